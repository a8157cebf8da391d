package ayneh.importer.archive;

import ayneh.content.ArchiveReader;
import ayneh.content.Entry;
import ayneh.content.FrontMatter;
import ayneh.content.ImportRecord;
import ayneh.diagnostic.InputException;
import ayneh.importer.merge.TextSimilarity;
import ayneh.importer.spool.Draft;
import ayneh.settings.NameRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recovers a lost import record from the archive, as far as possible: which post a message became, by its id or,
 * without one, by its name and words, and which names posts had. It can't tell what import last wrote, so each post
 * counts as edited by hand.
 */
public final class RecordRecovery {
    /** The suffix of a name that another post has too. */
    private static final Pattern SUFFIX = Pattern.compile("-[0-9a-f]{6,16}$");

    private final ArchiveReader archive;
    private final Function<Draft, String> texts;
    private final ImportRecord record = new ImportRecord();
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    /** A post of the archive under its current name or a former one. */
    private record Named(String address, @Nullable Long id, Set<String> words) {}

    /** @param texts gives the text of a message */
    public RecordRecovery(ArchiveReader archive, Function<Draft, String> texts) {
        this.archive = archive;
        this.texts = texts;
    }

    /**
     * Recovers the record.
     *
     * @param channels the keys of the channels
     * @param drafts all messages
     * @param excluded the posts that are taken down, as {@code channel/slug}
     * @throws InputException if it can't be determined any more which of several messages was taken down
     */
    public ImportRecord recover(Set<String> channels, List<Draft> drafts, Set<String> excluded) {
        channels.forEach(channel -> archive.posts(channel).forEach(this::add));
        Map<String, String> takenDown = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.id() == null && !match(draft)) {
                String wish = draft.channel().key() + "/" + draft.preferredSlug();
                String other = excluded.contains(wish) ? takenDown.put(wish, draft.place()) : null;
                if (other != null) {
                    throw new InputException(
                            archive.start(ImportRecord.FILE),
                            "without this file, it is unknown whether " + other + " or " + draft.place()
                                    + " is the excluded post «" + wish + "»",
                            "restore the file from a backup");
                }
            }
        }
        return record;
    }

    private void add(String file) {
        Entry entry = archive.entry(file);
        FrontMatter meta = entry.meta();
        String channel = meta.channel();
        meta.aliases().forEach(alias -> record.keepName(channel + "/" + alias, entry.address()));
        Long id = meta.id();
        if (id != null && record.find(channel + "#" + id).isEmpty()) {
            record.put(channel + "#" + id, ImportRecord.Row.unwritten(entry.address()));
            meta.details().album().stream()
                    .filter(part -> !part.equals(id))
                    .forEach(part -> record.keepId(channel, Draft.partSign(part), id));
        }
        List<String> names = new ArrayList<>(meta.aliases());
        names.add(entry.slug());
        Set<String> words = TextSimilarity.words((meta.title() == null ? "" : meta.title()) + "\n" + entry.body());
        Named named = new Named(entry.address(), id, words);
        for (String name : names) {
            if (!name.matches("[0-9]+")) {
                String folded = NameRules.fold(channel + "/" + name);
                add(folded, named);
                add(SUFFIX.matcher(folded).replaceFirst(""), named);
            }
        }
    }

    private void add(String name, Named named) {
        List<Named> all = byName.computeIfAbsent(name, any -> new ArrayList<>());
        if (!all.contains(named)) {
            all.add(named);
        }
    }

    /** Finds the post of a message without an id: of those with its name, the most similar one. */
    private boolean match(Draft draft) {
        String channel = draft.channel().key();
        Set<String> words = TextSimilarity.words(texts.apply(draft));
        Named same = byName.getOrDefault(NameRules.fold(channel + "/" + draft.preferredSlug()), List.of()).stream()
                .filter(named -> !found.contains(named.address()) && TextSimilarity.of(named.words(), words))
                .max(Comparator.comparingDouble(named -> TextSimilarity.share(named.words(), words)))
                .orElse(null);
        if (same == null) {
            return false;
        }
        found.add(same.address());
        if (same.id() != null) {
            record.keepId(channel, draft.wordsKey(), same.id());
        } else {
            record.put(draft.key(), ImportRecord.Row.unwritten(same.address()));
        }
        return true;
    }
}
