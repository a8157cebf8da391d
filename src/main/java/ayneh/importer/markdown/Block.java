package ayneh.importer.markdown;

import ayneh.message.Line;
import ayneh.text.ListMarker;
import java.util.ArrayList;
import java.util.List;

/** A part of a post's body. */
public sealed interface Block {

    /** Lines that belong together; a line break between them is the author's. */
    record Paragraph(List<Line> lines) implements Block {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /** A list. */
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        /** Returns whether the items are numbered consecutively, in the way that Markdown numbers them. */
        boolean areNumberedInOrder() {
            int first = items.get(0).marker().number();
            for (int i = 0; i < items.size(); i++) {
                ListMarker marker = items.get(i).marker();
                if (!marker.isMarkdownNumber() || marker.number() != first + i) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * An item of a list.
     *
     * @param marker its bullet or number
     * @param line its first line with the marker
     * @param more the blocks below its first line that belong to it
     */
    record Item(ListMarker marker, Line line, List<Block> more) {
        public Item {
            more = List.copyOf(more);
        }

        /** Returns its first line without the marker. */
        Line rest() {
            return line.slice(
                    line.text().length() - marker.rest().length(), line.text().length());
        }
    }

    /** Returns the numbers, from 1, of the quotations that Telegram shows collapsed. */
    static List<Integer> collapsed(List<Block> blocks) {
        List<Integer> collapsed = new ArrayList<>();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof Quotation quotation) {
                number++;
                if (quotation.collapsed()) {
                    collapsed.add(number);
                }
            }
        }
        return collapsed;
    }

    /**
     * A quotation.
     *
     * @param collapsed whether Telegram shows only its beginning
     */
    record Quotation(List<Block> blocks, boolean collapsed) implements Block {
        public Quotation {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A block of code.
     *
     * @param language as the author names it; empty for none
     */
    record Code(String language, List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }
    }
}
