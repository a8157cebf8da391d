package ayneh.markdown;

import ayneh.text.ControlCharacters;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@link Html} as XHTML for the pages of a book: well-formed XML in which nothing needs a keyboard, a script or a
 * pointer. Created on demand, like the HTML. Not thread-safe.
 */
public final class Xhtml {
    /** Void elements (HTML standard, 13.1.2) that a post may have. */
    private static final Set<String> VOID = Set.of("br", "hr");

    private static final String FORMULA = "math";
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
    /** Makes a scrolling box or a spoiler reachable by keyboard. */
    private static final String FOCUS = " tabindex=\"0\"";

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

    private final Html html;
    private final int deeper;
    private @Nullable String markup;

    /**
     * Creates the XHTML of a post's HTML, in which {@link MarkdownRenderer} has escaped all text.
     *
     * @param deeper how many levels deeper its headings are than on a page
     */
    public Xhtml(Html html, int deeper) {
        this.html = html;
        this.deeper = deeper;
    }

    /** Returns the HTML that this is made from. */
    public Html html() {
        return html;
    }

    /** Returns how many levels deeper its headings are than on a page. */
    public int deeper() {
        return deeper;
    }

    /** Returns the XHTML. */
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

    /** Returns whether a text may contain a formula: between delimiters or in a fence of that name, even if escaped. */
    private static boolean mayHaveFormulas(String text) {
        return text.indexOf('$') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0 || text.contains(FORMULA);
    }

    /** Returns whether this contains a formula. */
    public boolean hasFormulas() {
        return mayHaveFormulas(html.source().markdown()) && markup().contains("<" + FORMULA + NAMESPACE);
    }

    /** Returns where the tag that begins at a position ends; a quoted value may contain any character. */
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

    /** Appends text, replacing characters that XML doesn't allow even as references (XML 1.0, 2.2). */
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
