package ayneh.importer.spool;

import ayneh.diagnostic.WorkException;
import ayneh.message.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps messages in a temporary file, so that only an index is in memory. The last messages are buffered in memory
 * until there are enough to be worth a write.
 */
public final class Spool implements AutoCloseable {
    private static final int WRITE = 1 << 18;
    private static final RecordCodec<Message> CODEC = new RecordCodec<>(Message.class);

    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(WRITE);
    private long written;

    public Spool() {
        try {
            Path path = Files.createTempFile("ayneh-", ".spool");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    /** A message as the spool keeps it. */
    public static final class Packed {
        private final byte[] bytes;

        private Packed(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Makes a message ready for the spool; may be called from several threads. */
    public static Packed pack(Message message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            CODEC.write(message, new DataOutputStream(bytes));
            return new Packed(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
    }

    /** Appends a message and returns its place. */
    public long put(Packed message) {
        long place = written + pending.size();
        try {
            DataOutputStream out = new DataOutputStream(pending);
            out.writeInt(message.bytes.length);
            out.write(message.bytes);
            if (pending.size() >= WRITE) {
                flush();
            }
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        return place;
    }

    /** Returns the message at a place; may be called from several threads, but not while others put more. */
    public Message get(long place) {
        try {
            flush();
            int length = read(place, Integer.BYTES).getInt();
            byte[] bytes = read(place + Integer.BYTES, length).array();
            return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private ByteBuffer read(long place, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, place + buffer.position()) >= 0) {
            // a read may return less than requested
        }
        return buffer.flip();
    }

    private synchronized void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        pending.reset();
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
