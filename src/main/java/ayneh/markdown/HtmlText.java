package ayneh.markdown;

/** Text as HTML. */
final class HtmlText {
    private HtmlText() {}

    /** Appends text so that it shows as itself, in an element or in a quoted attribute. */
    static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
    }

    /** Characters that HTML may not contain: controls and non-characters (HTML standard, 13.2.3.5). */
    private static boolean isForbidden(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFFE;
    }
}
