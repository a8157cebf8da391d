package ayneh.source.telegram.preview;

import ayneh.source.MessageSink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports the messages of overlapping pages in the order of their ids, each once: from the page that was saved last.
 * Only messages that a later page may repeat are held.
 */
final class OverlappingPages {
    private final MessageSink sink;
    private final NavigableMap<Long, List<Found>> waiting = new TreeMap<>();
    private final Absences absences;
    private @Nullable String file;
    private @Nullable LocalDate saved;

    /** @param absences tells which messages are missing from later pages */
    OverlappingPages(MessageSink sink, Absences absences) {
        this.sink = sink;
        this.absences = absences;
    }

    /**
     * A message on a page.
     *
     * @param file the page, as it is reported
     * @param line where the message begins, from 1
     * @param place the id that it is sorted by: its own or, if it has none, that of the message before it
     * @param numbered whether the id is its own, so that it may be repeated
     * @param captured when the page was saved, in seconds since 1970; 0 if unknown, and less if it is cut off within
     *     the message
     * @param report reports it
     */
    record Found(String file, int line, long place, boolean numbered, long captured, Consumer<MessageSink> report) {}

    /** Adds a message of a page; of two that were saved at the same time, the one added later counts. */
    void take(Found found) {
        waiting.computeIfAbsent(found.place(), place -> new ArrayList<>()).add(found);
    }

    /** Reports all messages before this id, which no later page may repeat. */
    void reportBefore(long id) {
        while (!waiting.isEmpty() && waiting.firstKey() < id) {
            report(waiting.pollFirstEntry().getValue());
        }
    }

    /** Reports all that is left. */
    void reportAll() {
        reportBefore(Long.MAX_VALUE);
    }

    private void report(List<Found> sameId) {
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
                reportDay(each);
                each.report().accept(sink);
            }
        }
        if (last != null) {
            Set<String> pages = sameId.stream().map(Found::file).collect(Collectors.toSet());
            long id = last.place();
            absences.after(id, pages, last.captured()).ifPresent(time -> sink.gone(id, day(time)));
        }
    }

    private void reportDay(Found found) {
        LocalDate day = found.captured() > 0 ? day(found.captured()) : null;
        if (!Objects.equals(day, saved)) {
            saved = day;
            sink.saved(day);
        }
    }

    private static LocalDate day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
