package ayneh.orthography;

/** Tells which words are Persian. Immutable and thread-safe. */
public final class PersianWords {
    private final Lexicon lexicon;
    private final WordRestorer restorer;

    private PersianWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        restorer = new WordRestorer(lexicon);
    }

    /** Loads the lexicon. */
    public static PersianWords load() {
        return new PersianWords(Lexicon.load());
    }

    /** Returns whether a word is in the lexicon, or is made of a word in it by Persian endings. */
    public boolean has(String word) {
        return lexicon.has(word)
                || !lexicon.compounds(word).isEmpty()
                || !restorer.restore(word, "", "").equals(word);
    }
}
