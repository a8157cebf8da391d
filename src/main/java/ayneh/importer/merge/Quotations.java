package ayneh.importer.merge;

import ayneh.importer.spool.Draft;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the message of a channel whose beginning is quoted, as in reply previews and notices of pinned messages. */
public final class Quotations {
    /** Shorter quotations, such as «Photo», are ambiguous. */
    public static final int SHORTEST = 12;

    private final Map<String, List<Draft>> byBeginning = new HashMap<>();

    private final Function<Draft, String> texts;

    /**
     * @param drafts the messages of one channel
     * @param texts gives the text of one
     */
    public Quotations(List<Draft> drafts, Function<Draft, String> texts) {
        this.texts = texts;
        for (Draft draft : drafts) {
            if (draft.beginning().length() == SHORTEST) {
                byBeginning
                        .computeIfAbsent(draft.beginning(), any -> new ArrayList<>())
                        .add(draft);
            }
        }
    }

    /** Returns the only message that begins with the quoted words; empty if several do. */
    public Optional<Draft> find(String quoted) {
        String words = WhiteSpace.collapse(quoted.endsWith("…") ? quoted.substring(0, quoted.length() - 1) : quoted);
        if (words.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Draft> found = byBeginning.getOrDefault(words.substring(0, SHORTEST), List.of()).stream()
                .filter(draft -> texts.apply(draft).startsWith(words))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
