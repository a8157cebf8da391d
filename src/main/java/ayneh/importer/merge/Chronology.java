package ayneh.importer.merge;

import ayneh.importer.spool.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts a channel's messages, oldest first. Telegram ids increase with time, so they order messages of all sources; a
 * message without an id comes right after the previous one in its own source, or right before the first one that has an
 * id. Sources without any ids come last, in the order of the settings.
 */
public final class Chronology {
    private Chronology() {}

    private record Place(long id, int offset, int source) {}

    /**
     * Sorts the messages of one channel.
     *
     * @param posts messages with all sources that have them; the place in the first source counts
     */
    public static List<List<Draft>> sort(List<List<Draft>> posts) {
        Map<Draft, Place> places = new HashMap<>();
        Map<Integer, List<Draft>> bySource = new TreeMap<>();
        posts.stream()
                .map(same -> same.get(0))
                .sorted(Comparator.comparingInt(Draft::index))
                .forEach(draft -> bySource.computeIfAbsent(draft.sourceIndex(), any -> new ArrayList<>())
                        .add(draft));
        bySource.values().forEach(source -> place(source, places));
        List<List<Draft>> sorted = new ArrayList<>(posts);
        sorted.sort(Comparator.comparing(
                same -> places.get(same.get(0)),
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
