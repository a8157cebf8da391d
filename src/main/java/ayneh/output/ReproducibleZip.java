package ayneh.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive whose bytes depend only on the names, the contents and the order of its files. Files that are already
 * compressed are stored as they are.
 */
final class ReproducibleZip implements AutoCloseable {
    /** A time that needs no extra field beside the original one (APPNOTE 4.4.6); the very first would need one. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Set<String> PACKED = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "woff2", "mp4", "m4v", "mov", "webm", "mp3", "m4a", "aac",
            "ogg", "oga", "ogv", "opus", "weba", "flac", "zip", "epub", "gz", "7z", "rar", "tgs");

    private final ZipOutputStream zip;

    /** @param out the destination; it is closed with the archive */
    ReproducibleZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds a file from memory. */
    void add(String name, byte[] bytes) throws IOException {
        add(name, isPacked(name), () -> new ByteArrayInputStream(bytes));
    }

    /** Adds a file from disk. */
    void add(String name, Path file) throws IOException {
        add(name, isPacked(name), () -> Files.newInputStream(file));
    }

    /** Adds a file uncompressed, so that a program finds its text at a fixed offset. */
    void addStored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(name, true, () -> new ByteArrayInputStream(bytes));
    }

    /** Opens the contents of a file, each time from the start. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private void add(String name, boolean stored, Source source) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        if (stored) {
            measure(entry, source);
        }
        zip.putNextEntry(entry);
        try (InputStream in = source.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** A stored file must declare its size and its checksum before its contents. */
    private static void measure(ZipEntry entry, Source source) throws IOException {
        CheckedInputStream in = new CheckedInputStream(source.open(), new CRC32());
        long size;
        try (in) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(in.getChecksum().getValue());
    }

    private static boolean isPacked(String name) {
        return PACKED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
