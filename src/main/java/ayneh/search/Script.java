package ayneh.search;

/** The script of a folded word, as far as the rules of search depend on it. */
enum Script {
    /** ASCII digits, and full stops between them. */
    DIGITS,
    ARABIC,
    CYRILLIC,
    /** Latin letters, and those of any other script. */
    LATIN,
    MIXED;

    static Script of(int c) {
        return c >= '0' && c <= '9' || c == '.'
                ? DIGITS
                : c >= 0x400 && c <= 0x52F
                        ? CYRILLIC
                        : c >= 0x600 && c <= 0x77F || c >= 0xFB50 && c <= 0xFEFC ? ARABIC : LATIN;
    }

    /** Returns the script of all letters of a non-empty word, or {@link #MIXED}. */
    static Script of(String word) {
        Script first = of(word.charAt(0));
        for (int i = 1; i < word.length(); i++) {
            if (of(word.charAt(i)) != first) {
                return MIXED;
            }
        }
        return first;
    }
}
