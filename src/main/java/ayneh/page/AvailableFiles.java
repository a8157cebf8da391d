package ayneh.page;

import ayneh.picture.PictureSize;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the archive that pages can link to, by their paths relative to {@code content/}.
 *
 * @param media the files of posts
 * @param ofPages the files beside the owner's pages, with their sizes if they are pictures
 */
public record AvailableFiles(Set<String> media, Map<String, Optional<PictureSize>> ofPages) {
    public AvailableFiles {
        media = Set.copyOf(media);
        ofPages = Map.copyOf(ofPages);
    }
}
