package ayneh.importer.spool;

import ayneh.message.Message;
import ayneh.spool.SpoolFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Keeps messages in a temporary file, so that only an index is in memory. */
public final class Spool implements AutoCloseable {
    private static final RecordCodec<Message> CODEC = new RecordCodec<>(Message.class);

    private final SpoolFile file = new SpoolFile();

    /** A message as the spool keeps it: its length and what the codec makes of it. */
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
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(0); // the length, once it is known
            CODEC.write(message, out);
            byte[] packed = bytes.toByteArray();
            ByteBuffer.wrap(packed).putInt(packed.length - Integer.BYTES);
            return new Packed(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
    }

    /** Appends a message and returns its place. */
    public long put(Packed message) {
        return file.append(message.bytes);
    }

    /** Returns the message at a place; may be called from several threads. */
    public Message get(long place) {
        int length = ByteBuffer.wrap(file.read(place, Integer.BYTES)).getInt();
        try {
            byte[] bytes = file.read(place + Integer.BYTES, length);
            return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read from memory", impossible);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
