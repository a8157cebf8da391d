package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.VisibleFiles;
import ayneh.settings.NameRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files beside the owner's pages. */
final class PageFiles {
    private PageFiles() {}

    /**
     * Returns the files, relative to the archive and in the order of their names.
     *
     * @param archive the folder of the archive
     * @param pages the folder of the pages in it, with a slash at its end
     * @param extension the extension of pages
     * @throws InputException if a file or folder has the address of a page
     */
    static List<String> in(Path archive, String pages, String extension) {
        List<String> files = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        try {
            VisibleFiles.visit(archive.resolve(pages), (file, about) -> {
                String name = archive.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(extension)) {
                    addresses.add(NameRules.fold(name.substring(0, name.length() - extension.length()) + ".html"));
                } else if (about.isRegularFile()) {
                    files.add(name);
                }
                return true;
            });
        } catch (IOException unreadable) {
            throw new WorkException(archive.resolve(pages) + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        Collections.sort(files);
        files.forEach(file -> requireOther(file, pages.length(), addresses, archive));
        return files;
    }

    /** Rejects a file if it, or a folder that it is in, has one of the addresses. */
    private static void requireOther(String file, int from, Set<String> addresses, Path archive) {
        for (int end = from; end < file.length(); ) {
            int slash = file.indexOf('/', end);
            String part = slash < 0 ? file : file.substring(0, slash);
            if (addresses.contains(NameRules.fold(part))) {
                throw new InputException(
                        Location.startOf(archive.resolve(part).toString().replace('\\', '/')),
                        "a page will have this name",
                        "rename this, or the page");
            }
            end = slash < 0 ? file.length() : slash + 1;
        }
    }
}
