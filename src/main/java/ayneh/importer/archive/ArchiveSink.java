package ayneh.importer.archive;

import java.nio.file.Path;

/** Receives the files of an import. The archive doesn't change until the caller commits. */
public interface ArchiveSink {
    /** Discards everything, for a dry run. */
    ArchiveSink NONE = new ArchiveSink() {
        @Override
        public void write(String name, String text) {}

        @Override
        public void copy(String name, Path file) {}

        @Override
        public void remove(String name) {}
    };

    /**
     * Writes a text file.
     *
     * @param name its path in {@code content/}
     */
    void write(String name, String text);

    /**
     * Copies a file unchanged. Its name identifies its contents.
     *
     * @param name its path in {@code content/}
     */
    void copy(String name, Path file);

    /**
     * Removes a file.
     *
     * @param name its path in {@code content/}
     */
    void remove(String name);
}
