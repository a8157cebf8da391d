package ayneh.redact;

import java.util.regex.Pattern;

/** Makes up numbers. An id has the same replacement wherever it occurs. */
final class MadeUpNumbers {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}+(?:\\.[0-9]++)?");
    private static final Pattern DECIMALS = Pattern.compile("(?:" + DECIMAL + "(?:, ?|$)){1,3}");

    private final Substitution substitution;

    MadeUpNumbers(Substitution substitution) {
        this.substitution = substitution;
    }

    /** Returns a number with as many digits, and a leading zero only if the old one has it. An exponent stays. */
    String number(String numeral) {
        int end = 0;
        while (end < numeral.length() && "eE".indexOf(numeral.charAt(end)) < 0) {
            end++;
        }
        int first = numeral.startsWith("-") ? 1 : 0;
        StringBuilder made = new StringBuilder(substitution.replace(numeral.substring(0, end)));
        if (first < end && numeral.charAt(first) == '0') {
            made.setCharAt(first, '0');
        } else if (first < end && made.charAt(first) == '0') {
            made.setCharAt(first, '1');
        }
        return made.append(numeral, end, numeral.length()).toString();
    }

    /** Returns a made-up latitude or longitude. */
    String coordinate(String numeral) {
        StringBuilder made = new StringBuilder(number(numeral));
        int first = numeral.startsWith("-") ? 1 : 0;
        int digits = (numeral + ".").indexOf('.') - first;
        if (digits == 3) {
            made.setCharAt(first, '1');
            made.setCharAt(first + 1, atMost('7', made.charAt(first + 1)));
        } else if (digits == 2) {
            made.setCharAt(first, atMost('8', made.charAt(first)));
        }
        return made.toString();
    }

    /** Returns whether a text consists of latitudes and longitudes. */
    static boolean areCoordinates(String text) {
        return DECIMALS.matcher(text).matches();
    }

    /** Replaces all latitudes and longitudes in a text. */
    String coordinates(String text) {
        return DECIMAL.matcher(text).replaceAll(found -> coordinate(found.group()));
    }

    private static char atMost(char most, char digit) {
        return digit > most ? most : digit;
    }
}
