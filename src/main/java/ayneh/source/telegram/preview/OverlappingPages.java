package ayneh.source.telegram.preview;

import ayneh.source.MessageSink;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the messages of pages that overlap in the order of their ids, each once: as the page has it that was saved
 * last. Only messages that a later page may still bring again are held.
 */
final class OverlappingPages {
    private final MessageSink sink;
    private final NavigableMap<Long, List<Found>> waiting = new TreeMap<>();
    private @Nullable String file;

    OverlappingPages(MessageSink sink) {
        this.sink = sink;
    }

    /**
     * A message on a page.
     *
     * @param file the page, as it is told
     * @param line where the message begins, from 1
     * @param place the id that it stands at: its own, or if it has none that of the message before it
     * @param numbered whether the id is its own, so that it may come again
     * @param captured when the page was saved, in seconds since 1970; 0 where unknown, and less where it breaks off
     *     within the message
     * @param tale tells of it
     */
    record Found(String file, int line, long place, boolean numbered, long captured, Consumer<MessageSink> tale) {}

    /** Takes a message of a page; of two that were saved at the same time, the one taken later counts. */
    void take(Found found) {
        waiting.computeIfAbsent(found.place(), place -> new ArrayList<>()).add(found);
    }

    /** Tells all messages before this id; no page that comes yet may have one of them. */
    void tellBefore(long id) {
        while (!waiting.isEmpty() && waiting.firstKey() < id) {
            tell(waiting.pollFirstEntry().getValue());
        }
    }

    /** Tells all that is left. */
    void tellAll() {
        tellBefore(Long.MAX_VALUE);
    }

    private void tell(List<Found> sameId) {
        Found last = null;
        for (Found each : sameId) {
            if (each.numbered() && (last == null || each.captured() >= last.captured())) {
                last = each;
            }
        }
        for (Found each : sameId) {
            if (!each.file().equals(file)) {
                file = each.file();
                sink.file(each.file());
            }
            if (each.numbered() && !each.equals(last)) {
                sink.skipped(each.line(), "repeated");
            } else {
                each.tale().accept(sink);
            }
        }
    }
}
