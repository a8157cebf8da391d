package ayneh.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes the ids of a text's headings. */
final class HeadingIds {
    /** All but letters with their marks, digits, joiners (which Persian words have), hyphens, underscores and spaces. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u200C\u200D_ -]");

    private final UnaryOperator<String> first;
    private final Map<String, Integer> taken = new HashMap<>();

    private HeadingIds(UnaryOperator<String> first) {
        this.first = first;
    }

    /** Returns ids that number the headings. */
    static HeadingIds numbers() {
        int[] count = {0};
        return new HeadingIds(words -> "section-" + ++count[0]);
    }

    /**
     * Returns ids made of the headings' words, as GitHub makes them, so that links to headings work there as well: in
     * lower case, without punctuation, with hyphens for spaces, and with a number if another heading has the same.
     */
    static HeadingIds words() {
        return new HeadingIds(words -> {
            String id = SIGNS.matcher(words.strip().toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
            return id.isEmpty() ? "section" : id;
        });
    }

    /**
     * Returns the id of the next heading.
     *
     * @param words its text
     */
    String next(String words) {
        String id = first.apply(words);
        String free = id;
        for (int number = taken.getOrDefault(id, 0); taken.containsKey(free); number++) {
            free = id + "-" + number;
            taken.put(id, number + 1);
        }
        taken.put(free, 1);
        return free;
    }
}
