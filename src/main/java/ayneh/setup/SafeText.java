package ayneh.setup;

/** Shows names from sources in messages: they may hold anything, such as commands to a terminal. */
final class SafeText {
    private static final int LONGEST = 80;

    private SafeText() {}

    /** Returns a name on one line, without controls, and not too long. */
    static String line(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{2028}\\x{2029}&&[^\u200C\u200D]]+", " ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
