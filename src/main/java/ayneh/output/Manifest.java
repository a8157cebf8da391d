package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The list of files that a build has written, kept among them, so that a later build removes those that it has not. */
public final class Manifest {
    private static final String FILE = ".ayneh-files";

    private Manifest() {}

    /** Whether a file is the list. */
    static boolean is(String name) {
        return name.equals(FILE);
    }

    /** The names of the files of the last build; none where there was none. */
    public static List<String> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException unreadable) {
            throw new WorkException(file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Stages the list of all files that are staged. */
    public static void stage(StagedFolder staged) {
        Collection<String> names = staged.names();
        staged.write(FILE, String.join("\n", names) + "\n");
    }
}
