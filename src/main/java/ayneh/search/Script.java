package ayneh.search;

/** The script of a folded word, as far as the rules of search depend on it. */
enum Script {
    /** ASCII digits, and full stops between them. */
    DIGITS,
    ARABIC,
    CYRILLIC,
    /** Chinese and Japanese letters, and those of other scripts without spaces between words. */
    UNSPACED,
    /** Latin letters, and those of any other script. */
    LATIN,
    MIXED;

    static Script of(int c) {
        return c >= '0' && c <= '9' || c == '.'
                ? DIGITS
                : c >= 0x400 && c <= 0x52F
                        ? CYRILLIC
                        : c >= 0x600 && c <= 0x77F || c >= 0xFB50 && c <= 0xFEFC
                                ? ARABIC
                                : isUnspaced(c) ? UNSPACED : LATIN;
    }

    /**
     * Returns whether a character is of a script that is written without spaces between words: Thai, Lao, Burmese,
     * Khmer, Japanese and Chinese ones, except for rare Chinese characters above U+FFFF.
     */
    static boolean isUnspaced(int c) {
        return c >= 0xE00 && c <= 0xEFF
                || c >= 0x1000 && c <= 0x109F
                || c >= 0x1780 && c <= 0x17FF
                || c >= 0x3005 && c <= 0x3007
                || c >= 0x3040 && c <= 0x30FF
                || c >= 0x31F0 && c <= 0x31FF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF66 && c <= 0xFF9F;
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
