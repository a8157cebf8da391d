package ayneh.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The compounds and terms of an archive, each stored once. Thread-safe. */
final class Vocabulary {
    private static final long SEED = 0xcbf29ce484222325L;

    private final Map<String, Term> terms = new ConcurrentHashMap<>();
    private final Map<String, Known> compounds = new ConcurrentHashMap<>();
    /** The terms of all words that are written as one, by the hash of the word. */
    private final Map<Long, Term> words = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private final Names names;

    /**
     * What is known about a compound.
     *
     * @param number identifies it; frequent compounds have small numbers, because they occur early
     * @param parts how many parts it has
     * @param terms the terms that find it
     * @param joined all parts as one word; empty if there are too many
     * @param mayBeName whether it has a word that may be a name
     */
    record Known(int number, int parts, List<Term> terms, String joined, boolean mayBeName) {}

    /** @param names tells which words may be names */
    Vocabulary(Names names) {
        this.names = names;
    }

    /** Returns what is known about a compound as it is written. */
    Known compound(String written) {
        return compounds.computeIfAbsent(written, this::known);
    }

    /** Returns a term that isn't a word, such as that of a tag, in the form of a compound. */
    Known sign(String term) {
        return compounds.computeIfAbsent(
                term, sign -> new Known(count.getAndIncrement(), 0, List.of(term(sign)), "", false));
    }

    private Known known(String written) {
        Compound compound = Compound.of(written);
        String joined = compound.joined();
        if (Compound.isWord(joined)) {
            words.computeIfAbsent(hash(joined, SEED), any -> term(Stemmer.stem(joined)));
        }
        List<Term> own = compound.terms().stream().map(this::term).toList();
        return new Known(count.getAndIncrement(), compound.parts().size(), own, joined, names.mayBeIn(written));
    }

    private Term term(String text) {
        return terms.computeIfAbsent(text, Term::new);
    }

    /** Returns the term of two words that the archive writes as one anywhere; null if it doesn't. */
    @Nullable
    Term joined(String one, String other) {
        return words.get(hash(other, hash(one, SEED)));
    }

    /** Returns all compounds, indexed by their numbers. */
    Known[] byNumber() {
        Known[] byNumber = new Known[count.get()];
        compounds.values().forEach(known -> byNumber[known.number()] = known);
        return byNumber;
    }

    /** Returns all terms, in no particular order. */
    Iterable<Term> terms() {
        return terms.values();
    }

    /** Returns a hash so wide that no two words of an archive share it (FNV-1a, 64 bits). */
    private static long hash(String word, long seed) {
        long hash = seed;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
