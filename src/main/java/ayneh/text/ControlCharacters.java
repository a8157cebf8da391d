package ayneh.text;

/** Characters that neither HTML nor XML may contain (HTML standard, 13.2.3.5; XML 1.0, 2.2). */
public final class ControlCharacters {
    private ControlCharacters() {}

    /** Returns whether a character is a control character other than white space, or a noncharacter. */
    public static boolean isForbidden(char c) {
        if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xFDD0) {
            return false; // nearly all
        }
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c <= 0x9F || c <= 0xFDEF || c >= 0xFFFE;
    }
}
