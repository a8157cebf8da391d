package ayneh.message;

/**
 * A run of lines that is set apart: a quotation or a block of code.
 *
 * @param kind its kind
 * @param language the programming language of code, as the author names it; empty for none
 * @param number distinguishes the passages of a message
 */
public record Passage(Kind kind, String language, int number) {
    /** The kinds of passages. */
    public enum Kind {
        QUOTATION,
        /** A quotation that Telegram shows collapsed, with only its beginning. */
        COLLAPSED_QUOTATION,
        CODE
    }

    /** Returns whether it is code. */
    public boolean isCode() {
        return kind == Kind.CODE;
    }
}
