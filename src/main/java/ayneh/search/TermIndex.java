package ayneh.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Which posts each term stands in. Neighbouring words count as one word too wherever the archive writes them as one
 * somewhere: «مدل سازی» is found by «مدلسازی» if any post has that, or has it with a half-space.
 */
final class TermIndex {
    /** What the term of a tag begins with, and that of a language; no word has these signs. */
    private static final String TAG = "#";

    private static final String LANGUAGE = "@";
    private static final long SEED = 0xcbf29ce484222325L;
    /** A shorter word is made of two by chance. */
    private static final int SHORTEST_PAIR = 4;

    private final Map<String, Term> terms = new ConcurrentHashMap<>();
    /** The terms of all that is written as one word, by the hash of the word. */
    private final Map<Long, Term> words = new ConcurrentHashMap<>();

    /** What is known of chains, as they are written: an archive has few that it doesn't repeat. */
    private final Map<String, Known> chains = new ConcurrentHashMap<>();

    /** A chain's terms, how many parts it has, and all of these as one word. */
    private record Known(int parts, List<Term> terms, String joined) {}

    /** A post's terms with their weights, and the hashes of its neighbouring words as one. */
    static final class Analysed {
        private final Term[] terms;
        private final byte[] weights;
        private final long[] pairs;
        private final int pairWeight;

        Analysed(Map<Term, Tally> tallies, int words, Set<Long> pairs) {
            terms = new Term[tallies.size()];
            weights = new byte[tallies.size()];
            int i = 0;
            for (Map.Entry<Term, Tally> entry : tallies.entrySet()) {
                Tally tally = entry.getValue();
                terms[i] = entry.getKey();
                weights[i++] = (byte) Weights.of(tally.occurrences, words, tally.inTitle, tally.inTags);
            }
            this.pairs = pairs.stream().mapToLong(Long::longValue).toArray();
            pairWeight = Weights.of(1, words, false, false);
        }
    }

    /** What counts for the weight of a term. */
    private static final class Tally {
        private int occurrences;
        private boolean inTitle;
        private boolean inTags;
    }

    /** Analyses a post. Safe for use by several threads. */
    Analysed analyse(SearchedPost post) {
        Map<Term, Tally> tallies = new HashMap<>();
        Set<Long> pairs = new HashSet<>();
        int words = read(post.text(), pairs, term -> tally(tallies, term).occurrences++);
        if (post.titled()) {
            read(post.title(), pairs, term -> tally(tallies, term).inTitle = true);
        }
        for (String tag : post.tags()) {
            read(tag, pairs, term -> tally(tallies, term).inTags = true);
            tally(tallies, term(TAG + tag));
        }
        tally(tallies, term(LANGUAGE + post.lang()));
        return new Analysed(tallies, words, pairs);
    }

    /** Reads the chains of a text; their neighbours are noted, and what they are as one word. Gives the number of words. */
    private int read(String text, Set<Long> pairs, Consumer<Term> found) {
        int count = 0;
        String before = "";
        ChainScanner scanner = new ChainScanner(text);
        while (scanner.next()) {
            Known chain = chains.computeIfAbsent(scanner.chain(), this::known);
            count += chain.parts();
            chain.terms().forEach(found);
            String joined = chain.joined();
            if (scanner.follows() && !before.isEmpty() && !joined.isEmpty()) {
                int length = before.length() + joined.length();
                if (length >= SHORTEST_PAIR && length <= Chain.LONGEST) {
                    pairs.add(hash(joined, hash(before, SEED)));
                }
            }
            before = joined;
        }
        return count;
    }

    private Known known(String text) {
        Chain chain = Chain.of(text);
        String joined = chain.joined();
        if (Chain.isWord(joined)) {
            words.computeIfAbsent(hash(joined, SEED), any -> term(Stemmer.stem(joined)));
        }
        return new Known(
                chain.parts().size(), chain.terms().stream().map(this::term).toList(), joined);
    }

    private Term term(String text) {
        return terms.computeIfAbsent(text, Term::new);
    }

    private static Tally tally(Map<Term, Tally> tallies, Term term) {
        return tallies.computeIfAbsent(term, any -> new Tally());
    }

    /**
     * Adds an analysed post, once all posts are analysed: only then is it known what is written as one word.
     *
     * @param channel the number of its channel
     * @param post its place there; posts are added in their order
     */
    void add(int channel, int post, Analysed analysed) {
        Set<Term> own = new HashSet<>(List.of(analysed.terms));
        for (int i = 0; i < analysed.terms.length; i++) {
            analysed.terms[i].add(channel, post, analysed.weights[i]);
        }
        for (long pair : analysed.pairs) {
            Term term = words.get(pair);
            if (term != null && own.add(term)) {
                term.add(channel, post, analysed.pairWeight);
            }
        }
    }

    /** All terms. */
    Collection<Term> terms() {
        return terms.values();
    }

    /** A hash so wide that two words of one archive don't share it (FNV-1a, 64 bits). */
    private static long hash(String word, long seed) {
        long hash = seed;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
