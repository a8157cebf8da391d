package ayneh.markdown;

import ayneh.text.ControlCharacters;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link Html}, as the pages of a book need it: well-formed XML in which nothing asks for a keyboard, a
 * script or a pointer. Made when somebody looks at it, as that is. Not for several threads.
 */
public final class Xhtml {
    /** Elements that HTML leaves open (HTML standard, 13.1.2) and that a post may have. */
    private static final Set<String> VOID = Set.of("br", "hr");

    private static final String FORMULA = "math";
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
    /** What makes a box that scrolls, or a cover, reachable by the keyboard. */
    private static final String FOCUS = " tabindex=\"0\"";

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

    private final Html html;
    private final int deeper;
    private @Nullable String markup;

    /**
     * The XHTML of a post's HTML, which {@link MarkdownRenderer} makes: each sign in its text is escaped there.
     *
     * @param deeper by how much its headings are deeper than on a page
     */
    public Xhtml(Html html, int deeper) {
        this.html = html;
        this.deeper = deeper;
    }

    /** The HTML that it is the same as. */
    public Html html() {
        return html;
    }

    /** By how much its headings are deeper than on a page. */
    public int deeper() {
        return deeper;
    }

    /** The XHTML. */
    public String markup() {
        if (markup == null) {
            markup = make(html.markup(), deeper);
        }
        return markup;
    }

    private static String make(String text, int deeper) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf('<', at);
            appendText(text.substring(at, start < 0 ? text.length() : start), out);
            if (start < 0) {
                break;
            }
            int end = end(text, start);
            appendTag(text.substring(start, end), deeper, out);
            at = end;
        }
        return out.toString();
    }

    /** Whether a formula may stand in a text: between its signs, or in a fence of that name, however this is written. */
    private static boolean mayHaveFormulas(String text) {
        return text.indexOf('$') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0 || text.contains(FORMULA);
    }

    /** Whether a formula stands in it. */
    public boolean hasFormulas() {
        return mayHaveFormulas(html.source().markdown()) && markup().contains("<" + FORMULA + NAMESPACE);
    }

    /** Where a tag ends that begins at a place: a quoted value may hold any sign. */
    private static int end(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '>' && !quoted) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static void appendTag(String tag, int deeper, StringBuilder out) {
        int end = tag.startsWith("</") ? 2 : 1;
        int start = end;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        String name = tag.substring(start, end);
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        out.append(tag, 0, start)
                .append(heading ? "h" + Math.min(6, name.charAt(1) - '0' + deeper) : name)
                .append(start == 1 && name.equals(FORMULA) ? NAMESPACE : "");
        appendText(tag.substring(end, tag.length() - 1).replace(FOCUS, ""), out);
        out.append(VOID.contains(name) ? "/>" : ">");
    }

    /** Appends text without what XML can't hold even as a reference (XML 1.0, 2.2). */
    private static void appendText(String text, StringBuilder out) {
        String known = text.indexOf("&#") < 0 ? text : REFERENCE.matcher(text).replaceAll(Xhtml::reference);
        for (int i = 0; i < known.length(); i++) {
            char c = known.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < known.length()
                    && Character.isLowSurrogate(known.charAt(i + 1));
            if (paired) {
                out.append(c).append(known.charAt(++i));
            } else {
                out.append(Character.isSurrogate(c) || ControlCharacters.isForbidden(c) ? '\uFFFD' : c);
            }
        }
    }

    private static String reference(MatchResult found) {
        int code = found.group(1) == null ? Integer.parseInt(found.group(2)) : Integer.parseInt(found.group(1), 16);
        boolean whole = code >= ' ' && code <= Character.MAX_CODE_POINT && !Character.isBmpCodePoint(code)
                || code >= ' '
                        && code < 0xFFFF
                        && !Character.isSurrogate((char) code)
                        && !ControlCharacters.isForbidden((char) code)
                || code == '\t'
                || code == '\n';
        return whole ? Matcher.quoteReplacement(found.group()) : "\uFFFD";
    }
}
