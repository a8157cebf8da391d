package ayneh.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The words of a large archive without their posts, for words that are spelt almost like one of them: such a word begins
 * or ends like it, so there are pieces of words in their order, and of words in the order of their reversals.
 */
final class Spellings {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    /** The length of a piece in characters, about 20 KB when compressed; past half of it, boundaries end it. */
    private static final int PIECE = 50_000;

    private final SortedSet<String> forth = new TreeSet<>();
    private final SortedSet<String> back = new TreeSet<>();

    /** @param terms all terms of the index */
    Spellings(Iterable<Term> terms) {
        for (Term term : terms) {
            String word = term.text();
            if (word.length() >= SHORTEST && word.length() <= LONGEST && isWord(word)) {
                forth.add(word);
                back.add(new StringBuilder(word).reverse().toString());
            }
        }
    }

    private static boolean isWord(String term) {
        return term.chars().allMatch(c -> Character.isLetter(c) && !Script.isUnspaced(c));
    }

    /** Passes on the pieces of words by their names, and returns the first word of each. */
    List<String> writeForth(BiConsumer<String, String> sink) {
        return write("v-", forth, sink);
    }

    /** The same for reversed words. */
    List<String> writeBack(BiConsumer<String, String> sink) {
        return write("r-", back, sink);
    }

    /**
     * Passes on pieces of names by their skeletons: each has skeletons with the terms that have them.
     *
     * @param all all terms of the index
     * @return the first skeleton of each piece
     */
    static List<String> writeNames(Names names, Iterable<Term> all, BiConsumer<String, String> sink) {
        SortedSet<String> lines = new TreeSet<>();
        names.bySkeleton(all).forEach((skeleton, terms) -> lines.add(skeleton + "=" + String.join(",", terms)));
        return write("n-", lines, sink);
    }

    private static List<String> write(String kind, SortedSet<String> words, BiConsumer<String, String> sink) {
        List<String> bounds = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String first = "";
        for (String word : words) {
            if (piece.length() >= PIECE || piece.length() >= PIECE / 2 && IndexChunks.isBoundary(word)) {
                sink.accept(kind + IndexChunks.name(first), piece.toString());
                bounds.add(first);
                piece.setLength(0);
                first = word.replaceFirst("=.*", "");
            }
            piece.append(word).append(' ');
        }
        sink.accept(kind + IndexChunks.name(first), piece.toString());
        bounds.add(first);
        return bounds;
    }
}
