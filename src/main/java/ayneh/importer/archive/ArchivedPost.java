package ayneh.importer.archive;

import ayneh.message.Attachment;
import ayneh.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive knows of a post but its sources may not.
 *
 * @param order its position in the channel; null for a post that the archive doesn't have
 * @param aliases its earlier names
 * @param gone the day of the save that no longer had it; null for none
 * @param media its media
 * @param album the ids of the messages of its album
 * @param extra keys added by hand
 */
public record ArchivedPost(
        @Nullable BigDecimal order,
        List<String> aliases,
        @Nullable LocalDate gone,
        List<Attachment> media,
        List<Long> album,
        List<YamlValue.Pair> extra) {
    public static final ArchivedPost NOTHING = new ArchivedPost(null, List.of(), null, List.of(), List.of(), List.of());

    /** Returns whether the archive has more of an album than the sources, which may begin in the middle of it. */
    public boolean hasMoreOf(List<Long> found) {
        return album.size() > found.size() && album.containsAll(found);
    }

    /** Returns the media of a post, with the archive's files for those that the sources left out. */
    public List<Attachment> fill(List<Attachment> found) {
        if (found.size() != media.size()) {
            return found;
        }
        List<Attachment> filled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Attachment each = found.get(i);
            Attachment old = media.get(i);
            boolean same = each.file() == null && each.kind().equals(old.kind());
            filled.add(same ? each.withFiles(old.file(), old.thumbnail()) : each);
        }
        return filled;
    }
}
