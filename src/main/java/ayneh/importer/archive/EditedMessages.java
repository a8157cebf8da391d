package ayneh.importer.archive;

import ayneh.content.ArchiveReader;
import ayneh.content.Entry;
import ayneh.content.ImportRecord;
import ayneh.importer.merge.TextSimilarity;
import ayneh.importer.spool.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Recognises messages whose text has changed in their source since the last import: a new message without an id is
 * matched with a similar post of the same source that no longer has a message.
 */
public final class EditedMessages {
    /** Beyond this, it is another source rather than an edited one, and comparing all pairs takes quadratic time. */
    private static final int MOST = 500;
    /** Shorter texts can be similar by chance. */
    private static final int FEWEST_WORDS = 6;

    private final ArchiveReader archive;
    private final ImportRecord record;
    private final Function<Draft, String> texts;

    /** @param texts gives the text of a message */
    public EditedMessages(ArchiveReader archive, ImportRecord record, Function<Draft, String> texts) {
        this.archive = archive;
        this.record = record;
        this.texts = texts;
    }

    private record Orphan(String key, Set<String> sources, Set<String> words) {}

    /** Updates the record with the messages of a channel whose text has changed. */
    public void match(String channel, List<Draft> drafts) {
        Set<String> keys = new HashSet<>();
        drafts.forEach(draft -> keys.add(draft.key()));
        drafts.forEach(draft -> keys.add(draft.textKey()));
        List<Draft> unknown = drafts.stream()
                .filter(draft -> draft.id() == null)
                .filter(draft -> record.find(draft.key()).isEmpty())
                .filter(draft -> record.find(draft.textKey()).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<Orphan> orphans = orphans(channel, keys);
        if (orphans.size() > MOST || (long) orphans.size() * unknown.size() > MOST * (long) MOST) {
            return;
        }
        for (Draft draft : unknown) {
            Set<String> words = TextSimilarity.words(texts.apply(draft));
            Optional<Orphan> same = orphans.stream()
                    .filter(orphan -> orphan.sources().contains(draft.source().file()))
                    .filter(orphan -> Math.min(orphan.words().size(), words.size()) >= FEWEST_WORDS)
                    .filter(orphan -> TextSimilarity.isEdit(orphan.words(), words))
                    .findFirst();
            same.ifPresent(orphan -> {
                record.rename(orphan.key(), draft.key());
                orphans.remove(orphan);
            });
        }
    }

    private List<Orphan> orphans(String channel, Set<String> keys) {
        List<Orphan> orphans = new ArrayList<>();
        for (String key : record.keys(channel + "~")) {
            String file = record.find(key).orElseThrow().post() + ".md";
            if (!keys.contains(key) && archive.find(file).isPresent()) {
                Entry entry = archive.entry(file);
                Set<String> sources = new HashSet<>();
                entry.meta().sources().forEach(place -> sources.add(place.substring(0, place.lastIndexOf(':'))));
                Set<String> words = TextSimilarity.words(entry.body());
                words.addAll(TextSimilarity.words(
                        entry.meta().title() == null ? "" : entry.meta().title()));
                orphans.add(new Orphan(key, sources, words));
            }
        }
        return orphans;
    }
}
