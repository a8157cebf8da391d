package ayneh.message;

/**
 * A line of a message.
 *
 * @param number its line in the source, from 1
 * @param text the line without its line break; blank for an empty one
 */
public record Line(int number, String text) {

    /** Whether nothing but white space stands in it. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
