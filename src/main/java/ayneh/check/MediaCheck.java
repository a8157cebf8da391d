package ayneh.check;

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
        }
        return check.findings;
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
