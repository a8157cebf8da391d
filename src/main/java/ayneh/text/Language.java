package ayneh.text;

import ayneh.text.ScriptCounts.Kind;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Languages as BCP 47 tags. A text's language is its channel's as long as enough of it is in that language's script;
 * else what its script says. Scripts, directions and names are those of the CLDR.
 */
public final class Language {
    /** Texts contain many English terms: a text stays in its usual language while this share of it is in its script. */
    private static final double ENOUGH = 0.4;

    /** The share that suffices for right-to-left languages if the first word is in one, as in «معرفی Toolformer». */
    private static final double ENOUGH_BEHIND_A_WORD = 0.1;

    /** How often letters of another language have to outnumber those of a text's usual one, if it has any. */
    private static final int CLEARLY = 4;

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private static final List<Kind> LATIN = List.of(Kind.LATIN);
    private static final List<Kind> CYRILLIC = List.of(Kind.CYRILLIC, Kind.RUSSIAN, Kind.UKRAINIAN);
    private static final List<Kind> ARABIC = List.of(Kind.ARABIC, Kind.PERSIAN, Kind.NOT_PERSIAN, Kind.LIKE_PERSIAN);
    private static final List<Kind> EAST_ASIAN = List.of(Kind.HAN, Kind.KANA, Kind.HANGUL);

    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());
    /** They are looked up for each block of each text, and few languages are in use. */
    private static final Map<String, Writing> WRITINGS = new ConcurrentHashMap<>();

    /**
     * How a language is written.
     *
     * @param script its script as an ISO 15924 code, such as {@code Arab}
     * @param letters the kinds of its letters
     * @param rightToLeft its direction
     */
    private record Writing(String script, List<Kind> letters, boolean rightToLeft) {
        static Writing of(String tag) {
            String script =
                    ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript();
            List<Kind> letters = switch (script) {
                case "Latn" -> LATIN;
                case "Cyrl" -> CYRILLIC;
                case "Arab" -> ARABIC;
                case "Hebr" -> List.of(Kind.HEBREW);
                case "Hans", "Hant", "Hani" -> List.of(Kind.HAN);
                case "Jpan" -> List.of(Kind.HAN, Kind.KANA);
                case "Kore" -> List.of(Kind.HAN, Kind.HANGUL);
                default -> List.of(Kind.OTHER);
            };
            return new Writing(script, letters, UScript.isRightToLeft(UScript.getCodeFromName(script)));
        }
    }

    private Language() {}

    /**
     * Returns the canonical form of a BCP 47 tag, such as {@code zh-Hans} for {@code zh-hans}; empty if it isn't one, or
     * if its language isn't in ISO 639.
     */
    public static Optional<String> canonical(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            String canonical = ULocale.forLanguageTag(tag).toLanguageTag();
            return KNOWN.contains(primary(canonical)) ? Optional.of(canonical) : Optional.empty();
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** Returns the language of a tag without its script, region and variants: {@code uz} for {@code uz-Latn}. */
    public static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    /** Returns whether a language is Persian, in whichever country. */
    public static boolean isPersian(String tag) {
        return primary(tag).equals("fa");
    }

    /** Returns the script of a language as an ISO 15924 code, such as {@code Arab}. */
    public static String script(String tag) {
        return writing(tag).script();
    }

    /** Returns a language with its country, as link previews name it: {@code fa_IR} (the Open Graph protocol). */
    public static String locale(String tag) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    private static Writing writing(String tag) {
        return WRITINGS.computeIfAbsent(tag, Writing::of);
    }

    /**
     * Returns the language of a text.
     *
     * @param text plain text
     * @param usual the language if the text doesn't show it, as with digits or a bare URL
     * @return {@code usual} if its own script has at least two fifths of the words' letters, and the text has no letters
     *     that this language lacks and a neighbour has; else the language that its script suggests
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
        Writing own = writing(usual);
        boolean begun = own.rightToLeft() && own.letters().contains(letters.first());
        boolean other = own.letters().contains(Kind.OTHER)
                && !UScript.getShortName(letters.other()).equals(own.script());
        if (!other && letters.of(own.letters()) >= (begun ? ENOUGH_BEHIND_A_WORD : ENOUGH) * all) {
            return neighbour(letters, usual);
        }
        int cyrillic = letters.of(CYRILLIC);
        int latin = letters.of(LATIN);
        int arabic = letters.of(ARABIC);
        int most = Math.max(arabic, Math.max(cyrillic, latin));
        if (rest(letters) > most) {
            return ofRest(letters);
        }
        if (arabic == most) {
            boolean persian = letters.of(Kind.PERSIAN) >= letters.of(Kind.NOT_PERSIAN) + letters.of(Kind.LIKE_PERSIAN);
            return persian ? "fa" : "ar";
        }
        return cyrillic < latin ? "en" : letters.of(Kind.UKRAINIAN) > letters.of(Kind.RUSSIAN) ? "uk" : "ru";
    }

    /** Returns the usual language of a text, or one of the same script whose letters the text has instead. */
    private static String neighbour(ScriptCounts letters, String usual) {
        int russian = letters.of(Kind.RUSSIAN);
        int ukrainian = letters.of(Kind.UKRAINIAN);
        int persian = letters.of(Kind.PERSIAN);
        int arabic = letters.of(Kind.NOT_PERSIAN);
        return switch (primary(usual)) {
            case "ru" -> ukrainian > CLEARLY * russian ? "uk" : usual;
            case "uk" -> russian > CLEARLY * ukrainian ? "ru" : usual;
            case "fa" -> arabic > CLEARLY * persian ? "ar" : usual;
            case "ar" -> persian > CLEARLY * (arabic + letters.of(Kind.LIKE_PERSIAN)) ? "fa" : usual;
            case "zh" -> letters.of(Kind.KANA) > letters.of(Kind.HAN) ? "ja" : usual;
            default -> usual;
        };
    }

    /** Returns the number of letters beyond the three scripts of the demo. */
    private static int rest(ScriptCounts letters) {
        return Math.max(letters.of(Kind.HEBREW), Math.max(letters.of(EAST_ASIAN), letters.of(Kind.OTHER)));
    }

    private static String ofRest(ScriptCounts letters) {
        int rest = rest(letters);
        if (letters.of(Kind.HEBREW) == rest) {
            return "he";
        }
        if (letters.of(Kind.OTHER) == rest) {
            String script = UScript.getShortName(letters.other());
            String language = ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + script))
                    .getLanguage();
            return language.isEmpty() ? "en" : language;
        }
        return letters.of(Kind.HANGUL) * CLEARLY > rest
                ? "ko"
                : letters.of(Kind.KANA) * CLEARLY > letters.of(Kind.HAN) ? "ja" : "zh";
    }

    /** Returns a language's own name, as it begins an item of a list; its tag if the CLDR has none. */
    public static String autonym(String tag) {
        return LocaleDisplayNames.getInstance(
                        ULocale.forLanguageTag(tag),
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU,
                        DisplayContext.STANDARD_NAMES)
                .localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** Returns a language's name in another language, as in running text; its tag if the CLDR has none. */
    public static String name(String tag, String in) {
        return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLanguageTag(in));
    }

    /** Returns the direction in which a language is written: {@code rtl} or {@code ltr}. */
    public static String direction(String tag) {
        return writing(tag).rightToLeft() ? "rtl" : "ltr";
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
