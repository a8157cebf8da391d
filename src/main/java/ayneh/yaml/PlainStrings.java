package ayneh.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which strings every YAML reader takes for a string without quotation marks. YAML 1.1 (Jekyll, Pelican, PyYAML)
 * makes flags of {@code no} and {@code y}, 750 of {@code 12:30}, a date of {@code 2024-1-2} and an error of
 * {@code <<}; some readers also make symbols of {@code :word} and numbers of {@code 1,000} (YAML 1.1, "Language-
 * Independent Types for YAML"; YAML 1.2, chapter 10). A few strings that none of them mistakes are quoted as well.
 */
final class PlainStrings {
    /** Flags and nothings, in small letters; readers differ in which capitals they accept. */
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "none");

    /** What begins with one of these is a number, a symbol, a merge key, a default value, a nothing or an indicator. */
    private static final String MARKS = "+-.~=<>:!&*|?%@`#,[]{}'\"";

    /** Decimal, octal, sexagesimal and underscored numbers, with an exponent or in another base. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9_][0-9_.,:]*+(?:[eE][-+]?[0-9_]*)?|0[a-zA-Z][0-9a-zA-Z_.,+-]*");

    /** Dates, alone and with a time in any of the forms of YAML 1.1. */
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}-[0-9]{1,2}(?:-[0-9]{1,2})?[-+0-9tTzZ:. \t]*");

    private PlainStrings() {}

    /** Returns whether the text without quotation marks is this string for every reader. */
    static boolean has(String text) {
        return !text.isEmpty()
                && MARKS.indexOf(text.charAt(0)) < 0
                && !(text.length() <= 5 && WORDS.contains(text.toLowerCase(Locale.ROOT)))
                && !(isDigit(text.charAt(0)) && mayBeNumber(text));
    }

    private static boolean mayBeNumber(String text) {
        return NUMBER.matcher(text).matches() || DATE.matcher(text).matches();
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9' || sign == '_';
    }
}
