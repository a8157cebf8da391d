package ayneh.markdown;

import ayneh.text.Language;
import ayneh.text.ListMarker;
import ayneh.text.ScriptCounts;
import java.util.ArrayList;
import java.util.List;

/** Writes {@link PlainBlocks} as {@link BlockWriter} writes what the parser makes of them. */
final class PlainBlockWriter {
    private final BlockWriter blocks;

    PlainBlockWriter(BlockWriter blocks) {
        this.blocks = blocks;
    }

    void write(PlainBlocks.Piece piece) {
        switch (piece.kind()) {
            case PARAGRAPH -> writeParagraph(piece.text());
            case HEADING -> writeHeading(piece.text());
            case LIST -> writeList(PlainBlocks.lines(piece));
            case QUOTATION -> writeQuotation(String.join("\n", PlainBlocks.lines(piece)));
            case MARKDOWN -> throw new IllegalArgumentException(piece + " isn't plain");
        }
    }

    /** Returns the visible text of a piece. */
    static String words(PlainBlocks.Piece piece) {
        return switch (piece.kind()) {
            case HEADING -> PlainInline.words(heading(piece.text()));
            case LIST, QUOTATION -> PlainInline.words(String.join("\n", PlainBlocks.lines(piece)));
            default -> PlainInline.words(piece.text());
        };
    }

    private void writeParagraph(String paragraph) {
        String own = blocks.language(PlainInline.words(paragraph));
        blocks.element("p", own, () -> blocks.inline(own).writePlain(paragraph));
    }

    private static String heading(String line) {
        return line.substring(PlainBlocks.level(line, 0) + 1);
    }

    private void writeHeading(String line) {
        String heading = heading(line);
        String words = PlainInline.words(heading);
        blocks.writeHeading(
                PlainBlocks.level(line, 0), () -> words, blocks.language(words), inline -> inline.writePlain(heading));
    }

    private void writeQuotation(String paragraph) {
        String words = PlainInline.words(paragraph);
        blocks.writeQuotation(
                () -> words, blocks.language(words), inside -> new PlainBlockWriter(inside).writeParagraph(paragraph));
    }

    private void writeList(String... items) {
        List<ScriptCounts> letters = new ArrayList<>();
        ScriptCounts all = ScriptCounts.ZERO;
        boolean marked = true;
        for (String item : items) {
            String words = PlainInline.words(item);
            letters.add(ScriptCounts.of(words));
            all = all.plus(letters.get(letters.size() - 1));
            marked &= ListMarker.of(words).isPresent();
        }
        blocks.writeList(false, marked, Language.of(all, blocks.language()), inside -> {
            for (int i = 0; i < items.length; i++) {
                String item = items[i];
                inside.writeItem(Language.of(letters.get(i), inside.language()), inline -> inline.writePlain(item));
            }
        });
    }
}
