package ayneh.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Cuts the index into pieces of adjacent terms, of about ten kilobytes each. */
final class IndexChunks {
    private static final int SHORTEST = 8_000;
    private static final int LONGEST = 40_000;
    /** Past the shortest length, one term in 8 begins the next piece: one whose hash has this many leading zeros. */
    private static final int BOUNDARY_BITS = 3;
    /** Longer lists of posts get files of their own, because few queries need them. */
    private static final int LONGEST_LIST = 3_000;

    /** The index names the most frequent words of each prefix that spans more pieces than this. */
    private static final int MOST_PIECES = 2;

    private static final int LONGEST_PREFIX = 5;
    private static final int FREQUENT = 4;

    private final List<List<Term>> pieces = new ArrayList<>();

    /** @param terms all terms of the index, in any order */
    IndexChunks(Iterable<Term> terms) {
        List<Term> sorted = new ArrayList<>();
        terms.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Term::text));
        List<Term> piece = new ArrayList<>();
        int size = 0;
        for (Term term : sorted) {
            if (isName(term) && (size >= LONGEST || size >= SHORTEST && isBoundary(term.text()))) {
                pieces.add(piece);
                piece = new ArrayList<>();
                size = 0;
            }
            piece.add(term);
            size += term.text().length()
                    + 2
                    + (liesApart(term) ? 8 : term.posts().length());
        }
        pieces.add(piece);
    }

    /** Returns whether a piece that is long enough ends before a word, so that a new word changes few pieces. */
    static boolean isBoundary(String word) {
        return (word.hashCode() * 0x9E3779B9) >>> Integer.SIZE - BOUNDARY_BITS == 0;
    }

    private static boolean liesApart(Term term) {
        return term.posts().length() > LONGEST_LIST && isName(term);
    }

    /** Returns whether a file may be named after a term. */
    private static boolean isName(Term term) {
        return term.text().length() <= Compound.LONGEST;
    }

    /** Returns the first term of each piece; for the first piece, an empty text. */
    List<String> bounds() {
        List<String> bounds = new ArrayList<>();
        for (List<Term> piece : pieces) {
            bounds.add(bounds.isEmpty() ? "" : piece.get(0).text());
        }
        return bounds;
    }

    /** Returns, by prefix, the most frequent terms of each prefix that spans many pieces. */
    Map<String, List<String>> frequent() {
        SortedMap<String, List<Term>> found = new TreeMap<>();
        for (int length = 1; length <= LONGEST_PREFIX; length++) {
            addFrequent(length, found);
        }
        Map<String, List<String>> frequent = new LinkedHashMap<>();
        found.forEach((prefix, terms) ->
                frequent.put(prefix, terms.stream().map(Term::text).toList()));
        return frequent;
    }

    /** Adds those of prefixes of one length; terms with the same one follow each other. */
    private void addFrequent(int length, Map<String, List<Term>> found) {
        String prefix = "";
        int first = 0;
        List<Term> most = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (Term term : pieces.get(i)) {
                if (prefix.isEmpty() || !term.text().startsWith(prefix)) {
                    prefix = term.text().length() < length ? "" : term.text().substring(0, length);
                    first = i;
                    most = new ArrayList<>();
                }
                if (!prefix.isEmpty()) {
                    keep(most, term);
                    if (i - first >= MOST_PIECES) {
                        found.put(prefix, most);
                    }
                }
            }
        }
    }

    /** Keeps a term if it is among the most frequent; among equally frequent ones, the first in order. */
    private static void keep(List<Term> most, Term term) {
        int place = most.size();
        while (place > 0 && most.get(place - 1).count() < term.count()) {
            place--;
        }
        if (place < FREQUENT) {
            most.add(place, term);
            if (most.size() > FREQUENT) {
                most.remove(FREQUENT);
            }
        }
    }

    /** Passes on each piece by its name: a text of terms with their posts, or one list of posts. */
    void write(BiConsumer<String, String> sink) {
        for (int i = 0; i < pieces.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (Term term : pieces.get(i)) {
                text.append(term.text());
                if (liesApart(term)) {
                    text.append('*').append(term.count());
                    sink.accept("p-" + name(term.text()), term.posts().toString());
                } else {
                    text.append(term.posts());
                }
                text.append(';');
            }
            sink.accept("t-" + (i == 0 ? "" : name(pieces.get(i).get(0).text())), text.toString());
        }
    }

    /** Returns a file name for a term, which may be in any script. */
    static String name(String term) {
        return HexFormat.of().formatHex(term.getBytes(StandardCharsets.UTF_16BE));
    }
}
