package ayneh.markdown;

import ayneh.text.ControlCharacters;

/** Text as HTML. */
final class HtmlText {
    private HtmlText() {}

    /** Appends text so that it shows as itself, in an element or in a quoted attribute. */
    static void escape(CharSequence text, StringBuilder out) {
        String plain = text.toString();
        int from = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            out.append(plain, from, i);
            from = i + 1;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append('\uFFFD');
            }
        }
        if (from == 0) {
            out.append(plain);
        } else {
            out.append(plain, from, plain.length());
        }
    }

    /** Whether a character stands for itself, as nearly all do. */
    private static boolean isPlain(char c) {
        return c > '>'
                ? !ControlCharacters.isForbidden(c)
                : c != '&' && c != '<' && c != '>' && c != '"' && c != '\r' && !ControlCharacters.isForbidden(c);
    }
}
