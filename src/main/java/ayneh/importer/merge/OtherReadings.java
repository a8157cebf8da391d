package ayneh.importer.merge;

import ayneh.importer.spool.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Messages that a source has under the id of another one, with other words. Telegram has each id once, so the source was
 * changed or put together by hand; none of its words may be lost. Thread-safe.
 */
public final class OtherReadings {
    private static final int SHOWN = 5;

    private final DraftMessages messages;
    private final Map<String, Integer> found = new ConcurrentSkipListMap<>();

    public OtherReadings(DraftMessages messages) {
        this.messages = messages;
    }

    /**
     * Returns the texts of such messages.
     *
     * @param same all messages with one id, the most trusted one first
     * @param post the address of its post
     */
    public List<String> of(List<Draft> same, String post) {
        if (same.size() == 1) {
            return List.of();
        }
        Set<String> words = new HashSet<>(Set.of(same.get(0).wordsHash()));
        List<String> readings = new ArrayList<>();
        for (Draft draft : same.subList(1, same.size())) {
            boolean twice =
                    same.stream().anyMatch(other -> !other.equals(draft) && other.sourceIndex() == draft.sourceIndex());
            if (twice && draft.measure().length() > 0 && words.add(draft.wordsHash())) {
                readings.add(messages.lines(draft));
            }
        }
        if (!readings.isEmpty()) {
            found.put(post, readings.size());
        }
        return readings;
    }

    /** Returns what the owner should know of it. */
    public List<String> warnings() {
        if (found.isEmpty()) {
            return List.of();
        }
        int count = found.values().stream().mapToInt(Integer::intValue).sum();
        List<String> first = found.keySet().stream().limit(SHOWN).toList();
        return List.of(
                "messages with the id of another one and other words (" + count + "): «other_readings» in the front"
                        + " matter of the post has them; see " + String.join(", ", first)
                        + (found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : ""));
    }
}
