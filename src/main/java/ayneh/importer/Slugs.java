package ayneh.importer;

import ayneh.content.ImportRecord;
import ayneh.settings.Names;
import ayneh.text.Hash;
import ayneh.text.Transliteration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of posts: the Telegram id where it is known, else ASCII from the title or the first words, with six digits
 * of the text's hash where another post has that name. What the record knows keeps its name for ever.
 */
final class Slugs {
    private static final int LONGEST = 48;

    private final ImportRecord record;
    private final Set<String> taken = new HashSet<>();

    Slugs(ImportRecord record) {
        this.record = record;
        record.posts().forEach(post -> taken.add(Names.fold(post)));
    }

    /** The slugs of the messages of a channel, by message. */
    Map<Draft, String> name(List<Draft> drafts) {
        Map<Draft, String> slugs = new HashMap<>();
        Map<String, Integer> wishes = new HashMap<>();
        Map<Draft, String> wished = new HashMap<>();
        for (Draft draft : drafts) {
            if (!draft.key().equals(draft.textKey())) {
                record.rename(draft.textKey(), draft.key());
            }
            String known = record.find(draft.key())
                    .map(row -> row.post().substring(row.post().indexOf('/') + 1))
                    .orElse(null);
            if (known != null) {
                slugs.put(draft, known);
            } else {
                String wish = wish(draft);
                wished.put(draft, wish);
                wishes.merge(wish, 1, Integer::sum);
            }
        }
        for (Draft draft : drafts) {
            if (!slugs.containsKey(draft)) {
                String wish = wished.get(draft);
                boolean free = wishes.get(wish) == 1 && !Names.reservedSlug(wish) && isFree(draft, wish);
                slugs.put(draft, free ? take(draft, wish) : withHash(draft, wish));
            }
        }
        return slugs;
    }

    private static String wish(Draft draft) {
        if (draft.id() != null) {
            return draft.id().toString();
        }
        String name =
                Transliteration.name(draft.article().heading(), draft.channel().lang(), LONGEST);
        return name.isEmpty() ? "post" : name.matches("[0-9]+") ? "post-" + name : name;
    }

    private String withHash(Draft draft, String wish) {
        String text = draft.textKey();
        for (int digits = 6; ; digits++) {
            String slug = wish + "-" + Hash.of(text, digits);
            if (isFree(draft, slug)) {
                return take(draft, slug);
            }
        }
    }

    private boolean isFree(Draft draft, String slug) {
        return !taken.contains(Names.fold(draft.channel().key() + "/" + slug));
    }

    private String take(Draft draft, String slug) {
        taken.add(Names.fold(draft.channel().key() + "/" + slug));
        return slug;
    }
}
