package ayneh.importer.archive;

import java.nio.file.Path;

/** Where the files go that an import brings. Nothing of the archive changes until the caller says so. */
public interface ArchiveSink {
    /** Takes nothing: for a look at what would happen. */
    ArchiveSink NONE = new ArchiveSink() {
        @Override
        public void write(String name, String text) {}

        @Override
        public void copy(String name, Path file) {}

        @Override
        public void remove(String name) {}
    };

    /**
     * A file with its whole text.
     *
     * @param name its path below {@code content/}
     */
    void write(String name, String text);

    /**
     * A file that is copied as it is. Its name tells its contents.
     *
     * @param name its path below {@code content/}
     */
    void copy(String name, Path file);

    /**
     * A file that goes.
     *
     * @param name its path below {@code content/}
     */
    void remove(String name);
}
