package ayneh.importer.markdown;

import java.util.regex.Pattern;

/**
 * Escapes text so that Markdown shows it literally: nothing in it is interpreted as Markdown (CommonMark 0.31, tables,
 * {@code ~~}, {@code ||}, {@code ++}, formulas), HTML or template syntax.
 */
final class MarkdownEscaper {
    private static final String ALWAYS = "\\`*[]<{|$";
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");

    private MarkdownEscaper() {}

    /** Escapes text within a line. {@code before} and {@code after} are its neighbours, or a space at an end. */
    static void inline(String text, char before, char after, StringBuilder out) {
        boolean tildes = text.indexOf('~') != text.lastIndexOf('~');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char previous = i > 0 ? text.charAt(i - 1) : before;
            char next = i + 1 < text.length() ? text.charAt(i + 1) : after;
            if (c == '\\' && next == '[' && i + 1 == text.length()) {
                out.append("&#92;"); // before the bracket of a link, «\\\\[» would begin a formula
                continue;
            }
            boolean acts = ALWAYS.indexOf(c) >= 0
                    || c == '_' && !(Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(next))
                    || c == '~' && (tildes || previous == '~' || next == '~')
                    || c == '+' && (previous == '+' || next == '+')
                    || c == '!' && next == '['
                    || c == '&' && ENTITY.matcher(text).region(i, text.length()).lookingAt();
            if (acts) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    /** Returns whether an address contains what would be parsed as a character reference, like «&amp;lt;». */
    static boolean holdsEntity(String address) {
        return ENTITY.matcher(address).find();
    }

    /** Returns an address, escaped as the destination of a link. */
    static String destination(String target) {
        StringBuilder out = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || "()<>{}[]\\`|^".indexOf(c) >= 0) {
                out.append(String.format("%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return holdsEntity(target) ? out.toString().replace("&", "&amp;") : out.toString();
    }

    /**
     * Escapes what would begin a block at the start of a line: a heading, quotation, list, rule or underline.
     *
     * @param line a line whose text is already escaped
     */
    static String lineStart(String line) {
        int digits = 0;
        while (digits < line.length() && digits < 10 && isDigit(line.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits < line.length() && (line.charAt(digits) == '.' || line.charAt(digits) == ')')) {
            return isEndOrSpace(line, digits + 1) ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
        }
        char first = line.isEmpty() ? ' ' : line.charAt(0);
        boolean acts = switch (first) {
            case '>' -> true;
            case '#' -> startsHeading(line);
            case '-' -> isEndOrSpace(line, 1) || line.charAt(1) == first;
            case '+' -> isEndOrSpace(line, 1);
            case '=' -> isUnderline(line);
            case '~' -> line.startsWith("~~~");
            default -> false;
        };
        return acts ? "\\" + line : line;
    }

    private static boolean startsHeading(String line) {
        int signs = 0;
        while (signs < line.length() && line.charAt(signs) == '#') {
            signs++;
        }
        return signs <= 6 && isEndOrSpace(line, signs);
    }

    /** Returns whether the line ends or has white space at an index. */
    private static boolean isEndOrSpace(String line, int index) {
        return index >= line.length() || line.charAt(index) == ' ' || line.charAt(index) == '\t';
    }

    /** Returns whether a line would turn the one above into a heading. */
    private static boolean isUnderline(String line) {
        return line.chars().allMatch(c -> c == '=' || c == ' ' || c == '\t');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
