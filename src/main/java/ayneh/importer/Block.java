package ayneh.importer;

import ayneh.text.ListMarker;
import java.util.List;

/** A part of a post's body. */
sealed interface Block {

    /** Lines that belong together; a line break between them is the author's. */
    record Paragraph(List<String> lines) implements Block {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /** A list. */
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        /** Whether the items are numbered one after the other, in the way that Markdown numbers them. */
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
     * @param marker what stands before it
     * @param more what stands below its first line and still belongs to it
     */
    record Item(ListMarker marker, List<Block> more) {
        public Item {
            more = List.copyOf(more);
        }
    }
}
