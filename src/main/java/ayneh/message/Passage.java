package ayneh.message;

/**
 * A passage of several lines that stands apart: a quotation or a block of code.
 *
 * @param kind what it is
 * @param language the programming language of code, as the author names it; empty for none
 * @param number tells the passages of a message apart
 */
public record Passage(Kind kind, String language, int number) {
    /** What a passage is. */
    public enum Kind {
        QUOTATION,
        /** A quotation of which Telegram shows only the beginning. */
        COLLAPSED_QUOTATION,
        CODE
    }

    /** Whether it is code. */
    public boolean isCode() {
        return kind == Kind.CODE;
    }
}
