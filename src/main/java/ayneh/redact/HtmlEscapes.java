package ayneh.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** The escapes of HTML: named and numeric character references. */
final class HtmlEscapes {
    private static final Pattern ESCAPE =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,8}+|#[0-9]{1,8}+|[A-Za-z][A-Za-z0-9]{1,31}+);?");

    private HtmlEscapes() {}

    /**
     * Parses a text.
     *
     * @param inAttribute whether it is the value of an attribute, where an ampersand may stand for itself
     */
    static EscapedText read(String html, boolean inAttribute) {
        EscapedText text = new EscapedText();
        Matcher escape = ESCAPE.matcher(html);
        int at = 0;
        while (escape.find()) {
            String meaning = Parser.unescapeEntities(escape.group(), inAttribute);
            if (!meaning.equals(escape.group())) {
                text.append(html.substring(at, escape.start())).escape(escape.group(), meaning);
                at = escape.end();
            }
        }
        return text.append(html.substring(at));
    }

    /** Returns a new escape, as numeric character references. */
    static String write(String written, String meaning) {
        return meaning.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
    }
}
