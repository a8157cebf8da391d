package ayneh.search;

import ayneh.parallel.WorkerPool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the posts that contain each term. Adjacent words also count as one word if the archive writes them as one
 * anywhere: «مدل سازی» is found by «مدلسازی» if any post has that, or has it with a zero-width non-joiner. Which words
 * are written as one is known only when all posts have been read; until then a post is kept as the numbers of its
 * compounds.
 */
final class TermIndex {
    /** What the terms of tags, works and languages begin with; no word does. */
    private static final String TAG = "#";

    private static final String WORK = "=";
    private static final String LANGUAGE = "@";
    private static final Pattern SEPARATOR = Pattern.compile("[%*,;]");
    /** Two words may form a shorter one by chance. */
    private static final int SHORTEST_PAIR = 4;
    /** How many posts are weighed before their terms are recorded. */
    private static final int BATCH = 2048;

    private final Names names;
    private final Vocabulary vocabulary;

    /** The parts of a post, each terminated by a zero. */
    private enum Part {
        TEXT,
        TITLE,
        TAGS
    }

    /** What the weight of a term depends on. */
    private static final class Tally {
        private int occurrences;
        private boolean inTitle;
        private boolean inTags;
    }

    /** @param names takes note of the names of the posts that are read */
    TermIndex(Names names) {
        this.names = names;
        vocabulary = new Vocabulary(names);
    }

    /** Reads a post. Thread-safe. */
    byte[] read(IndexedPost post) {
        VarInts.Writer read = new VarInts.Writer();
        read(post.text(), read);
        read.add(0);
        if (post.titled()) {
            read(post.title(), read);
        }
        read.add(0);
        for (String tag : post.tags()) {
            read(tag, read);
            add(vocabulary.sign(label(TAG, tag)), false, read);
        }
        for (String work : post.works()) {
            add(vocabulary.sign(label(WORK, work)), false, read);
        }
        add(vocabulary.sign(label(LANGUAGE, post.lang())), false, read);
        return read.bytes();
    }

    /**
     * Returns the term of a tag, a work or a language. Its name may contain anything, so the separators used in pieces are
     * escaped.
     */
    private static String label(String sign, String name) {
        return SEPARATOR
                .matcher(sign + name)
                .replaceAll(found -> "%" + Integer.toHexString(found.group().charAt(0)));
    }

    private void read(String text, VarInts.Writer read) {
        CompoundScanner scanner = new CompoundScanner(text);
        while (scanner.next()) {
            Vocabulary.Known compound = vocabulary.compound(scanner.compound());
            if (compound.mayBeName()) {
                names.read(text, scanner.start(), scanner.end());
            }
            add(compound, scanner.follows(), read);
        }
    }

    private static void add(Vocabulary.Known compound, boolean follows, VarInts.Writer read) {
        read.add(2 * compound.number() + (follows ? 3 : 2));
    }

    /**
     * Records which posts of a channel contain each term, once all posts have been read.
     *
     * @param channel the channel's number; channels are added in order
     * @param posts its posts as they were read, in order
     */
    void add(int channel, List<byte[]> posts, WorkerPool workers) {
        Vocabulary.Known[] compounds = vocabulary.byNumber();
        for (int from = 0; from < posts.size(); from += BATCH) {
            int start = from;
            List<Map<Term, Integer>> weighed = workers.map(
                    posts.subList(from, Math.min(posts.size(), from + BATCH)), numbers -> weigh(numbers, compounds));
            for (int i = 0; i < weighed.size(); i++) {
                int post = start + i;
                weighed.get(i).forEach((term, weight) -> term.add(channel, post, weight));
            }
        }
    }

    /** Returns the weights of a post's terms. */
    private Map<Term, Integer> weigh(byte[] numbers, Vocabulary.Known[] compounds) {
        Map<Term, Tally> tallies = new HashMap<>();
        Map<Term, Integer> weights = new HashMap<>();
        Map<Term, Tally> pairs = new HashMap<>();
        Part part = Part.TEXT;
        int words = 0;
        String before = "";
        VarInts.Reader reader = new VarInts.Reader(numbers);
        while (reader.hasNext()) {
            int number = reader.next();
            if (number == 0) {
                part = part == Part.TEXT ? Part.TITLE : Part.TAGS;
                before = "";
                continue;
            }
            Vocabulary.Known compound = compounds[number / 2 - 1];
            words += part == Part.TEXT ? compound.parts() : 0;
            for (Term term : compound.terms()) {
                note(tallies.computeIfAbsent(term, any -> new Tally()), part);
            }
            Term pair = number % 2 == 1 ? pair(before, compound.joined()) : null;
            if (pair != null) {
                pairs.computeIfAbsent(pair, any -> new Tally()).occurrences = 1;
            }
            before = compound.joined();
        }
        pairs.forEach(tallies::putIfAbsent);
        int length = words;
        tallies.forEach((term, tally) ->
                weights.put(term, TermWeights.of(tally.occurrences, length, tally.inTitle, tally.inTags)));
        return weights;
    }

    private static void note(Tally tally, Part part) {
        switch (part) {
            case TEXT -> tally.occurrences++;
            case TITLE -> tally.inTitle = true;
            case TAGS -> tally.inTags = true;
        }
    }

    private @Nullable Term pair(String one, String other) {
        boolean words = !one.isEmpty() && !other.isEmpty();
        int length = one.length() + other.length();
        return words && length >= SHORTEST_PAIR && length <= Compound.LONGEST ? vocabulary.joined(one, other) : null;
    }

    /** Returns all terms, in no particular order. */
    Iterable<Term> terms() {
        return vocabulary.terms();
    }
}
