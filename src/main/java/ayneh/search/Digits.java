package ayneh.search;

/** Writes numbers as base-64 variable-length quantities, as in source maps but unsigned: five bits in each digit. */
final class Digits {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private Digits() {}

    /** Appends a number, which must not be negative. */
    static void write(int number, StringBuilder into) {
        int rest = number;
        while (rest >= MORE) {
            into.append(DIGITS.charAt(rest & MORE - 1 | MORE));
            rest >>>= BITS;
        }
        into.append(DIGITS.charAt(rest));
    }
}
