package ayneh.picture;

import ayneh.text.Sha256;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws the pictures that other sites show beside links to posts: the post's title or opening words, in their own
 * script, its channel and the site. What the pictures of a channel have in common is drawn once. Thread-safe.
 */
public final class ShareImages {
    /** The size in pixels that sites ask for (the Open Graph protocol gives none; they crop to 1.91 to 1). */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int FOOT = 84;
    /** The width of the mirror beside the site's title, with its margin. */
    private static final int MIRROR = 44;

    /** How large the mirror is that stands for a heading. */
    private static final int PLAIN = 9;

    private static final int COLUMN = WIDTH - 2 * MARGIN;
    private static final int ROOM = HEIGHT - MARGIN - FOOT - MARGIN;
    /** Where the rows with the channel and the site begin. */
    private static final int LOWER = MARGIN + ROOM;

    private static final float[] HEADING = {76, 64, 54, 46};
    private static final float[] SMALL = {32};

    private final Fonts typefaces;
    private final Map<Foot, PackedRows> feet = new ConcurrentHashMap<>();
    private final Map<Blank, PackedRows> blanks = new ConcurrentHashMap<>();
    private final Map<Boolean, byte[]> rows = new ConcurrentHashMap<>();

    private ShareImages(Fonts typefaces) {
        this.typefaces = typefaces;
    }

    /** Prepares to draw; returns empty if this Java can't draw text. */
    public static Optional<ShareImages> open() {
        try {
            Fonts typefaces = new Fonts();
            ShareImages images = new ShareImages(typefaces);
            images.draw(new Text("آ Ж A", true, "آ", "Ж"));
            return Optional.of(images);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError headless) {
            return Optional.empty();
        }
    }

    /**
     * The text on a picture.
     *
     * @param heading the post's title or opening words
     * @param rightToLeft the direction of the heading and of the picture
     * @param channel the channel's name
     * @param site the site's title
     */
    public record Text(String heading, boolean rightToLeft, String channel, String site) {
        /** Changes when the same text is drawn differently. */
        private static final String DRAWN = "5";

        /** Returns a hash that is the same for the same picture. */
        public String hash() {
            return Sha256.of(String.join("\u0000", DRAWN, heading, String.valueOf(rightToLeft), channel, site), 16);
        }
    }

    /** What is below the heading. */
    private record Foot(boolean rightToLeft, String channel, String site) {}

    /** Some rows with nothing but the edge. */
    private record Blank(boolean rightToLeft, int rows) {}

    /** Draws a picture and returns it as a PNG of 16 colours. */
    public byte[] draw(Text text) {
        boolean rightToLeft = text.rightToLeft();
        Foot foot = new Foot(rightToLeft, text.channel(), text.site());
        TextBlock heading = TextBlock.fit(typefaces, text.heading(), rightToLeft, COLUMN, ROOM, HEADING);
        if (heading.height() == 0) { // in a script that no font has
            return plain(foot);
        }
        InkRows ink = InkRows.of(WIDTH, ROOM, canvas -> heading.draw(canvas, MARGIN, (ROOM - heading.height()) / 2));
        byte[] row = rows.computeIfAbsent(rightToLeft, ShareImages::row);
        List<PackedRows> parts = List.of(
                blank(rightToLeft, MARGIN + ink.top()),
                PackedRows.of(ink.on(row), row.length),
                blank(rightToLeft, ROOM - ink.end()),
                feet.computeIfAbsent(foot, this::foot));
        return PngFile.of(WIDTH, HEIGHT, Canvas.PALETTE, parts);
    }

    private PackedRows blank(boolean rightToLeft, int count) {
        byte[] row = rows.computeIfAbsent(rightToLeft, ShareImages::row);
        return blanks.computeIfAbsent(new Blank(rightToLeft, count), any -> PackedRows.repeated(row, count));
    }

    private static byte[] row(boolean rightToLeft) {
        try (Canvas sheet = sheet(rightToLeft, 1)) {
            return sheet.pixels();
        }
    }

    private byte[] plain(Foot foot) {
        try (Canvas sheet = sheet(foot.rightToLeft(), HEIGHT)) {
            sheet.mirror((WIDTH - 24 * PLAIN) / 2, MARGIN, PLAIN);
            draw(foot, LOWER, sheet);
            return sheet.png();
        }
    }

    private PackedRows foot(Foot foot) {
        try (Canvas sheet = sheet(foot.rightToLeft(), HEIGHT - LOWER)) {
            draw(foot, 0, sheet);
            return sheet.packed();
        }
    }

    /** Returns a canvas with nothing but the edge. */
    private static Canvas sheet(boolean rightToLeft, int height) {
        Canvas sheet = new Canvas(WIDTH, height);
        sheet.edge(rightToLeft, 32, 4);
        return sheet;
    }

    private void draw(Foot foot, float top, Canvas sheet) {
        float y = top + HEIGHT - LOWER - FOOT - 24;
        boolean rightToLeft = foot.rightToLeft();
        TextBlock.fit(typefaces, foot.channel(), rightToLeft, COLUMN * 0.62f, 60, SMALL)
                .draw(sheet.in(Canvas.MARK), rightToLeft ? MARGIN + COLUMN * 0.38f : MARGIN, y);
        TextBlock site = TextBlock.fit(typefaces, foot.site(), rightToLeft, COLUMN * 0.3f, 60, SMALL);
        sheet.mirror(rightToLeft ? MARGIN : WIDTH - MARGIN - 24, y + 8, 1);
        site.draw(
                sheet.in(Canvas.MARK),
                rightToLeft
                        ? MARGIN + MIRROR + site.breadth() - COLUMN * 0.3f
                        : WIDTH - MARGIN - MIRROR - site.breadth(),
                y);
    }
}
