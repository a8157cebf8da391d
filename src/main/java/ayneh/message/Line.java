package ayneh.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message.
 *
 * @param number its line number in the source, from 1; in an export, in the message
 * @param text the line without its line break; blank for an empty one
 * @param marks its marks, in any order; null if the source doesn't give them, so that links have to be detected
 * @param passage the passage that it belongs to; null for none
 */
public record Line(
        int number,
        String text,
        @Nullable List<Mark> marks,
        @Nullable Passage passage) {
    public Line {
        marks = marks == null ? null : List.copyOf(marks);
    }

    /** Creates a line of a source that doesn't give marks. */
    public Line(int number, String text) {
        this(number, text, null, null);
    }

    /** Returns the lines without the blank ones at both ends. */
    public static List<Line> withoutBlankEnds(List<Line> lines) {
        int from = 0;
        int end = lines.size();
        while (from < end && lines.get(from).isBlank()) {
            from++;
        }
        while (end > from && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(from, end);
    }

    /** Returns whether it is empty or only white space. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Returns whether it belongs to the same passage as another line, or both belong to none. */
    public boolean isBeside(Line other) {
        return Objects.equals(passage, other.passage);
    }

    /** Returns a part of the line, with its marks. */
    public Line slice(int start, int end) {
        List<Mark> kept = marks == null
                ? null
                : marks.stream()
                        .filter(mark -> mark.start() < end && mark.end() > start)
                        .map(mark -> mark.at(Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
                        .toList();
        return new Line(number, text.substring(start, end), kept, passage);
    }

    /** Returns the line without white space at its ends. */
    public Line strip() {
        int start = text.length() - text.stripLeading().length();
        return start == text.length()
                ? slice(0, 0)
                : slice(start, text.stripTrailing().length());
    }

    /** Returns this line without its passage. */
    public Line alone() {
        return new Line(number, text, marks, null);
    }

    /** Returns this line with another text of the same length. */
    public Line withText(String other) {
        return new Line(number, other, marks, passage);
    }
}
