package ayneh.markdown;

import ayneh.text.Controls;

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
                default -> out.append(c == '\r' || Controls.isForbidden(c) ? '\uFFFD' : c);
            }
        }
    }
}
