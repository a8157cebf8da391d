package ayneh.folder;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** A folder for what only one command needs, removed with all that is in it. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path folder;
    private int count;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes a folder where the system has such folders. */
    public static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("ayneh-").toAbsolutePath());
        } catch (IOException unwritable) {
            throw new WorkException(
                    "no temporary folder can be made (" + unwritable.getMessage() + "): check the disk", unwritable);
        }
    }

    /** Returns where a file in this folder is, or can be. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns a new empty folder inside this one. */
    public Path next() throws IOException {
        return Files.createDirectory(folder.resolve(String.valueOf(++count)));
    }

    /** Returns whether a path is in this folder. */
    public boolean has(Path path) {
        return path.toAbsolutePath().normalize().startsWith(folder);
    }

    @Override
    public void close() {
        FileUtils.deleteQuietly(folder.toFile());
    }
}
