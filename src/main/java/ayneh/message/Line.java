package ayneh.message;

import java.util.List;

/**
 * A line of a message.
 *
 * @param number its line in the source, from 1
 * @param text the line without its line break; blank for an empty one
 */
public record Line(int number, String text) {

    /** The lines without the blank ones at both ends. */
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

    /** Whether nothing but white space stands in it. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
