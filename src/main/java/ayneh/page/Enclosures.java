package ayneh.page;

import ayneh.message.Attachment;
import ayneh.page.view.FeedView;
import ayneh.page.view.MediaGroup;
import ayneh.page.view.MediaView;
import ayneh.text.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files that feed readers offer to play or save: all except pictures and spoilers. */
final class Enclosures {
    private static final Set<String> FORMS = Set.of("video", "round", "sound", "file");
    /** A valid media type (RFC 6838, 4.2). */
    private static final Pattern TYPE = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9][A-Za-z0-9.+-]{0,100}");

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
        return declared != null && TYPE.matcher(declared).matches() ? declared : MediaTypes.of(file);
    }
}
