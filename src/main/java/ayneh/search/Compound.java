package ayneh.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are written as one, or joined by a zero-width non-joiner, a hyphen, an underscore or an apostrophe, or a
 * letter next to a digit. They are found by each word and by all of them as one. In scripts without spaces between
 * words, each letter is a part, and texts are found by two or three letters in a row.
 *
 * @param parts the words, folded; empty if the text has only combining marks
 */
record Compound(List<String> parts) {
    /** A compound with more parts is a path or a formula, and is found by its parts. */
    static final int MOST_JOINED = 4;
    /** Any run of letters without spaces is a row of twos and threes. */
    private static final int MOST_UNSPACED = 3;
    /** Longer words are addresses or noise, and are found by their beginning. */
    static final int LONGEST = 40;

    /** A word, or a decimal number; «C++» and «C#» are words of their own, also with the Cyrillic letter. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+(?:(?<=\\p{Nd})[.\u066B](?=\\p{Nd})[\\p{L}\\p{M}\\p{N}]+)*+(?:(?<=[A-Za-zСс])\\+\\+|"
                    + "(?<=(?<![\\p{L}\\p{M}\\p{N}_])[A-Za-zСс])#(?![\\p{L}\\p{M}\\p{N}_#]))?+");

    /** Suffixes that follow a zero-width non-joiner and belong to the word before it. */
    private static final Set<String> SUFFIXES = Set.of(
            "ی", "ای", "ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "تر", "ترین", "ام",
            "ات", "اش", "مان", "تان", "شان", "اند", "ایم", "اید");

    Compound {
        parts = List.copyOf(parts);
    }

    /** Returns the compound of a text that {@link CompoundScanner} has found. */
    static Compound of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            letters(word.group(), parts);
        }
        return new Compound(parts);
    }

    /** Adds the parts of a word: in scripts without spaces, each letter with its marks. */
    private static void letters(String word, List<String> parts) {
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Script.isUnspaced(word.charAt(i))) {
                split(Folding.fold(word.substring(from, i)), parts);
                from = i++;
                while (i < word.length() && isMark(word.charAt(i))) {
                    i++;
                }
                split(Folding.fold(word.substring(from, i)), parts);
                from = i--;
            }
        }
        split(from == 0 ? Folding.fold(word) : Folding.fold(word.substring(from)), parts);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Splits a word where its script changes, as between letters and digits. */
    private static void split(String word, List<String> parts) {
        int start = 0;
        for (int i = 1; i <= word.length(); i++) {
            if (i == word.length() || Script.of(word.charAt(i)) != Script.of(word.charAt(i - 1))) {
                parts.add(limited(word.substring(start, i)));
                start = i;
            }
        }
    }

    private static String limited(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /**
     * Returns the terms that find it: the stems of its parts and of joined parts, and the two numbers of a decimal
     * number.
     */
    List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            String part = parts.get(from);
            terms.addAll(Stemmer.stems(part));
            if (part.indexOf('.') > 0) {
                terms.addAll(List.of(part.split("\\.", -1)));
            }
            int most = Script.of(part) == Script.UNSPACED ? MOST_UNSPACED : MOST_JOINED;
            for (int to = from + 2; to <= parts.size() && to - from <= most; to++) {
                String joined = joined(from, to);
                if (isWord(joined)) {
                    terms.add(Stemmer.stem(joined));
                }
            }
        }
        return terms;
    }

    /** Returns adjacent parts as one word, without a suffix that only inflects it. */
    private String joined(int from, int to) {
        int end = SUFFIXES.contains(parts.get(to - 1)) ? to - 1 : to;
        return String.join("", parts.subList(from, end));
    }

    /** Returns all parts as one word; empty if there are too many. */
    String joined() {
        return parts.size() > MOST_JOINED ? "" : String.join("", parts);
    }

    /** Returns whether joined parts make a word: they aren't too long, and not all digits. */
    static boolean isWord(CharSequence joined) {
        return joined.length() <= LONGEST && joined.chars().anyMatch(c -> c < '0' || c > '9');
    }
}
