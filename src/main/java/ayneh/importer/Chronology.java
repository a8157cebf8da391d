package ayneh.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a channel's messages, oldest first. Telegram's ids grow with time, so a message with an id has its place
 * among all sources; one without stands right behind its neighbour in its own source, or right before the first one
 * that has an id. Sources without any id come last, as the settings list them.
 */
final class Chronology {
    private Chronology() {}

    private record Place(long id, int offset, int source) {}

    /**
     * Sorts the messages of one channel.
     *
     * @param drafts messages, those of one source together and in their order
     */
    static List<Draft> sort(List<Draft> drafts) {
        Map<Draft, Place> places = new HashMap<>();
        Map<Integer, List<Draft>> bySource = new HashMap<>();
        drafts.forEach(draft -> bySource.computeIfAbsent(draft.sourceIndex(), any -> new ArrayList<>())
                .add(draft));
        bySource.values().forEach(source -> place(source, places));
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing(
                places::get,
                Comparator.comparingLong(Place::id)
                        .thenComparingInt(Place::offset)
                        .thenComparingInt(Place::source)));
        return sorted;
    }

    private static void place(List<Draft> source, Map<Draft, Place> places) {
        int firstKnown = 0;
        while (firstKnown < source.size() && source.get(firstKnown).id() == null) {
            firstKnown++;
        }
        long id = firstKnown < source.size() ? source.get(firstKnown).id() : Long.MAX_VALUE;
        int offset = -firstKnown;
        for (Draft draft : source) {
            if (draft.id() != null) {
                id = draft.id();
                offset = 0;
            }
            places.put(draft, new Place(id, offset, draft.sourceIndex()));
            offset++;
        }
    }
}
