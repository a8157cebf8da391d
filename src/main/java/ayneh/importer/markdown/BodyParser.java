package ayneh.importer.markdown;

import ayneh.message.Line;
import ayneh.message.Passage;
import ayneh.text.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses the lines of a body into paragraphs and lists.
 *
 * <p>If the source kept empty lines, they separate paragraphs. If it lost them, each line is a paragraph, except verse
 * (short lines without closing punctuation) and a label ending in «:» with its links. A list is a run of two or more
 * lines with the same marker; items with consecutive numbers may have further lines between them.
 */
public final class BodyParser {
    private static final int LONGEST_VERSE = 48;

    private final List<Line> lines;
    private final List<Optional<ListMarker>> markers;
    private final boolean keepsBlankLines;

    private BodyParser(List<Line> lines, boolean keepsBlankLines) {
        this.lines = lines;
        this.keepsBlankLines = keepsBlankLines;
        markers = lines.stream().map(line -> ListMarker.of(line.text())).toList();
    }

    /**
     * Parses a body.
     *
     * @param body its lines
     * @param keepsBlankLines whether the source kept the author's empty lines
     */
    public static List<Block> parse(List<Line> body, boolean keepsBlankLines) {
        List<Line> lines = body.stream()
                .map(line -> line.withText(withoutControls(line.text())))
                .toList();
        return passages(lines, keepsBlankLines);
    }

    /** Returns the blocks of some lines, which may include passages. */
    private static List<Block> passages(List<Line> lines, boolean keepsBlankLines) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int end = from + 1;
            while (end < lines.size() && lines.get(end).isBeside(lines.get(from))) {
                end++;
            }
            List<Line> same = lines.subList(from, end);
            Passage passage = same.get(0).passage();
            if (passage == null) {
                blocks.addAll(new BodyParser(same, keepsBlankLines).blocks());
            } else if (passage.isCode()) {
                blocks.add(new Block.Code(
                        passage.language(), same.stream().map(Line::text).toList()));
            } else {
                List<Line> inside = same.stream().map(Line::alone).toList();
                blocks.add(new Block.Quotation(
                        new BodyParser(inside, keepsBlankLines).blocks(),
                        passage.kind() == Passage.Kind.COLLAPSED_QUOTATION));
            }
            from = end;
        }
        return blocks;
    }

    /** Returns a line with spaces for the line breaks and white space that mean something in Markdown or HTML. */
    private static String withoutControls(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean space = c == '\r' || c == '\u000B' || c == '\f' || c >= '\u001C' && c <= '\u001F';
            boolean lineBreak = c == '\u0085' || c == '\u2028' || c == '\u2029';
            clean.append(space || lineBreak ? ' ' : c == '\u0000' ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            List<Integer> items = list(at);
            if (items.size() > 1) {
                int end = endOfList(items);
                blocks.add(items(items, end));
                at = end;
            } else {
                int end = keepsBlankLines ? endOfParagraph(at) : endOfLines(at);
                blocks.add(new Block.Paragraph(
                        lines.subList(at, end).stream().map(Line::strip).toList()));
                at = end;
            }
        }
        return blocks;
    }

    /** Returns the lines of the items of the list that begins at a line; at most one if no list begins there. */
    private List<Integer> list(int start) {
        List<Integer> items = new ArrayList<>();
        Optional<ListMarker> marker = markers.get(start);
        if (marker.isEmpty()) {
            return items;
        }
        items.add(start);
        int last = start;
        for (int i = start + 1; i < lines.size(); i++) {
            Optional<ListMarker> next = markers.get(i);
            boolean same =
                    next.isPresent() && next.get().style().equals(marker.get().style());
            if (same && (isAdjacent(last, i) || isNextNumber(markers.get(last).orElseThrow(), next.get()))) {
                items.add(i);
                last = i;
            } else if (same || !marker.get().isNumber() && !lines.get(i).isBlank()) {
                break;
            }
        }
        return items;
    }

    private boolean isAdjacent(int one, int other) {
        return lines.subList(one + 1, other).stream().allMatch(Line::isBlank);
    }

    private static boolean isNextNumber(ListMarker one, ListMarker other) {
        return one.isNumber() && other.number() == one.number() + 1;
    }

    /** Returns the end of a list. The last item has further lines, up to an empty one, if an earlier item has any. */
    private int endOfList(List<Integer> items) {
        int last = items.get(items.size() - 1);
        boolean single = true;
        for (int i = 1; i < items.size(); i++) {
            single &= isAdjacent(items.get(i - 1), items.get(i));
        }
        int end = last + 1;
        while (!single
                && keepsBlankLines
                && end < lines.size()
                && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private Block items(List<Integer> starts, int end) {
        List<Block.Item> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i) + 1;
            int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
            List<Block> more = new BodyParser(lines.subList(from, to), keepsBlankLines).blocks();
            items.add(new Block.Item(
                    markers.get(starts.get(i)).orElseThrow(),
                    lines.get(starts.get(i)).strip(),
                    more));
        }
        return new Block.Items(items);
    }

    private int endOfParagraph(int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && list(end).size() < 2) {
            end++;
        }
        return end;
    }

    private int endOfLines(int start) {
        int end = start + 1;
        if (lines.get(start).text().strip().endsWith(":")) {
            while (end < lines.size() && LinkFinder.isLink(lines.get(end).text())) {
                end++;
            }
        } else if (isVerse(start)) {
            while (end < lines.size() && isVerse(end)) {
                end++;
            }
        }
        return end;
    }

    private boolean isVerse(int i) {
        String line = lines.get(i).text().strip();
        return !line.isEmpty()
                && line.length() <= LONGEST_VERSE
                && ".!?؟:؛;…".indexOf(line.charAt(line.length() - 1)) < 0
                && markers.get(i).isEmpty()
                && !LinkFinder.isLink(line);
    }
}
