package ayneh.orthography;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Restores the half-spaces of one word. */
final class WordRestorer {
    private static final char SPLIT = LetterCodes.HALF_SPACE;
    private static final int SHORTEST = 4;
    /** No word is longer, but a hostile text may have runs of letters that are. */
    private static final int LONGEST = 40;
    /** From this doubt on, a word that can stand as it is does. */
    private static final double DOUBTFUL = 3.6;
    /** Words that look like plurals. */
    private static final Set<String> SINGULAR = Set.of(
            "تنها", "تنهایی", "منتها", "منها", "منهای", "بها", "اژدها", "الیها", "علیها", "انتها", "بینهایت", "بدانها",
            "بتنهایی", "شفاها", "سربها", "نهایی", "نهایت", "طاها", "مها", "رها");
    /** Pronouns, which the dictionary has in one piece or, being spoken, not at all. */
    private static final Map<String, String> PRONOUNS = Map.of(
            "دیگهای",
            "دیگه‌ای",
            "آنها",
            "آن‌ها",
            "اینها",
            "این‌ها",
            "آنهایی",
            "آن‌هایی",
            "اینهایی",
            "این‌هایی",
            "آنهاست",
            "آن‌هاست",
            "اینهاست",
            "این‌هاست");
    /** Plural endings before which even an unknown word is a noun: borrowed words, names of products. */
    private static final List<String> CERTAIN = List.of("هایشان", "هایمان", "هایی", "هایش", "های", "ها");

    private final Lexicon lexicon;
    private final Verbs verbs;
    private final Nouns nouns;
    private final SilentHe silentHe;
    private final Compounds compounds;

    WordRestorer(Lexicon lexicon) {
        this.lexicon = lexicon;
        verbs = new Verbs(lexicon);
        nouns = new Nouns(lexicon);
        silentHe = new SilentHe(lexicon);
        compounds = new Compounds(lexicon, nouns);
    }

    /**
     * Returns a word with its half-spaces, or as it is.
     *
     * @param word Persian letters, without a half-space
     * @param before the word before it; empty if there is none
     * @param after the word after it; empty if the phrase ends with it
     */
    String restore(String word, String before, String after) {
        return word.length() < SHORTEST || word.length() > LONGEST || SINGULAR.contains(word)
                ? word
                : visible(written(word, before, after));
    }

    private String written(String word, String before, String after) {
        String pronoun = PRONOUNS.get(word);
        if (pronoun != null) {
            return pronoun;
        }
        if (compounds.isWhole(word)) {
            return knownPlural(word);
        }
        String found = silentHe.decide(word, before, after);
        found = found == null ? verbs.split(word) : found;
        found = found == null ? compounds.regular(word) : found;
        if (found != null) {
            return found;
        }
        if (lexicon.has(word)) {
            found = compounds.apart(word);
            return found != null ? found : knownPlural(word);
        }
        Candidate best = nouns.candidates(word).stream()
                .min(Comparator.comparingDouble(Candidate::doubt))
                .orElse(null);
        if (best != null) {
            return best.doubt() >= DOUBTFUL && nouns.stands(word) ? word : best.text();
        }
        return nouns.stands(word) ? word : guessed(word);
    }

    /** Returns a plural that the dictionary lists in one piece. */
    private String knownPlural(String word) {
        for (String ending : List.of("هایی", "های", "ها")) {
            String stem = Endings.stem(word, ending, 2);
            if (stem != null && lexicon.has(stem)) {
                return stem + SPLIT + ending;
            }
        }
        return word;
    }

    private String guessed(String word) {
        String guess = compounds.guess(word);
        if (guess != null) {
            return guess;
        }
        for (String ending : CERTAIN) {
            String stem = Endings.stem(word, ending, 2);
            String indefinite = stem != null && ending.equals("های") ? compounds.guess(stem + "ه") : null;
            if (indefinite != null) {
                return indefinite + SPLIT + "ای";
            }
            if (stem != null && stem.length() > 2) {
                String own = compounds.guess(stem);
                return (own == null ? stem : own) + SPLIT + ending;
            }
        }
        return word;
    }

    /** Leaves out half-spaces after letters that aren't joined to the next one, where they change nothing to a reader. */
    private static String visible(String word) {
        StringBuilder visible = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter != SPLIT || i > 0 && !LetterCodes.endsConnection(word.charAt(i - 1))) {
                visible.append(letter);
            }
        }
        return visible.toString();
    }
}
