package ayneh.importer.archive;

import ayneh.content.ArchiveReader;
import ayneh.content.ImportRecord;
import ayneh.importer.spool.Draft;
import ayneh.settings.NameRules;
import ayneh.text.Sha256;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names posts: by the Telegram id if known, else by ASCII from the title or the first words, with six digits of the
 * text's hash if another post has that name. Posts in the record keep their names, except for a post whose id has
 * become known: it is renamed to its id, and its old name is kept as an alias.
 */
public final class Slugs {
    private static final int DIGITS = 6;

    private final ImportRecord record;
    private final ArchiveReader archive;
    private final Set<String> taken = new HashSet<>();
    private final Map<Draft, String> before = new HashMap<>();

    /** @param archive the archive, which may have files that import doesn't know */
    public Slugs(ImportRecord record, ArchiveReader archive) {
        this.record = record;
        this.archive = archive;
        record.addresses().forEach(post -> taken.add(NameRules.fold(post)));
    }

    /** Returns the slugs of the messages of a channel, by message. */
    public Map<Draft, String> name(List<Draft> drafts) {
        Map<Draft, String> slugs = new HashMap<>();
        Map<String, Integer> wishes = new HashMap<>();
        for (Draft draft : drafts) {
            boolean identified = draft.id() != null
                    && record.find(draft.key()).isEmpty()
                    && record.find(draft.textKey()).isPresent();
            if (identified) {
                record.rename(draft.textKey(), draft.key());
            }
            String known = record.find(draft.key())
                    .map(row -> row.post().substring(row.post().indexOf('/') + 1))
                    .orElse(null);
            String wish = draft.preferredSlug();
            if (known != null && identified && !known.equals(wish) && isFree(draft, wish)) {
                before.put(draft, known);
                slugs.put(draft, take(draft, wish));
            } else if (known != null) {
                slugs.put(draft, known);
            } else {
                wishes.merge(NameRules.fold(wish), 1, Integer::sum);
            }
        }
        for (Draft draft : drafts) {
            if (!slugs.containsKey(draft)) {
                String wish = draft.preferredSlug();
                boolean free =
                        wishes.get(NameRules.fold(wish)) == 1 && !NameRules.reservedSlug(wish) && isFree(draft, wish);
                slugs.put(draft, free ? take(draft, wish) : withHash(draft, wish));
            }
        }
        return slugs;
    }

    /** Returns the previous names of renamed posts. */
    public Map<Draft, String> before() {
        return before;
    }

    private String withHash(Draft draft, String wish) {
        String text = draft.channel().key() + "~" + draft.textHash()
                + (draft.repeat() == 0 ? "" : "-" + (draft.repeat() + 1));
        for (int digits = DIGITS; ; digits++) {
            String slug = wish + "-" + Sha256.of(text, digits);
            if (isFree(draft, slug)) {
                return take(draft, slug);
            }
        }
    }

    private boolean isFree(Draft draft, String slug) {
        String post = draft.channel().key() + "/" + slug;
        return archive.find(post + ".md").isEmpty() && !taken.contains(NameRules.fold(post));
    }

    private String take(Draft draft, String slug) {
        taken.add(NameRules.fold(draft.channel().key() + "/" + slug));
        return slug;
    }
}
