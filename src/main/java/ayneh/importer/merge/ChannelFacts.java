package ayneh.importer.merge;

import ayneh.content.ImportRecord;
import ayneh.importer.spool.Draft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the sources of a channel say besides their messages, and what follows from all of them together. */
public final class ChannelFacts {
    private final String channel;
    private final List<SourceFacts> all;
    private final Map<Integer, LocalDate> saved = new HashMap<>();
    private final Map<String, Draft> byKey = new HashMap<>();
    private final Map<Long, Long> albums = new HashMap<>();
    private final Set<Long> pins = new HashSet<>();
    private final Set<Integer> withoutHalfSpaces = new HashSet<>();
    private final @Nullable SourceFacts complete;
    private final Set<String> inComplete = new HashSet<>();

    /**
     * @param channel the channel's key
     * @param all the facts of every source of the import, in the order of the settings
     * @param posts the channel's messages, each with all sources that have it
     */
    public ChannelFacts(String channel, List<SourceFacts> all, List<List<Draft>> posts) {
        this.channel = channel;
        this.all = all.stream()
                .filter(facts -> facts.source().channel().equals(channel))
                .toList();
        this.all.forEach(facts -> pins.addAll(facts.pins()));
        SourceFacts last = null;
        int lastIndex = -1;
        for (int i = 0; i < all.size(); i++) {
            SourceFacts facts = all.get(i);
            if (facts.halfSpacesLost()) {
                withoutHalfSpaces.add(i);
            }
            if (facts.saved() != null) {
                saved.put(i, facts.saved());
            }
            boolean own = facts.source().channel().equals(channel) && facts.complete() && facts.saved() != null;
            if (own && (last == null || isLater(facts, last))) {
                last = facts;
                lastIndex = i;
            }
        }
        complete = last;
        if (last != null) {
            last.present().forEach(id -> inComplete.add(channel + "#" + id));
        }
        for (List<Draft> same : posts) {
            byKey.put(same.get(0).key(), same.get(0));
            for (Draft draft : same) {
                draft.album().forEach(part -> albums.put(part, draft.id()));
                if (draft.sourceIndex() == lastIndex) {
                    inComplete.add(draft.key());
                }
            }
        }
    }

    private static boolean isLater(SourceFacts facts, SourceFacts other) {
        int days = facts.saved().compareTo(other.saved());
        return days > 0 || days == 0 && facts.lastId() >= other.lastId();
    }

    /** Returns whether the complete export would have a post if it still existed. */
    private boolean wouldHave(long id, @Nullable LocalDate seen) {
        return id <= complete.lastId() || seen != null && seen.isBefore(complete.saved());
    }

    /** Returns the facts of the sources, in order. */
    public List<SourceFacts> all() {
        return all;
    }

    /** Returns the message with a key; null if no source has it. */
    @Nullable
    public Draft draft(String key) {
        return byKey.get(key);
    }

    /** Returns whether the source of a message has lost the half-spaces of Persian. */
    public boolean halfSpacesLost(Draft draft) {
        return withoutHalfSpaces.contains(draft.sourceIndex());
    }

    /** Returns the facts of the channel's sources that know of its picture, latest save first. */
    public List<SourceFacts> pictured() {
        return all.stream()
                .filter(facts -> facts.picture() != null)
                .sorted(Comparator.comparing(SourceFacts::saved, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    /** Returns the id of the post that a message is a part of. */
    public long post(long id) {
        return albums.getOrDefault(id, id);
    }

    /** Returns whether a notice says that a message was pinned. */
    public boolean isPinned(Draft draft) {
        return draft.id() != null
                && (pins.contains(draft.id()) || draft.album().stream().anyMatch(pins::contains));
    }

    /** Returns the quoted beginnings of messages that were pinned. */
    public List<String> pinnedWords() {
        return all.stream().flatMap(facts -> facts.pinnedWords().stream()).toList();
    }

    /** Returns the day on which a message was saved last; null if unknown for all of its sources. */
    @Nullable
    public LocalDate saved(List<Draft> same) {
        LocalDate latest = null;
        for (Draft draft : same) {
            LocalDate day = draft.saved() == null ? saved.get(draft.sourceIndex()) : draft.saved();
            if (day != null && (latest == null || day.isAfter(latest))) {
                latest = day;
            }
        }
        return latest;
    }

    /**
     * Returns the day of the save that no longer has a post: of the complete export, or of a later save of the same
     * page; null for a post that still exists.
     *
     * @param before the day in the archive
     */
    @Nullable
    public LocalDate gone(List<Draft> same, @Nullable LocalDate before) {
        LocalDate seen = saved(same);
        Long id = same.get(0).id();
        if (complete != null
                && id != null
                && wouldHave(id, seen)
                && !inComplete.contains(same.get(0).key())
                && (seen == null || !seen.isAfter(complete.saved()))) {
            return before == null ? complete.saved() : before;
        }
        LocalDate lacked = id == null ? null : lacked(id);
        boolean later = seen != null && lacked != null && seen.isAfter(lacked);
        if (lacked != null && !later && !isInComplete(same.get(0), lacked)) {
            return before == null ? lacked : before;
        }
        return before != null && seen != null && seen.isBefore(before) ? before : null;
    }

    /** Returns the first day on which a save lacked a message that an earlier save has; null if there was none. */
    private @Nullable LocalDate lacked(long id) {
        return all.stream()
                .map(facts -> facts.gone().get(id))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns whether the complete export still had a message after a day. */
    private boolean isInComplete(Draft draft, LocalDate day) {
        return complete != null
                && inComplete.contains(draft.key())
                && complete.saved().isAfter(day);
    }

    /**
     * Returns the posts of earlier imports that the complete export no longer has, with its day.
     *
     * @param record the import record
     * @param keys the keys of the messages that the sources have
     */
    public Map<String, LocalDate> gone(ImportRecord record, Set<String> keys) {
        Map<String, LocalDate> gone = new TreeMap<>();
        if (complete == null) {
            return gone;
        }
        for (String key : record.keys(channel + "#")) {
            long id = Long.parseLong(key.substring(key.indexOf('#') + 1));
            ImportRecord.Row row = record.find(key).orElseThrow();
            boolean later = row.seen() != null && row.seen().isAfter(complete.saved());
            if (!keys.contains(key) && !inComplete.contains(key) && wouldHave(id, row.seen()) && !later) {
                gone.put(row.post(), complete.saved());
            }
        }
        return gone;
    }
}
