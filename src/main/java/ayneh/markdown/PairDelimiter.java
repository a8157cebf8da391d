package ayneh.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A character that marks text when doubled on each side, and is literal when single. */
final class PairDelimiter implements DelimiterProcessor {
    private final char sign;
    private final Supplier<Node> node;

    PairDelimiter(char sign, Supplier<Node> node) {
        this.sign = sign;
        this.node = node;
    }

    @Override
    public char getOpeningCharacter() {
        return sign;
    }

    @Override
    public char getClosingCharacter() {
        return sign;
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        Node marked = node.get();
        marked.setChars(opener.getNode()
                .getChars()
                .baseSubSequence(
                        opener.getNode().getEndOffset() - 2, closer.getNode().getStartOffset() + 2));
        Node inside = opener.getNode().getNext();
        while (inside != null && inside != closer.getNode()) {
            Node next = inside.getNext();
            marked.appendChild(inside);
            inside = next;
        }
        opener.getNode().insertAfter(marked);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
        return null;
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean punctuationBefore,
            boolean punctuationAfter,
            boolean spaceBefore,
            boolean spaceAfter) {
        return left;
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean punctuationBefore,
            boolean punctuationAfter,
            boolean spaceBefore,
            boolean spaceAfter) {
        return right;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }
}
