package ayneh.markdown;

import ayneh.text.ControlCharacters;

/** Escapes text for HTML. */
final class HtmlText {
    private HtmlText() {}

    /** Appends text, escaped for an element or a quoted attribute. */
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

    /** Returns whether a character needs no escaping. */
    private static boolean isPlain(char c) {
        return c > '>'
                ? !ControlCharacters.isForbidden(c)
                : c != '&' && c != '<' && c != '>' && c != '"' && c != '\r' && !ControlCharacters.isForbidden(c);
    }
}
