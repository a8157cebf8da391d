package ayneh.orthography;

import java.util.ArrayList;
import java.util.List;

/** Finds half-spaces between nouns or adjectives and their endings. */
final class Nouns {
    private static final double SPOKEN = .7;
    private static final double UNUSUAL = .6;

    private final Lexicon lexicon;

    Nouns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns whether a word is whole as it stands: a word of the dictionary, perhaps with a joined ending. */
    boolean stands(String word) {
        if (lexicon.has(word)) {
            return true;
        }
        for (String ending : Endings.JOINED) {
            String stem = Endings.stem(word, ending, 2);
            int traits = stem == null ? 0 : lexicon.traits(stem);
            if (traits != 0 && !isApart(stem.charAt(stem.length() - 1), traits, ending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an ending that is usually joined is apart after this letter: silent he, or ye. */
    private static boolean isApart(char last, int traits, String ending) {
        return last == 'ه' && (traits & Traits.SILENT_HE) != 0
                || last == 'ی' && ending.endsWith("ان") && ending.length() == 3;
    }

    /** Returns all ways to write a word, in no order. */
    List<Candidate> candidates(String word) {
        List<Candidate> found = new ArrayList<>(compounds(word));
        plurals(word, Endings.PLURAL, 0, found);
        plurals(word, Endings.SPOKEN_PLURAL, SPOKEN, found);
        for (String ending : Endings.COMPARATIVE) {
            comparative(word, ending, "", found);
            for (String plural : Endings.PLURAL) {
                if (word.endsWith(plural)) {
                    comparative(word, ending + plural, plural, found);
                }
            }
        }
        ended(word, Endings.AFTER_HE, 'ه', Traits.SILENT_HE, 3, 0, found);
        int stemEnd = word.length() - "هاست".length();
        if (word.endsWith("هاست") && stemEnd > 1 && lexicon.isVerb(word.substring(0, stemEnd + 1))) {
            found.add(new Candidate(2.9, word.substring(0, stemEnd + 1)).with("است", 0)); // «گرفته‌است»
        }
        for (String ending : Endings.AFTER_HE_SHORT) {
            String stem = word.substring(0, word.length() - 1);
            if (word.endsWith(ending) && stem.endsWith("ه") && (lexicon.traits(stem) & Traits.SILENT_HE) != 0) {
                found.add(new Candidate(3.2, stem).with(ending, 0));
            }
        }
        ended(word, Endings.AFTER_YE, 'ی', Traits.WORD, 4, UNUSUAL, found);
        return found;
    }

    /** Returns the compounds of the dictionary that a word is, perhaps with a joined ending. */
    private List<Candidate> compounds(String word) {
        List<Candidate> found = new ArrayList<>();
        lexicon.compounds(word).forEach(text -> found.add(new Candidate(1, text)));
        boolean plural = word.endsWith("های") || word.endsWith("هایم") || word.endsWith("هایت");
        if (found.isEmpty() && !plural && !word.endsWith("ایی") && !stands(word)) {
            for (String ending : Endings.JOINED) {
                boolean apart = ending.length() == 1 && word.charAt(Math.max(0, word.length() - 2)) == 'ه';
                if (word.endsWith(ending) && !apart) {
                    String stem = word.substring(0, word.length() - ending.length());
                    lexicon.compounds(stem).forEach(text -> found.add(new Candidate(2, text + ending)));
                }
            }
        }
        return found;
    }

    private void plurals(String word, List<String> endings, double more, List<Candidate> found) {
        for (String ending : endings) {
            String noun = Endings.stem(word, ending, 2);
            if (noun != null) {
                stems(noun, Traits.PLURAL).forEach(stem -> found.add(stem.with(ending, more)));
            }
        }
    }

    private void comparative(String word, String ending, String plural, List<Candidate> found) {
        String adjective = Endings.stem(word, ending, 2);
        if (adjective != null) {
            String degree = ending.substring(0, ending.length() - plural.length());
            String written = plural.isEmpty() ? degree : degree + LetterCodes.HALF_SPACE + plural;
            stems(adjective, Traits.COMPARATIVE).forEach(stem -> found.add(stem.with(written, .5)));
        }
    }

    private void ended(
            String word, List<String> endings, char last, int trait, int least, double more, List<Candidate> found) {
        for (String ending : endings) {
            String noun = Endings.stem(word, ending, least);
            if (noun == null || ending.equals("ای") && isJoinedPlural(word)) {
                continue; // a plural after a letter that isn't joined, as in «رخدادهای»
            }
            int end = noun.length();
            if (noun.charAt(end - 1) == last && !(last == 'ی' && isJoined(noun.charAt(end - 2), ending))) {
                stems(noun, trait).forEach(stem -> found.add(stem.with(ending, more)));
            }
        }
    }

    /** Returns whether a word is a plural whose ending needs no half-space: its noun ends in a letter that isn't joined. */
    private boolean isJoinedPlural(String word) {
        int end = word.length() - "های".length();
        return end > 1
                && word.endsWith("های")
                && LetterCodes.endsConnection(word.charAt(end - 1))
                && lexicon.has(word.substring(0, end));
    }

    /** Returns whether an ending is joined to ye: after a vowel («بقایتان»), and in plurals like «جزئیات». */
    private static boolean isJoined(char beforeYe, String ending) {
        return "او".indexOf(beforeYe) >= 0 || ending.equals("ات") && "یئ".indexOf(beforeYe) >= 0;
    }

    /** Returns the ways to write what is left of a word without an ending that needs a trait. */
    private List<Candidate> stems(String stem, int trait) {
        int traits = lexicon.traits(stem);
        if (traits == 0 && stem.contains("ون")) {
            traits = lexicon.traits(stem.replace("ون", "ان")); // «خونه» is «خانه» in speech
        }
        if (traits != 0) {
            return List.of(new Candidate((traits & trait) == 0 ? 3 + UNUSUAL : 3, stem));
        }
        List<Candidate> compounds = compounds(stem);
        if (!compounds.isEmpty()) {
            return compounds.stream()
                    .map(each -> new Candidate(each.doubt() == 1 ? 3.1 : 4, each.text()))
                    .toList();
        }
        int noun = stem.length() - 2;
        if (stem.endsWith("های") && (lexicon.traits(stem.substring(0, noun)) & Traits.SILENT_HE) != 0) {
            return List.of(new Candidate(3.5, stem.substring(0, noun)).with("ای", 0)); // «پایه‌ای‌تر»
        }
        return stands(stem) ? List.of(new Candidate(4.2, stem)) : List.of();
    }
}
