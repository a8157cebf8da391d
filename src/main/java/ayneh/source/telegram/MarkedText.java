package ayneh.source.telegram;

import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the lines of a message from pieces of text and their marks. Marks may nest and may overlap; one that spans a
 * line break marks a part of each line. Lines are numbered from 1.
 */
public final class MarkedText {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Mark.Kind, Open> open = new EnumMap<>(Mark.Kind.class);
    private @Nullable Passage passage;
    private int passages;

    /** @param depth how often the kind has been opened and not yet closed */
    private record Open(int start, @Nullable String target, int depth) {
        Open at(int newStart, int newDepth) {
            return new Open(newStart, target, newDepth);
        }
    }

    /** Appends text as it is; line breaks are {@code \n}. */
    public MarkedText append(String more) {
        int from = 0;
        for (int lineBreak = more.indexOf('\n'); lineBreak >= 0; lineBreak = more.indexOf('\n', from)) {
            text.append(more, from, lineBreak);
            endLine();
            from = lineBreak + 1;
        }
        text.append(more, from, more.length());
        return this;
    }

    /**
     * Marks what follows, until {@link #close}. A kind that is already open stays open, and must be closed once more.
     */
    public MarkedText open(Mark.Kind kind) {
        return open(kind, null);
    }

    /** Makes what follows a link, until {@link #close}. */
    public MarkedText openLink(String target) {
        return open(Mark.Kind.LINK, target);
    }

    private MarkedText open(Mark.Kind kind, @Nullable String target) {
        open.merge(
                kind, new Open(text.length(), target, 1), (outer, inner) -> outer.at(outer.start(), outer.depth() + 1));
        return this;
    }

    /** Ends a mark; does nothing if it isn't open. */
    public MarkedText close(Mark.Kind kind) {
        Open ended = open.remove(kind);
        if (ended != null && ended.depth() > 1) {
            open.put(kind, ended.at(ended.start(), ended.depth() - 1));
        } else if (ended != null) {
            mark(kind, ended);
        }
        return this;
    }

    /** Starts a passage, on lines of its own. */
    public MarkedText openPassage(Passage.Kind kind, String language) {
        breakLine();
        passages++;
        passage = new Passage(kind, language, passages);
        return this;
    }

    /** Ends the passage. */
    public MarkedText closePassage() {
        if (passage != null) {
            breakLine();
            passage = null;
        }
        return this;
    }

    /** Returns whether nothing but white space was appended. */
    boolean isBlank() {
        return text.toString().isBlank() && lines.stream().allMatch(Line::isBlank);
    }

    /** Returns the lines, without blank ones at either end. */
    public List<Line> lines() {
        if (!text.isEmpty()) {
            endLine();
        }
        return List.copyOf(Line.withoutBlankEnds(lines));
    }

    /** Starts a new line unless one has just begun. A line break at the edge of a passage makes no empty line. */
    private void breakLine() {
        if (!text.isEmpty()) {
            endLine();
        }
    }

    private void endLine() {
        open.forEach(this::mark);
        open.replaceAll((kind, each) -> each.at(0, each.depth()));
        boolean edge = text.isEmpty() && !lines.isEmpty() && isPassageEdge();
        if (!edge) {
            lines.add(new Line(lines.size() + 1, text.toString(), marks, passage));
        }
        text.setLength(0);
        marks.clear();
    }

    /** Returns whether the empty line is only the line break that ends a passage. */
    private boolean isPassageEdge() {
        Passage before = lines.get(lines.size() - 1).passage();
        return before != null && passage == null;
    }

    private void mark(Mark.Kind kind, Open from) {
        if (from.start() < text.length()) {
            marks.add(new Mark(from.start(), text.length(), kind, from.target()));
        }
    }
}
