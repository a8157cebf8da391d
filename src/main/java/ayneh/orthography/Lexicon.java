package ayneh.orthography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import morfologik.fsa.FSA;
import org.jspecify.annotations.Nullable;

/** The words of Persian, those with half-spaces included, and the forms of its verbs. Immutable and thread-safe. */
final class Lexicon {
    private static final String FILE = "lexicon.fsa";

    private final FSA automaton;
    private final int verbs;

    private Lexicon(FSA automaton) {
        this.automaton = automaton;
        verbs = follow(automaton.getRootNode(), LetterCodes.VERB);
    }

    /** Loads the lexicon, which takes less than a millisecond. */
    static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program: build it with Maven");
            }
            return new Lexicon(FSA.read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the traits of a word that has no half-space; 0 if there is none. */
    int traits(String word) {
        int node = find(automaton.getRootNode(), word);
        return node == 0 ? 0 : traitsAt(node);
    }

    /** Returns whether a word without a half-space exists. */
    boolean has(String word) {
        return traits(word) != 0;
    }

    /** Returns whether a form of a verb exists, as it is after «می» and a half-space. */
    boolean isVerb(String form) {
        int node = verbs == 0 ? 0 : find(verbs, form);
        return node != 0 && automaton.getArc(node, LetterCodes.END) != 0;
    }

    /** Returns the words that a word without half-spaces is, with theirs. */
    List<String> compounds(String letters) {
        byte @Nullable [] codes = LetterCodes.of(letters);
        if (codes == null || letters.indexOf(LetterCodes.HALF_SPACE) >= 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        collect(automaton.getRootNode(), letters, codes, 0, new StringBuilder(), found);
        return found;
    }

    private void collect(int node, String letters, byte[] codes, int at, StringBuilder made, List<String> found) {
        if (at == codes.length) {
            if (made.length() > at && traitsAt(node) != 0) {
                found.add(made.toString());
            }
            return;
        }
        int length = made.length();
        int next = follow(node, codes[at]);
        if (next != 0) {
            collect(next, letters, codes, at + 1, made.append(letters.charAt(at)), found);
            made.setLength(length);
        }
        int split = at == 0 ? 0 : follow(node, LetterCodes.SPLIT);
        next = split == 0 ? 0 : follow(split, codes[at]);
        if (next != 0) {
            made.append(LetterCodes.HALF_SPACE).append(letters.charAt(at));
            collect(next, letters, codes, at + 1, made, found);
            made.setLength(length);
        }
    }

    /** Returns the node after the letters of a word; 0 if there is none. */
    private int find(int node, String word) {
        int at = node;
        for (int i = 0; i < word.length() && at != 0; i++) {
            byte code = LetterCodes.of(word.charAt(i));
            at = code <= LetterCodes.SPLIT ? 0 : follow(at, code);
        }
        return at;
    }

    /** Returns the node after an arc; 0 if there is none or if it is the last one. */
    private int follow(int node, byte code) {
        int arc = automaton.getArc(node, code);
        return arc == 0 || automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
    }

    private int traitsAt(int node) {
        int end = follow(node, LetterCodes.END);
        return end == 0 ? 0 : automaton.getArcLabel(automaton.getFirstArc(end));
    }
}
