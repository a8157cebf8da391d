package ayneh.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes the endings of Russian words with the Snowball project's algorithm for Russian
 * (https://snowballstem.org/algorithms/russian/stemmer.html). Expects lower-case words, with ё as е.
 */
final class RussianStemmer {
    private static final String VOWELS = "аеиоуыэюя";

    /** The first list of endings counts only after а or я. */
    private static final Endings GERUND = new Endings("в вши вшись", "ив ивши ившись ыв ывши ывшись");

    private static final Endings REFLEXIVE = new Endings("", "ся сь");
    private static final Endings ADJECTIVE =
            new Endings("", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static final Endings PARTICIPLE = new Endings("ем нн вш ющ щ", "ивш ывш ующ");
    private static final Endings VERB = new Endings(
            "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
            "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
    private static final Endings NOUN = new Endings(
            "",
            "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
    private static final Endings I = new Endings("", "и");
    private static final Endings DERIVATION = new Endings("", "ост ость");
    private static final Endings LAST = new Endings("", "ейше ейш ь");

    private RussianStemmer() {}

    /** Returns the stem of a word. */
    static String stem(String word) {
        int region = afterVowel(word, 0);
        int second = afterSyllable(word, afterSyllable(word, 0));
        String stem = GERUND.cut(word, region);
        if (stem == null) {
            stem = inflection(or(REFLEXIVE.cut(word, region), word), region);
        }
        stem = or(I.cut(stem, region), stem);
        stem = or(DERIVATION.cut(stem, Math.max(region, second)), stem);
        stem = undoubled(stem, region);
        String shorter = LAST.cut(stem, region);
        return shorter == null ? stem : stem.endsWith("ь") ? shorter : undoubled(shorter, region);
    }

    private static String inflection(String word, int region) {
        String adjective = ADJECTIVE.cut(word, region);
        if (adjective != null) {
            return or(PARTICIPLE.cut(adjective, region), adjective);
        }
        return or(VERB.cut(word, region), or(NOUN.cut(word, region), word));
    }

    private static String undoubled(String word, int region) {
        return word.endsWith("нн") && word.length() - 2 >= region ? word.substring(0, word.length() - 1) : word;
    }

    private static String or(@Nullable String one, String other) {
        return one == null ? other : one;
    }

    /** Returns the position after the next vowel. */
    private static int afterVowel(String word, int from) {
        int i = from;
        while (i < word.length() && VOWELS.indexOf(word.charAt(i)) < 0) {
            i++;
        }
        return Math.min(word.length(), i + 1);
    }

    /** Returns the position after the next consonant that follows a vowel. */
    private static int afterSyllable(String word, int from) {
        int i = afterVowel(word, from);
        while (i < word.length() && VOWELS.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return Math.min(word.length(), i + 1);
    }

    /** Endings of one kind: those that count only after а or я, and those that count anywhere. */
    private static final class Endings {
        private final List<String> bound;
        private final List<String> free;

        Endings(String bound, String free) {
            this.bound = bound.isEmpty() ? List.of() : List.of(bound.split(" ", -1));
            this.free = List.of(free.split(" ", -1));
        }

        /**
         * Returns the word without the longest ending found in a region; null if there is none, or it doesn't count
         * there.
         */
        @Nullable
        String cut(String word, int region) {
            String longest = "";
            for (String ending : bound) {
                longest = longer(ending, longest, word, region);
            }
            boolean counts = longest.isEmpty();
            int before = word.length() - longest.length() - 1;
            if (!counts && before >= region) {
                counts = word.charAt(before) == 'а' || word.charAt(before) == 'я';
            }
            String inBound = longest;
            for (String ending : free) {
                longest = longer(ending, longest, word, region);
            }
            boolean isFree = !longest.equals(inBound);
            return longest.isEmpty() || !isFree && !counts ? null : word.substring(0, word.length() - longest.length());
        }

        private static String longer(String ending, String longest, String word, int region) {
            return ending.length() > longest.length()
                            && word.length() - ending.length() >= region
                            && word.endsWith(ending)
                    ? ending
                    : longest;
        }
    }
}
