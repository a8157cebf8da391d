package ayneh.spool;

import ayneh.diagnostic.WorkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file to which bytes are appended, and from which they are read again. The last bytes are buffered in
 * memory until there are enough to be worth a write. The file is gone with the program, however that ends. Thread-safe.
 */
public final class SpoolFile implements AutoCloseable {
    private static final int WRITE = 1 << 18;

    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(WRITE);
    private volatile long written;

    /** @throws WorkException if the temporary folder can't be written */
    public SpoolFile() {
        try {
            Path path = Files.createTempFile("ayneh-", ".spool");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    /**
     * Appends bytes and returns their place.
     *
     * @throws WorkException if the temporary folder is full
     */
    public synchronized long append(byte[] bytes) {
        long place = written + pending.size();
        pending.writeBytes(bytes);
        if (pending.size() >= WRITE) {
            flush();
        }
        return place;
    }

    /**
     * Returns bytes that were appended.
     *
     * @param place the place of the first of them
     * @param length how many there are
     * @throws WorkException if the file can't be read
     */
    public byte[] read(long place, int length) {
        if (place + length > written) {
            flush();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
                // a read may return less than requested
            }
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
        return bytes.array();
    }

    private synchronized void flush() {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        long end = written;
        try {
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        pending.reset();
        written = end;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private static WorkException failed(IOException cause) {
        return new WorkException(
                "The temporary folder can't be used (" + cause.getMessage()
                        + "): free space there, or set another one with -Djava.io.tmpdir",
                cause);
    }
}
