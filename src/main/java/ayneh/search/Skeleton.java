package ayneh.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a name in any of three scripts: its consonants, as far as Latin, Cyrillic and Persian letters tell
 * them apart. Hinton, «Хинтон» and «هینتون» have the same skeleton. Vowels are dropped, because Persian doesn't write
 * the short ones; of a name with few consonants they are kept, as three kinds. {@code static/search-words.js} follows
 * the same rules.
 */
public final class Skeleton {
    /** With fewer consonants, vowels count too. */
    private static final int FEW = 3;

    private static final String[][] LETTERS = {
        {"B", "bб", "ب"},
        {"P", "pп", "پ"},
        {"D", "dд", "د"},
        {"T", "tт", "تط"},
        {"K", "kqcк", "کق"},
        {"G", "gг", "گغ"},
        {"F", "fф", "ف"},
        {"V", "vв", ""},
        {"S", "szсз", "سصثزذضظ"},
        {"J", "jж", "جژ"},
        {"C", "ч", "چ"},
        {"X", "шщ", "ش"},
        {"H", "hх", "هحخ"},
        {"L", "lл", "ل"},
        {"M", "mм", "م"},
        {"N", "nн", "ن"},
        {"R", "rр", "ر"},
        {"TS", "ц", ""},
        {"KS", "x", ""},
        {"a", "aая", "اع"},
        {"i", "eiyеиэый", "ی"},
        {"o", "ouоую", ""},
    };

    /** Several letters that stand for one sound. */
    private static final String[][] GROUPS = {
        {"tch", "C"},
        {"sch", "X"},
        {"ch", "C"},
        {"sh", "X"},
        {"zh", "J"},
        {"kh", "H"},
        {"ph", "F"},
        {"gh", "G"},
        {"dg", "J"},
        {"ck", "K"},
        {"дж", "J"},
        {"дз", "S"},
        {"тс", "TS"},
        {"ce", "Si"},
        {"ci", "Si"},
        {"cy", "Si"},
    };

    /** A final letter that isn't spoken, as in «Google». */
    private static final Pattern SILENT = Pattern.compile("(?<=[a-z]{3})e$");
    /** A letter that is read like «j» in «Gemini», and not in «GitHub». */
    private static final Pattern SOFT = Pattern.compile("g[eiy]");
    /** One sound in «Anthropic», two in «GitHub», and «ث» in Persian. */
    private static final String TH = "th";
    /** The vowel that Persian puts before two consonants, as in «استنفورد». */
    private static final Pattern OPENED = Pattern.compile("اس[^اویع]");

    private static final Map<Character, String> SOUNDS = sounds();

    private Skeleton() {}

    private static Map<Character, String> sounds() {
        Map<Character, String> sounds = new HashMap<>();
        for (String[] row : LETTERS) {
            (row[1] + row[2]).chars().forEach(letter -> sounds.put((char) letter, row[0]));
        }
        return sounds;
    }

    /**
     * Returns the skeletons of a folded word: one, or more if letters may be read in several ways. Empty if the word has
     * letters of no such script, or too few.
     */
    public static List<String> of(String word) {
        Set<String> all = new LinkedHashSet<>();
        String spoken = SILENT.matcher(word).replaceFirst("");
        add(sounded(spoken, false, "T"), all);
        if (SOFT.matcher(spoken).find()) {
            add(sounded(spoken, true, "T"), all);
        }
        if (spoken.contains(TH)) {
            add(sounded(spoken, false, "TH"), all);
            add(sounded(spoken, false, "S"), all);
        }
        if (OPENED.matcher(word).lookingAt()) {
            add(sounded(word.substring(1), false, "T"), all);
        }
        return new ArrayList<>(all);
    }

    /** Returns whether a skeleton has so many consonants that words of one are likely to be one. */
    public static boolean isTelling(String skeleton) {
        return skeleton.chars().filter(Character::isUpperCase).count() >= FEW;
    }

    private static void add(String sounds, Set<String> all) {
        String consonants = sounds.replaceAll("(?<=.)[aio]", "").replaceAll("(.)\\1+", "$1");
        String first = consonants.replaceFirst("^[aio]", "a");
        if (isTelling(first)) {
            all.add(first);
        } else if (first.chars().filter(Character::isUpperCase).count() == 2 && sounds.length() >= FEW) {
            all.add(sounds.replaceAll("(.)\\1+", "$1"));
        }
    }

    private static String sounded(String word, boolean softG, String th) {
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            String[] group = word.startsWith(TH, i) ? new String[] {TH, th} : group(word, i);
            char letter = word.charAt(i);
            if (group != null) {
                sounds.append(group[1]);
            } else if (letter == 'g' && softG && i + 1 < word.length() && "eiy".indexOf(word.charAt(i + 1)) >= 0) {
                sounds.append('J');
            } else if (letter == 'و' || letter == 'w') {
                sounds.append(i == 0 ? "V" : "o");
            } else if (letter != 'ь' && letter != 'ъ') {
                String sound = SOUNDS.get(letter);
                if (sound == null) {
                    return "";
                }
                sounds.append(sound);
            }
            i += group == null ? 1 : group[0].length();
        }
        return sounds.toString();
    }

    /** Returns the group of letters at a place of a word, with its sound; null if there is none. */
    private static String @Nullable [] group(String word, int at) {
        for (String[] group : GROUPS) {
            if (word.startsWith(group[0], at)) {
                return group;
            }
        }
        return null;
    }
}
