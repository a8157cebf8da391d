package ayneh.importer.merge;

import ayneh.content.ImportRecord;
import ayneh.importer.spool.Draft;
import ayneh.settings.SourceFormat;
import ayneh.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Matches the messages that are in several sources, or twice in one: those with the same id; a message without an id
 * and one with an id that have the same words; the parts of an album.
 */
public final class MessageMatcher {
    /** JSON exports are trusted most, then HTML exports, previews and mirrors; among equals, the latest edit. */
    private static final Comparator<Draft> TRUST = Comparator.<Draft>comparingInt(
                    draft -> rank(draft.source().format()))
            .thenComparing(draft -> draft.measure().edited(), Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(draft -> -draft.measure().files())
            .thenComparing(draft -> -draft.measure().length())
            .thenComparing(Draft::index);

    private MessageMatcher() {}

    /** Returns the rank of a format by trust; 0 is the most trusted. */
    private static int rank(SourceFormat format) {
        return switch (format) {
            case TELEGRAM_JSON -> 0;
            case TELEGRAM_HTML -> 1;
            case TELEGRAM_PREVIEW -> 2;
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE -> 3;
        };
    }

    /**
     * Returns the messages, with the ids that other sources give them.
     *
     * @param record the record of earlier imports
     */
    public static List<Draft> match(List<Draft> drafts, ImportRecord record) {
        return byAlbum(byWords(drafts)).stream()
                .map(draft -> known(draft, record).map(draft::withId).orElse(draft))
                .toList();
    }

    /** Returns the id that earlier imports knew of a message and these sources don't. */
    private static Optional<Long> known(Draft draft, ImportRecord record) {
        String channel = draft.channel().key();
        if (draft.id() != null) {
            return record.id(channel, Draft.partSign(draft.id()));
        }
        return record.find(draft.key()).isPresent() ? Optional.empty() : record.id(channel, draft.wordsKey());
    }

    private static List<Draft> byWords(List<Draft> drafts) {
        Map<String, Map<Long, Draft>> known = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.id() != null) {
                known.computeIfAbsent(words(draft), any -> new TreeMap<>()).putIfAbsent(draft.id(), draft);
            }
        }
        return drafts.stream()
                .map(draft -> {
                    Map<Long, Draft> same = draft.id() == null ? known.get(words(draft)) : null;
                    return same == null || same.size() <= draft.repeat()
                            ? draft
                            : draft.withId(new ArrayList<>(same.keySet()).get(draft.repeat()));
                })
                .toList();
    }

    private static String words(Draft draft) {
        return draft.channel().key() + "~" + draft.wordsHash();
    }

    private static List<Draft> byAlbum(List<Draft> drafts) {
        Map<String, Long> albums = new HashMap<>();
        for (Draft draft : drafts) {
            draft.album().forEach(part -> albums.merge(draft.idKey(part), draft.id(), Math::min));
        }
        return albums.isEmpty()
                ? drafts
                : drafts.stream()
                        .map(draft -> draft.id() == null
                                ? draft
                                : draft.withId(albums.getOrDefault(draft.idKey(draft.id()), draft.id())))
                        .toList();
    }

    /** Returns the messages grouped by key, each group with the most trusted one first. */
    public static Collection<List<Draft>> group(List<Draft> drafts) {
        Map<String, List<Draft>> byKey =
                drafts.stream().collect(Collectors.groupingBy(Draft::key, LinkedHashMap::new, Collectors.toList()));
        byKey.values().forEach(same -> same.sort(TRUST));
        return byKey.values();
    }

    /** Returns the words of a text in the form in which they are compared. */
    public static String words(String text) {
        String words = String.join(" ", Words.of(text));
        return words.isEmpty() ? text : words;
    }
}
