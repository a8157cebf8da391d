package ayneh.markdown;

import ayneh.text.Language;
import ayneh.text.ScriptCounts;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** Detects the language of each block of a tree, counting the letters of a block once however deeply it is nested. */
final class BlockLanguages {
    private final Map<Node, ScriptCounts> counted = new HashMap<>(); // nodes compare by identity

    /**
     * Returns the language of a block.
     *
     * @param usual the surrounding language
     */
    String of(Node block, String usual) {
        return Language.of(letters(block), usual);
    }

    private ScriptCounts letters(Node block) {
        ScriptCounts known = counted.get(block);
        if (known != null) {
            return known;
        }
        ScriptCounts letters = isContainer(block) ? sum(block) : ScriptCounts.of(PlainText.prose(block));
        counted.put(block, letters);
        return letters;
    }

    private ScriptCounts sum(Node container) {
        ScriptCounts sum = ScriptCounts.ZERO;
        for (Node child = container.getFirstChild(); child != null; child = child.getNext()) {
            sum = sum.plus(letters(child));
        }
        return sum;
    }

    /** Returns whether a block contains only other blocks. */
    private static boolean isContainer(Node block) {
        return block instanceof BlockQuote || block instanceof ListBlock || block instanceof ListItem;
    }
}
