package ayneh.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotations whose first line says that they are remarks to readers: {@code > [!NOTE]}, as on GitHub. */
final class Admonition {
    private static final Pattern MARK =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*", Pattern.CASE_INSENSITIVE);

    private Admonition() {}

    /** Removes the marks of all remarks in a text. */
    static void unmarkAll(Node text) {
        for (Node block = text.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof BlockQuote quotation) {
                unmark(quotation);
            }
        }
    }

    /**
     * Removes the mark from a quotation that has one.
     *
     * @return the key of the remark's title: {@code note}, {@code tip}, {@code important}, {@code warning} or
     *     {@code caution}; empty if the quotation is no remark
     */
    static Optional<String> unmark(BlockQuote quotation) {
        if (!(quotation.getFirstChild() instanceof Paragraph opening)) {
            return Optional.empty();
        }
        Node end = opening.getFirstChild();
        while (end != null && !(end instanceof SoftLineBreak)) {
            end = end.getNext();
        }
        int last = end == null ? opening.getEndOffset() : end.getStartOffset();
        Matcher mark = MARK.matcher(opening.getChars()
                .baseSubSequence(opening.getStartOffset(), last)
                .toString());
        if (!mark.matches()) {
            return Optional.empty();
        }
        if (end == null) {
            opening.unlink();
        } else {
            while (opening.getFirstChild() != end) {
                opening.getFirstChild().unlink();
            }
            end.unlink();
        }
        return Optional.of(mark.group(1).toLowerCase(Locale.ROOT));
    }
}
