package ayneh.importer.markdown;

import java.util.regex.Pattern;

/**
 * Escapes text so that it stands in Markdown as itself: nothing in it acts, neither as Markdown (CommonMark 0.31, tables,
 * {@code ~~}, {@code ||}, {@code ++}, formulas) nor as HTML nor as a template's syntax.
 */
final class MarkdownEscaper {
    private static final String ALWAYS = "\\`*[]<{|$";
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");

    private MarkdownEscaper() {}

    /** Text in the middle of a line. {@code before} and {@code after} are its neighbours, or a space at an end. */
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

    /** Whether something in an address would be read as a character's name, as «&amp;lt;» is. */
    static boolean holdsEntity(String address) {
        return ENTITY.matcher(address).find();
    }

    /** An address as it stands behind a label in brackets. */
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
            return endsOrGoesOn(line, digits + 1) ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
        }
        char first = line.isEmpty() ? ' ' : line.charAt(0);
        boolean acts = switch (first) {
            case '>' -> true;
            case '#' -> startsHeading(line);
            case '-' -> endsOrGoesOn(line, 1) || line.charAt(1) == first;
            case '+' -> endsOrGoesOn(line, 1);
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
        return signs <= 6 && endsOrGoesOn(line, signs);
    }

    /** Whether white space stands at an index, or nothing more. */
    private static boolean endsOrGoesOn(String line, int index) {
        return index >= line.length() || line.charAt(index) == ' ' || line.charAt(index) == '\t';
    }

    /** Whether a line would make a heading of the one above. */
    private static boolean isUnderline(String line) {
        return line.chars().allMatch(c -> c == '=' || c == ' ' || c == '\t');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
