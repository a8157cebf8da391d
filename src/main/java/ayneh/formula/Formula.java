package ayneh.formula;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula in a text.
 *
 * @param start where its opening delimiter begins
 * @param end where its closing delimiter ends
 * @param tex the LaTeX between the delimiters
 * @param display whether it is set on a line of its own
 */
public record Formula(int start, int end, String tex, boolean display) {
    /** Longer ones are treated as text: nobody typesets them by hand. */
    private static final int LONGEST = 2000;

    private static final Pattern SIGN = Pattern.compile("[\\\\^_{}=<>+]");
    private static final Pattern LONE_LETTER = Pattern.compile("\\p{IsLatin}|\\p{IsGreek}");
    /** Letters that occur in formulas only inside text commands. */
    private static final Pattern PROSE = Pattern.compile("[\\p{IsArabic}\\p{IsCyrillic}]");

    /** Delimiters of formulas, the longer ones first. */
    private enum Signs {
        DOUBLE_DOLLAR("$$", "$$", true),
        DOLLAR("$", "$", false),
        PARENTHESES("\\(", "\\)", false),
        BRACKETS("\\[", "\\]", true);

        private final String open;
        private final String close;
        private final boolean display;

        Signs(String open, String close, boolean display) {
            this.open = open;
            this.close = close;
            this.display = display;
        }

        /** Returns the delimiter as Markdown has it, where a literal backslash is doubled. */
        private static String written(String sign, boolean markdown) {
            return markdown ? sign.replace("\\", "\\\\") : sign;
        }
    }

    private static final List<Signs> SIGNS = List.of(Signs.values());

    /**
     * Returns the formula that begins at a position in a text. Dollars follow Pandoc's rule (Pandoc User's Guide,
     * tex_math_dollars): no white space just inside them, no digit after them. Because amounts of money have dollars
     * too, the text between them must also look like a formula.
     *
     * @param text a text without empty lines
     * @param at the position
     * @param markdown whether the text is Markdown, rather than the text that it shows
     */
    public static Optional<Formula> at(CharSequence text, int at, boolean markdown) {
        char first = text.charAt(at);
        if (first != '$' && first != '\\') {
            return Optional.empty();
        }
        for (Signs signs : SIGNS) {
            String open = Signs.written(signs.open, markdown);
            if (startsWith(text, at, open)) {
                return closed(text, at, open.length(), Signs.written(signs.close, markdown), signs);
            }
        }
        return Optional.empty();
    }

    private static Optional<Formula> closed(CharSequence text, int at, int opening, String close, Signs signs) {
        int from = at + opening;
        int last = Math.min(text.length(), from + LONGEST) - close.length();
        for (int i = from; i <= last; i++) {
            char c = text.charAt(i);
            if (c == '\n' && !signs.display) {
                return Optional.empty();
            }
            if (startsWith(text, i, close)) {
                String tex = text.subSequence(from, i).toString();
                int end = i + close.length();
                boolean stands = signs == Signs.DOLLAR ? isDollars(text, at, end, tex) : !tex.isBlank();
                return stands && !PROSE.matcher(withoutWords(tex)).find()
                        ? Optional.of(new Formula(at, end, tex.strip(), signs.display))
                        : Optional.empty();
            }
            if (c == '\\') {
                i++; // the next character is part of a command, as in \$
            }
        }
        return Optional.empty();
    }

    /** Returns the formula as Markdown has it, where the backslashes of its delimiters are doubled. */
    public String inMarkdown(String text) {
        String written = text.substring(start, end);
        if (!written.startsWith("\\")) {
            return written;
        }
        int close = written.length() - 2;
        return "\\" + written.substring(0, close) + "\\" + written.substring(close);
    }

    private static boolean isDollars(CharSequence text, int at, int end, String tex) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return !tex.isEmpty()
                && !Character.isLetterOrDigit(before)
                && !Character.isLetterOrDigit(after)
                && !Character.isWhitespace(tex.charAt(0))
                && !Character.isWhitespace(tex.charAt(tex.length() - 1))
                && (SIGN.matcher(tex).find() || LONE_LETTER.matcher(tex).matches());
    }

    private static String withoutWords(String tex) {
        return tex.replaceAll("\\\\(?:text|mbox|operatorname)[a-z]{0,2}\\s*\\{[^{}]*}", "");
    }

    private static boolean startsWith(CharSequence text, int at, String sign) {
        return at + sign.length() <= text.length()
                && CharSequence.compare(text.subSequence(at, at + sign.length()), sign) == 0;
    }
}
