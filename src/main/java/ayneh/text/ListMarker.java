package ayneh.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marker of a list item.
 *
 * @param style what the markers of one list have in common: the symbol itself, or the kind of number
 * @param number the number; 0 for a bullet
 * @param text the marker as written
 * @param rest the item after it, without leading white space
 * @param whole the line without white space at its ends
 */
public record ListMarker(String style, int number, String text, String rest, String whole) {
    private static final Pattern BULLET = Pattern.compile("([-–—•·●▪◦‣*+])\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile(
            "([0-9]{1,3}|[\\x{06F0}-\\x{06F9}]{1,3}|[\\x{0660}-\\x{0669}]{1,3})([.)\\-–])(?:\\s+(.*))?");
    private static final Pattern CIRCLED = Pattern.compile("([\\x{2460}-\\x{2473}\\x{2776}-\\x{2793}])\\s*(\\S.*)");
    private static final Pattern KEYCAP = Pattern.compile("([0-9])\\x{FE0F}?\\x{20E3}\\s*(\\S.*)");
    private static final Pattern SYMBOL = Pattern.compile("(\\p{So}[\\x{FE0F}\\x{200D}\\p{Sk}]*)\\s*(\\S.*)");

    /** Returns the marker at the start of a line. */
    public static Optional<ListMarker> of(String line) {
        String whole = line.strip();
        if (whole.isEmpty() || Character.isLetter(whole.codePointAt(0))) {
            return Optional.empty();
        }
        Matcher bullet = BULLET.matcher(whole);
        if (bullet.matches()) {
            return Optional.of(new ListMarker(bullet.group(1), 0, bullet.group(1), bullet.group(2), whole));
        }
        Matcher number = NUMBER.matcher(whole);
        if (number.matches()) {
            String rest = number.group(3) == null ? "" : number.group(3).strip();
            String digits = number.group(1);
            String style = Character.UnicodeBlock.of(digits.charAt(0)) + number.group(2);
            return Optional.of(new ListMarker(style, Integer.parseInt(digits), digits + number.group(2), rest, whole));
        }
        Matcher circled = CIRCLED.matcher(whole);
        if (circled.matches()) {
            int value = circledValue(circled.group(1).charAt(0));
            return Optional.of(new ListMarker("circled", value, circled.group(1), circled.group(2), whole));
        }
        Matcher keycap = KEYCAP.matcher(whole);
        if (keycap.matches()) {
            return Optional.of(new ListMarker(
                    "keycap", Integer.parseInt(keycap.group(1)), keycap.group(1), keycap.group(2), whole));
        }
        Matcher symbol = SYMBOL.matcher(whole);
        if (symbol.matches()) {
            return Optional.of(new ListMarker(symbol.group(1), 0, symbol.group(1), symbol.group(2), whole));
        }
        return Optional.empty();
    }

    /** Returns the number in a circle: ① to ⑳, and three runs of ten from ❶, ➀ and ➊. */
    private static int circledValue(char sign) {
        return sign < '\u2776' ? sign - '\u2460' + 1 : (sign - '\u2776') % 10 + 1;
    }

    /** Returns whether it is a number. */
    public boolean isNumber() {
        return number > 0 || Character.isDigit(text.codePointAt(0));
    }

    /**
     * Returns whether it is a plain bullet, which Markdown's own bullet replaces. Any other marker stays in the text.
     */
    public boolean isPlainBullet() {
        return style.equals("-") || style.equals("•");
    }

    /**
     * Returns whether it is a symbol that any text may begin with, like an emoji: it makes a list only if the next line
     * has it too.
     */
    public boolean isSymbol() {
        return Character.getType(text.codePointAt(0)) == Character.OTHER_SYMBOL;
    }

    /** Returns whether Markdown has the same marker: ASCII digits with a dot or a parenthesis. */
    public boolean isMarkdownNumber() {
        return text.matches("[0-9]{1,3}[.)]");
    }
}
