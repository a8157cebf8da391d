package ayneh.check;

import ayneh.content.Archive;
import ayneh.content.Entry;
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

    static List<Finding> of(Archive archive, FolderFiles content, Places places) {
        MediaCheck check = new MediaCheck(content, places);
        archive.channels().forEach((key, page) -> check.file(key + "/index.md", page.avatar()));
        for (Entry entry : archive.entries()) {
            entry.meta().details().media().forEach(media -> {
                check.file(entry.address() + ".md", media.file());
                check.file(entry.address() + ".md", media.thumbnail());
            });
        }
        return check.findings;
    }

    private void file(String namedIn, @Nullable String file) {
        if (file != null && !present.contains(file)) {
            findings.add(new Finding(
                    Kind.MISSING_FILE,
                    places.of(namedIn, file),
                    "the file «" + file + "» isn't in content/",
                    "put it there, or run «ayneh import» with the export that has it"));
        }
    }
}
