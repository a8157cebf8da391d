package ayneh.page;

import ayneh.message.Attachment;
import ayneh.page.view.FeedView;
import ayneh.page.view.MediaGroup;
import ayneh.page.view.MediaView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files that feed readers offer to play or save: all except pictures and spoilers. */
final class Enclosures {
    private static final Set<String> FORMS = Set.of("video", "round", "sound", "file");
    /** A valid media type (RFC 6838, 4.2). */
    private static final Pattern TYPE = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9][A-Za-z0-9.+-]{0,100}");
    /** Media types by file extension, for files whose source gives none. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("flac", "audio/flac"),
            Map.entry("weba", "audio/webm"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("txt", "text/plain"));

    private Enclosures() {}

    /**
     * Returns the files of a post.
     *
     * @param media its media
     * @param shown the views of the same media, in the same order
     */
    static List<FeedView.Enclosure> of(List<Attachment> media, List<MediaGroup> shown) {
        List<MediaView> views =
                shown.stream().flatMap(group -> group.items().stream()).toList();
        List<FeedView.Enclosure> files = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            MediaView view = views.get(i);
            if (view.href() != null && FORMS.contains(view.form()) && !view.spoiler()) {
                files.add(new FeedView.Enclosure(
                        view.href(),
                        type(media.get(i).type(), view.href()),
                        view.note() != null ? view.note() : view.name(),
                        view.size(),
                        view.seconds()));
            }
        }
        return files;
    }

    private static String type(@Nullable String declared, String file) {
        if (declared != null && TYPE.matcher(declared).matches()) {
            return declared;
        }
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
