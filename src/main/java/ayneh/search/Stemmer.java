package ayneh.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces folded words to stems, without the endings that change with their place in a sentence. */
final class Stemmer {
    /** A shorter stem would be another word: «تنها» isn't the plural of «تن». */
    private static final int SHORTEST_PERSIAN = 3;

    private static final int SHORTEST_ENGLISH = 3;
    /** In shorter words the final yeh belongs to the word: «بازی» isn't «باز». */
    private static final int SHORTEST_INDEFINITE = 4;

    private static final int SHORTEST_FLEETING = 5;
    /** Frequent words that the algorithm separates from their other forms, or takes for another word. */
    private static final Map<String, String> IRREGULAR = irregular(
            "времен время",
            "имен имя",
            "день день дня дню днем дне дни дней дням днями днях",
            "стать стать",
            "часто часто");

    private static final Pattern UNSURE = Pattern.compile("(?:[иео]м|ен|ит|ил)$");
    private static final Pattern OBLIQUE = Pattern.compile("ен[аыо]$");

    /** A Russian ending on a foreign word, as in «LLM-ками». */
    private static final Pattern FOREIGN = Pattern.compile("([a-z0-9]+)[а-я]{1,4}");

    /** The Arabic article, also behind a particle that is written with it, before a word of at least three letters. */
    private static final Pattern ARTICLE = Pattern.compile("(?:ال|لل)(?=\\p{L}{3})|[وفبک]ال(?=\\p{L}{4})");

    private static final String[] PLURALS = {
        "هایشان", "هایمان", "هایتان", "هاشون", "هامون", "هاتون", "هایی", "هایم", "هایت", "هایش", "های", "ها"
    };
    private static final String[] DEGREES = {"ترینها", "ترین", "تری", "تر"};

    private Stemmer() {}

    /** Returns the stem of a folded word or number. */
    static String stem(String word) {
        return switch (Script.of(word)) {
            case CYRILLIC -> russian(word);
            case LATIN -> english(word);
            case ARABIC -> persian(word);
            case MIXED -> mixed(word);
            case DIGITS, UNSPACED -> word;
        };
    }

    /**
     * Returns all stems of a folded word: one, or two if its ending may belong to the word, as in «режим», for which
     * the algorithm gives another stem than for «режима», or if it begins like an Arabic word with an article.
     */
    static List<String> stems(String word) {
        String stem = stem(word);
        Matcher article = ARTICLE.matcher(word);
        if (article.lookingAt()) {
            return List.of(stem, stem(word.substring(article.end())));
        }
        String bare = OBLIQUE.matcher(word).find() ? word.substring(0, word.length() - 1) : word;
        boolean unsure = UNSURE.matcher(bare).find() && stem.length() < bare.length() && !IRREGULAR.containsKey(word);
        return unsure && Script.of(word) == Script.CYRILLIC ? List.of(stem, bare) : List.of(stem);
    }

    /** Returns the algorithm's stem without a fleeting vowel, as in «ошибка», «ошибок»; no stem ends in ъ. */
    private static String russian(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        String cut = RussianStemmer.stem(word);
        String stem = cut.endsWith("ъ") ? word : cut;
        boolean fleeting = stem.length() >= SHORTEST_FLEETING && (stem.endsWith("ок") || stem.endsWith("ек"));
        return fleeting ? stem.substring(0, stem.length() - 2) + "к" : stem;
    }

    /** Removes the plural ending, with rules like those of Harman's S stemmer (1991). */
    private static String english(String word) {
        int length = word.length();
        if (length <= SHORTEST_ENGLISH || !word.endsWith("s") || word.endsWith("ss") || word.equals("news")) {
            return word;
        }
        if (word.endsWith("ies") && length > SHORTEST_ENGLISH + 1) {
            return word.substring(0, length - 3) + "y";
        }
        boolean hissed =
                word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses");
        return word.substring(0, length - (hissed ? 2 : 1));
    }

    private static String persian(String word) {
        String stem = without(without(word, PLURALS), DEGREES);
        boolean indefinite = stem.length() > SHORTEST_INDEFINITE && stem.endsWith("ی");
        return indefinite ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String mixed(String word) {
        Matcher foreign = FOREIGN.matcher(word);
        return foreign.matches() ? foreign.group(1) : without(word, PLURALS);
    }

    private static Map<String, String> irregular(String... stemsWithForms) {
        Map<String, String> stems = new HashMap<>();
        for (String stemWithForms : stemsWithForms) {
            List<String> words = List.of(stemWithForms.split(" ", -1));
            words.subList(1, words.size()).forEach(form -> stems.put(form, words.get(0)));
        }
        return Map.copyOf(stems);
    }

    private static String without(String word, String[] endings) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST_PERSIAN && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
