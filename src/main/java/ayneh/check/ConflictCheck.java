package ayneh.check;

import ayneh.content.ArchiveReader;
import java.util.List;

/** Finds versions of posts that imports left beside those that the owner has edited. */
final class ConflictCheck {
    private ConflictCheck() {}

    static List<Finding> of(FolderFiles content) {
        return content.files().stream()
                .filter(file -> file.path().endsWith(ArchiveReader.CONFLICT_FILE))
                .map(file -> new Finding(
                        Kind.CONFLICT,
                        content.place(file),
                        "you and the source both changed a post, and this is the source's version",
                        "copy what you want from it to «" + file.name().replace(ArchiveReader.CONFLICT_FILE, ".md")
                                + "», then delete it"))
                .toList();
    }
}
