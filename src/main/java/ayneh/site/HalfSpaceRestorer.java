package ayneh.site;

import ayneh.content.Entry;
import ayneh.orthography.HalfSpaces;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Restores the half-spaces of the posts whose source has lost them. The archive keeps the source's letters. */
final class HalfSpaceRestorer {
    private final Map<String, String> words;
    private @Nullable HalfSpaces loaded;

    /** @param words how the owner wants words to be written */
    HalfSpaceRestorer(Map<String, String> words) {
        this.words = words;
    }

    /** Returns a post as readers see it. */
    Entry restored(Entry entry) {
        return entry.meta().halfSpacesLost() ? entry.withWords(halfSpaces()::restore) : entry;
    }

    /** Returns a text that is known to have lost its half-spaces, as readers see it. */
    String restored(String text) {
        return halfSpaces().restore(text);
    }

    /** Loads the lexicon only for sites that need it. */
    private synchronized HalfSpaces halfSpaces() {
        if (loaded == null) {
            loaded = HalfSpaces.load().with(words);
        }
        return loaded;
    }
}
