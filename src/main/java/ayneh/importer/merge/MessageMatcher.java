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
 * Brings together the messages that several sources have, or one source twice: those with the same id; a message
 * without one and a message with one that has the same words; the parts of an album.
 */
public final class MessageMatcher {
    /** Exports in JSON are believed first, then those in HTML, then previews, then mirrors; of equals, the later state. */
    private static final Comparator<Draft> TRUST = Comparator.<Draft>comparingInt(
                    draft -> rank(draft.source().format()))
            .thenComparing(draft -> draft.measure().edited(), Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(draft -> -draft.measure().files())
            .thenComparing(draft -> -draft.measure().length())
            .thenComparing(Draft::index);

    private MessageMatcher() {}

    /** How far a format is believed; 0 before all others. */
    private static int rank(SourceFormat format) {
        return switch (format) {
            case TELEGRAM_JSON -> 0;
            case TELEGRAM_HTML -> 1;
            case TELEGRAM_PREVIEW -> 2;
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE -> 3;
        };
    }

    /**
     * The messages with the ids that other sources know of them.
     *
     * @param record what earlier imports knew
     */
    public static List<Draft> recognise(List<Draft> drafts, ImportRecord record) {
        return byAlbum(byWords(drafts)).stream()
                .map(draft -> known(draft, record).map(draft::withId).orElse(draft))
                .toList();
    }

    /** The id that earlier imports knew of a message, which these sources don't. */
    private static Optional<Long> known(Draft draft, ImportRecord record) {
        String channel = draft.channel().key();
        if (draft.id() != null) {
            return record.id(channel, Draft.partSign(draft.id()));
        }
        return record.find(draft.key()).isPresent() ? Optional.empty() : record.id(channel, draft.wordsSign());
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

    /** The messages by their key, each with all that say the same, the one that is believed first. */
    public static Collection<List<Draft>> group(List<Draft> drafts) {
        Map<String, List<Draft>> byKey =
                drafts.stream().collect(Collectors.groupingBy(Draft::key, LinkedHashMap::new, Collectors.toList()));
        byKey.values().forEach(same -> same.sort(TRUST));
        return byKey.values();
    }

    /** The words of a text, as they are compared. */
    public static String words(String text) {
        String words = String.join(" ", Words.of(text));
        return words.isEmpty() ? text : words;
    }
}
