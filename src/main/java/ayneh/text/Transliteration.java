package ayneh.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Converts text to a short ASCII name. Languages for which the BGN's rules make better names follow those (plain
 * Any-Latin makes an obscene word of «щука»), all others ICU's Any-Latin.
 */
public final class Transliteration {
    private static final String REST = "; Any-Latin; Latin-ASCII";
    /** Created when first needed: the rules take a tenth of a second to load, and plain ASCII needs none. */
    private static final Map<String, Transliterator> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Transliteration() {}

    /**
     * Returns a name of lowercase letters, digits and hyphens.
     *
     * @param text any text
     * @param language its language
     * @param most the maximum number of characters
     * @return the name, cut between words if possible; empty if no part of the text can be used
     */
    public static String name(String text, String language, int most) {
        String start = text.substring(
                0, text.offsetByCodePoints(0, Math.min(4 * most, text.codePointCount(0, text.length()))));
        String latin = isAscii(start) ? start : transliterator(language).transliterate(start);
        StringBuilder name = new StringBuilder();
        boolean gap = false;
        for (char c : latin.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && name.length() > 0) {
                    name.append('-');
                }
                gap = false;
                name.append(c);
            } else if (c != '\'' && c != '`' && Character.getType(c) != Character.MODIFIER_LETTER) { // marks in words
                gap = true;
            }
        }
        if (name.length() <= most) {
            return name.toString();
        }
        int hyphen = name.lastIndexOf("-", most);
        return name.substring(0, hyphen > most / 2 ? hyphen : most);
    }

    /** Returns whether a text is ASCII only. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static Transliterator transliterator(String language) {
        return BY_LANGUAGE.computeIfAbsent(
                language,
                key -> Transliterator.getInstance(
                        switch (Language.primary(key)) {
                            case "fa" -> "Persian-Latin/BGN" + REST;
                            case "ru" -> "Russian-Latin/BGN" + REST;
                            case "uk" -> "Ukrainian-Latin/BGN" + REST;
                            case "be" -> "Belarusian-Latin/BGN" + REST;
                            case "bg" -> "Bulgarian-Latin/BGN" + REST;
                            default -> "Any-Latin; Latin-ASCII";
                        }));
    }
}
