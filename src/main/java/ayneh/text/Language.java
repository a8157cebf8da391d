package ayneh.text;

/**
 * Detects which of the site's languages a text is in, by its script: Persian in Arabic letters, Russian in Cyrillic,
 * English in Latin ones.
 */
public final class Language {
    /** Persian texts contain many English terms: a text stays Persian while this share of it is in Arabic letters. */
    private static final double ENOUGH = 0.4;

    /** The share that suffices if the first word is Persian, as in «معرفی Toolformer». */
    private static final double ENOUGH_BEHIND_A_WORD = 0.1;

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private Language() {}

    /**
     * Returns the language of a text.
     *
     * @param text plain text
     * @param usual the language if the text doesn't show it, as with digits or a bare URL
     * @return {@code fa}, {@code ru} or {@code en}; {@code usual} if its own script has at least two fifths of the
     *     words' letters
     */
    public static String of(String text, String usual) {
        return of(ScriptCounts.of(text), usual);
    }

    /** Returns the language of a text by its letters, like {@link #of(String, String)}. */
    public static String of(ScriptCounts letters, String usual) {
        int all = letters.all();
        if (all == 0) {
            return usual;
        }
        int own = usual.equals("fa") ? letters.arabic() : usual.equals("ru") ? letters.cyrillic() : letters.latin();
        boolean begun = usual.equals("fa") && letters.first() == ScriptCounts.ARABIC;
        if (own >= (begun ? ENOUGH_BEHIND_A_WORD : ENOUGH) * all) {
            return usual;
        }
        if (letters.arabic() >= letters.cyrillic() && letters.arabic() >= letters.latin()) {
            return "fa";
        }
        return letters.cyrillic() >= letters.latin() ? "ru" : "en";
    }

    /** Returns a language's own name; its code if that isn't known. */
    public static String autonym(String language) {
        return switch (language) {
            case "fa" -> "فارسی";
            case "ru" -> "Русский";
            case "en" -> "English";
            default -> language;
        };
    }

    /** Returns the direction in which a language is written: {@code rtl} or {@code ltr}. */
    public static String direction(String language) {
        return language.equals("fa") ? "rtl" : "ltr";
    }

    /**
     * Returns a text for places without markup. A Persian text that begins with a left-to-right letter gets a
     * right-to-left mark, or it would be taken for English (W3C, Inline markup and bidirectional text in HTML).
     *
     * @param usual the language if the text doesn't show it
     */
    public static String bare(String text, String usual) {
        if (!direction(of(text, usual)).equals("rtl")) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return text;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return RIGHT_TO_LEFT_MARK + text;
                }
                default -> {
                    // symbols and digits have no direction of their own
                }
            }
        }
        return text;
    }
}
