package ayneh.importer.markdown;

import ayneh.message.Line;
import ayneh.message.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rearranges the marks of a line so that Markdown can express them: each inside another or after it. */
final class MarkNesting {
    /** Stands for the delimiter of another mark; no text has it. */
    private static final int SIGN = -1;

    private final String text;
    private final List<Mark> nested = new ArrayList<>();

    private MarkNesting(String text) {
        this.text = text;
    }

    /** Returns the marks of a line, outer ones first; if the source gives none, the links that are found in it. */
    static List<Mark> of(Line line) {
        if (line.marks() == null) {
            return LinkFinder.find(line.text());
        }
        MarkNesting nesting = new MarkNesting(line.text());
        List<Mark> sorted = new ArrayList<>(
                joined(line.marks().stream().map(nesting::trimmed).toList()));
        sorted.sort(Mark.OUTER_FIRST);
        nesting.nest(sorted);
        return nesting.flanking();
    }

    /** Joins adjacent marks of the same kind and target. Of each kind, only the previous one can be adjacent. */
    private static List<Mark> joined(List<Mark> marks) {
        List<Mark> joined = new ArrayList<>();
        Map<Mark.Kind, Integer> last = new EnumMap<>(Mark.Kind.class);
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Mark.OUTER_FIRST);
        for (Mark mark : sorted) {
            Integer same = last.get(mark.kind());
            Mark before = same == null ? null : joined.get(same);
            if (before != null && mark.kind() != Mark.Kind.TAG && before.isLike(mark) && before.end() >= mark.start()) {
                joined.set(same, before.at(before.start(), Math.max(before.end(), mark.end())));
            } else {
                last.put(mark.kind(), joined.size());
                joined.add(mark);
            }
        }
        return joined;
    }

    /** Splits overlapping marks at the end of the first one. Code contains no marks, and links no links. */
    private void nest(List<Mark> sorted) {
        Deque<Mark> open = new ArrayDeque<>();
        List<Mark> waiting = new ArrayList<>(sorted);
        for (int i = 0; i < waiting.size(); i++) {
            Mark mark = trimmed(waiting.get(i));
            if (mark.start() >= mark.end()) {
                continue;
            }
            while (!open.isEmpty() && open.peek().end() <= mark.start()) {
                open.pop();
            }
            if (!open.isEmpty() && mark.end() > open.peek().end()) {
                int cut = open.peek().end();
                insert(waiting, i + 1, mark.at(cut, mark.end()));
                mark = trimmed(mark.at(mark.start(), cut));
            }
            if (mark.start() < mark.end() && isAllowed(open, mark)) {
                nested.add(mark);
                open.push(mark);
            }
        }
        nested.sort(Mark.OUTER_FIRST);
    }

    private static boolean isAllowed(Deque<Mark> open, Mark mark) {
        return open.stream()
                .noneMatch(outer ->
                        outer.kind() == Mark.Kind.CODE || outer.kind() == Mark.Kind.TAG || outer.kind() == mark.kind());
    }

    private static void insert(List<Mark> marks, int from, Mark mark) {
        int at = from;
        while (at < marks.size() && Mark.OUTER_FIRST.compare(marks.get(at), mark) < 0) {
            at++;
        }
        marks.add(at, mark);
    }

    /** Returns the mark without white space at its ends, unless it is code. */
    private Mark trimmed(Mark mark) {
        int start = mark.start();
        int end = Math.min(mark.end(), text.length());
        while (mark.kind() != Mark.Kind.CODE && start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (mark.kind() != Mark.Kind.CODE && end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return mark.at(start, end);
    }

    /**
     * Returns the marks whose delimiters Markdown will recognise; a mark shrinks to where it works. Because a dropped
     * mark changes the characters beside its neighbours, all are checked again.
     */
    private List<Mark> flanking() {
        List<Mark> standing = nested;
        List<Mark> before;
        do {
            before = standing;
            standing = shrunk(rejoined(before));
        } while (!standing.equals(before));
        return standing;
    }

    /** Rejoins two pieces of one mark if nothing separates them any more. */
    private static List<Mark> rejoined(List<Mark> marks) {
        List<Mark> joined = new ArrayList<>();
        Edges edges = new Edges(marks);
        Map<Mark.Kind, Integer> last = new EnumMap<>(Mark.Kind.class);
        for (Mark mark : marks) {
            Integer same = last.get(mark.kind());
            Mark before = same == null ? null : joined.get(same);
            boolean beside = before != null
                    && mark.kind() != Mark.Kind.TAG
                    && before.isLike(mark)
                    && before.end() == mark.start();
            Mark whole = beside ? mark.at(before.start(), mark.end()) : mark;
            if (beside && edges.at(mark.start()).stream().noneMatch(other -> crosses(other, whole))) {
                joined.set(same, whole);
            } else {
                last.put(mark.kind(), joined.size());
                joined.add(mark);
            }
        }
        joined.sort(Mark.OUTER_FIRST);
        return joined;
    }

    /** Returns whether a mark overlaps a rejoined one. As it overlaps neither piece, it begins or ends between them. */
    private static boolean crosses(Mark mark, Mark whole) {
        return mark.start() < whole.start() && mark.end() > whole.start() && mark.end() < whole.end()
                || mark.start() > whole.start() && mark.start() < whole.end() && mark.end() > whole.end();
    }

    private List<Mark> shrunk(List<Mark> marks) {
        List<Mark> standing = new ArrayList<>(marks);
        Edges edges = new Edges(marks);
        for (int i = standing.size() - 1; i >= 0; i--) {
            Mark mark = standing.get(i);
            if (!isEmphasis(mark)) {
                continue;
            }
            int start = mark.start();
            int end = mark.end();
            while (start < end && !canStand(inner(standing, i, start, true), outer(edges, mark, start - 1, true))) {
                start = isSigned(standing, i, start, true) ? end : next(start);
            }
            while (end > start && !canStand(inner(standing, i, end - 1, false), outer(edges, mark, end, false))) {
                end = isSigned(standing, i, end, false) ? start : previous(end);
            }
            if (start >= end) {
                standing.remove(i);
            } else {
                standing.set(i, mark.at(start, end));
            }
        }
        Set<Mark> all = new HashSet<>(standing);
        standing.removeIf(mark -> mark.kind() == Mark.Kind.ITALIC
                && touchesText(mark)
                && all.contains(Mark.of(mark.start(), mark.end(), Mark.Kind.BOLD)));
        standing.sort(Mark.OUTER_FIRST);
        return standing;
    }

    /** Returns whether a mark touches text: three stars there are parsed differently before CommonMark 0.29. */
    private boolean touchesText(Mark mark) {
        return mark.start() > 0 && !Character.isWhitespace(text.codePointBefore(mark.start()))
                || mark.end() < text.length() && !Character.isWhitespace(text.codePointAt(mark.end()));
    }

    private static boolean isEmphasis(Mark mark) {
        return switch (mark.kind()) {
            case BOLD, ITALIC, STRUCK, UNDERLINED, SPOILER -> true;
            default -> false;
        };
    }

    /** Returns whether another delimiter is right inside this one, at its start or its end. */
    private static boolean isSigned(List<Mark> marks, int own, int at, boolean start) {
        for (int i = own + 1;
                i < marks.size() && marks.get(i).start() < marks.get(own).end();
                i++) {
            Mark mark = marks.get(i);
            if (mark.kind() != Mark.Kind.TAG
                    && mark.start() >= marks.get(own).start()
                    && mark.end() <= marks.get(own).end()
                    && (start ? mark.start() == at : mark.end() == at)
                    && !(isStars(mark) && isStars(marks.get(own)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStars(Mark mark) {
        return mark.kind() == Mark.Kind.BOLD || mark.kind() == Mark.Kind.ITALIC;
    }

    private int next(int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    private int previous(int at) {
        return at - Character.charCount(text.codePointBefore(at));
    }

    /** Returns the character right inside a delimiter: that of another delimiter, or the text's. */
    private int inner(List<Mark> marks, int own, int at, boolean start) {
        boolean signed = isSigned(marks, own, start ? at : at + 1, start);
        return signed ? SIGN : start ? text.codePointAt(at) : text.codePointBefore(at + 1);
    }

    /** Returns the character right outside a delimiter: another delimiter's, the text's, or a space at a line end. */
    private int outer(Edges edges, Mark own, int at, boolean start) {
        int edge = start ? at + 1 : at;
        for (Mark mark : edges.at(edge)) {
            boolean around = Mark.OUTER_FIRST.compare(mark, own) < 0 && mark.end() >= own.end();
            boolean beside = start ? mark.end() == edge : mark.start() == edge;
            if (!mark.equals(own)
                    && mark.kind() != Mark.Kind.TAG
                    && (around || beside)
                    && !(isStars(mark) && isStars(own))) {
                return SIGN;
            }
        }
        if (at < 0 || at >= text.length()) {
            return ' ';
        }
        return start ? text.codePointBefore(at + 1) : text.codePointAt(at);
    }

    /**
     * Returns whether a delimiter between the two is recognised, and unambiguously. A delimiter between punctuation
     * could open as well as close, so it must touch a letter, a digit or another delimiter on its inside. Symbols such
     * as emoji are punctuation in some versions of CommonMark and letters in others: they count as neither.
     */
    private static boolean canStand(int inside, int outside) {
        boolean apart = Character.isWhitespace(outside) || Character.isSpaceChar(outside);
        if (inside == SIGN) {
            return apart || outside == SIGN;
        }
        return Character.isLetterOrDigit(inside)
                && (apart || outside == SIGN || Character.isLetterOrDigit(outside) || isPunctuation(outside));
    }

    private static boolean isPunctuation(int c) {
        return c < 0x80 && c > ' ' && !Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** Finds marks by the places where they begin or end. */
    private static final class Edges {
        private final Map<Integer, List<Mark>> byPlace = new HashMap<>();

        Edges(List<Mark> marks) {
            for (Mark mark : marks) {
                byPlace.computeIfAbsent(mark.start(), any -> new ArrayList<>()).add(mark);
                byPlace.computeIfAbsent(mark.end(), any -> new ArrayList<>()).add(mark);
            }
        }

        List<Mark> at(int place) {
            return byPlace.getOrDefault(place, List.of());
        }
    }
}
