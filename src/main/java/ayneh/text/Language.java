package ayneh.text;

/**
 * Which of the site's languages a text is in, told by its script: Persian in Arabic letters, Russian in Cyrillic,
 * English in Latin ones.
 */
public final class Language {
    /** A Persian text is full of English terms: it stays Persian while so much of it is in Arabic letters. */
    private static final double ENOUGH = 0.4;

    /** How much suffices where the first word is Persian already, as in «معرفی Toolformer». */
    private static final double ENOUGH_BEHIND_A_WORD = 0.1;

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private Language() {}

    /**
     * The language of a text.
     *
     * @param text plain text
     * @param usual the language where the text doesn't tell, as a row of digits or a lone address
     * @return {@code fa}, {@code ru} or {@code en}; {@code usual} if its own script holds at least two fifths of the
     *     words' letters
     */
    public static String of(String text, String usual) {
        return of(ScriptCounts.of(text), usual);
    }

    /** The language of a text, by its letters, as {@link #of(String, String)} tells it. */
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

    /** What a language calls itself; its code where that isn't known. */
    public static String autonym(String language) {
        return switch (language) {
            case "fa" -> "فارسی";
            case "ru" -> "Русский";
            case "en" -> "English";
            default -> language;
        };
    }

    /** The direction in which a language is written: {@code rtl} or {@code ltr}. */
    public static String direction(String language) {
        return language.equals("fa") ? "rtl" : "ltr";
    }

    /**
     * A text for where no markup can stand. A Persian one that begins with a letter of another direction begins with a
     * right-to-left mark, or it would be taken for English (W3C, Inline markup and bidirectional text in HTML).
     *
     * @param usual the language where the text doesn't tell
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
                    // signs and digits have no direction of their own
                }
            }
        }
        return text;
    }
}
