package ayneh.check;

import ayneh.message.Attachment;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds files that posts and channels name and the archive hasn't. */
final class MediaCheck {
    private final Set<String> present;
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    private MediaCheck(FolderFiles content, Places places) {
        present = content.files().stream().map(FolderFiles.Item::path).collect(Collectors.toSet());
        this.places = places;
    }

    static List<Finding> of(Site site, FolderFiles content, Places places) {
        MediaCheck check = new MediaCheck(content, places);
        for (Channel channel : site.channels().values()) {
            check.file(channel.key() + "/index.md", "avatar", channel.avatar());
            for (Post post : channel.posts()) {
                String file = post.entry().address() + ".md";
                post.entry().meta().details().media().forEach(media -> {
                    check.file(file, "media", media.file());
                    check.file(file, "media", media.thumbnail());
                });
            }
            check.pictures(channel);
        }
        return check.findings;
    }

    /** An export made without pictures, or copied without their folder, names them all the same. */
    private void pictures(Channel channel) {
        List<Attachment> pictures = channel.posts().stream()
                .flatMap(post -> post.entry().meta().details().media().stream())
                .filter(media -> media.kind().equals("photo"))
                .toList();
        long missing = pictures.stream().filter(media -> media.file() == null).count();
        if (missing > 0) {
            findings.add(new Finding(
                    Kind.MISSING_PICTURES,
                    places.ofChannel(channel.key()),
                    missing + " of " + pictures.size() + " pictures of «" + channel.name() + "» are not in the archive",
                    "import an export that has its folder photos/ beside it, or fetch the channel with --media"));
        }
    }

    private void file(String namedIn, String key, @Nullable String file) {
        if (file != null && !present.contains(file)) {
            findings.add(new Finding(
                    Kind.MISSING_FILE,
                    places.ofValue(namedIn, key, file),
                    "the file «" + file + "» isn't in content/",
                    "put it there, or run «ayneh import» with the export that has it"));
        }
    }
}
