package ayneh.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what the letters of many texts tell of their language. Of the languages of a script, it is the one whose
 * alphabet (CLDR, exemplar characters) has all letters in use, and fewest others: Bulgarian could be Russian that never
 * uses «ы», but isn't.
 */
public final class LanguageEvidence {
    /** The languages that letters tell apart, by script. */
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "Arab", List.of("fa", "ar", "ur", "ckb", "ps", "ug"),
            "Cyrl", List.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"));

    /** Letters of Urdu that the CLDR has among the auxiliary ones, although each text has some. */
    private static final UnicodeSet URDU = new UnicodeSet("[آأؤئں]").freeze();

    /** Languages whose script has no other one in wide use. */
    private static final Set<String> ALONE = Set.of("he", "ko", "ja", "zh");

    /** Fewer letters than that may lack a letter by chance. */
    private static final int ENOUGH = 500;

    /** One letter of so many may be of a quotation in another language. */
    private static final int QUOTED = 200;

    /** The end of the Arabic block: the letters before it that matter are those of {@link #LANGUAGES}. */
    private static final int END = 0x700;

    private final int[] letters = new int[END];
    private final Map<String, Integer> texts = new TreeMap<>();

    /**
     * A language.
     *
     * @param language its tag
     * @param isCertain whether letters leave no other choice
     */
    public record Guess(String language, boolean isCertain) {}

    /** Takes a text into account. */
    public void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            if (letter < END && Character.isLetter(letter)) {
                letters[letter]++;
            }
        }
        ScriptCounts counts = ScriptCounts.of(text);
        if (counts.all() > 0) {
            texts.merge(language(counts), 1, Integer::sum);
        }
    }

    /** Many texts are half English terms: they are in the other language if it has enough letters. */
    private static String language(ScriptCounts counts) {
        String persian = Language.of(counts, "fa");
        return persian.equals("en") ? Language.of(counts, "ru") : persian;
    }

    /** Returns the language of most texts; empty if none has letters. */
    public Optional<Guess> guess() {
        Map<String, Integer> scripts = new TreeMap<>();
        texts.forEach((language, count) -> scripts.merge(Language.script(language), count, Integer::sum));
        return scripts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> ofScript(most.getKey()));
    }

    private Guess ofScript(String script) {
        String usual = texts.entrySet().stream()
                .filter(each -> Language.script(each.getKey()).equals(script))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        List<Alphabet> fitting = LANGUAGES.getOrDefault(script, List.of()).stream()
                .map(language -> alphabet(language, script))
                .filter(alphabet -> alphabet.foreign() * QUOTED <= alphabet.all())
                .sorted(Comparator.comparingInt(Alphabet::unused).thenComparing(Alphabet::size))
                .toList();
        if (fitting.isEmpty()) {
            return new Guess(usual, ALONE.contains(usual));
        }
        Alphabet first = fitting.get(0);
        if (first.all() < ENOUGH) {
            boolean fits = fitting.stream().anyMatch(each -> each.language().equals(usual));
            return new Guess(fits ? usual : first.language(), false);
        }
        return new Guess(
                first.language(),
                fitting.size() == 1 || first.unused() < fitting.get(1).unused());
    }

    /**
     * How well the alphabet of a language fits.
     *
     * @param size the number of its letters
     * @param all how many letters the texts have in its script
     * @param foreign how many of them it lacks
     * @param unused how many of its letters the texts lack
     */
    private record Alphabet(String language, int size, int all, int foreign, int unused) {}

    private Alphabet alphabet(String language, String script) {
        UnicodeSet own = LocaleData.getExemplarSet(ULocale.forLanguageTag(language), 0, LocaleData.ES_STANDARD);
        UnicodeSet ofScript = new UnicodeSet().applyPropertyAlias("Script", script);
        int size = 0;
        int all = 0;
        int foreign = 0;
        int unused = 0;
        for (int letter = 0; letter < END; letter++) {
            if (!Character.isLetter(letter) || Character.isUpperCase(letter) || !ofScript.contains(letter)) {
                continue;
            }
            all += letters[letter];
            if (own.contains(letter) || language.equals("ur") && URDU.contains(letter)) {
                size++;
                unused += letters[letter] == 0 ? 1 : 0;
            } else {
                foreign += letters[letter];
            }
        }
        return new Alphabet(language, size, all, foreign, unused);
    }
}
