package ayneh.importer;

import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the message of a channel whose beginning is quoted, as reply previews and pinned notices do. */
final class Quotations {
    /** Shorter quotations, as «Photo», say too little. */
    private static final int SHORTEST = 12;

    private final Map<String, List<Draft>> byBeginning = new HashMap<>();

    /** @param drafts the messages of one channel */
    Quotations(List<Draft> drafts) {
        for (Draft draft : drafts) {
            String text = draft.article().text();
            if (text.length() >= SHORTEST) {
                byBeginning
                        .computeIfAbsent(text.substring(0, SHORTEST), any -> new ArrayList<>())
                        .add(draft);
            }
        }
    }

    /** The one message that begins with the quoted words; none if several do. */
    Optional<Draft> find(String quoted) {
        String words = WhiteSpace.collapse(quoted.endsWith("…") ? quoted.substring(0, quoted.length() - 1) : quoted);
        if (words.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Draft> found = byBeginning.getOrDefault(words.substring(0, SHORTEST), List.of()).stream()
                .filter(draft -> draft.article().text().startsWith(words))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
