package ayneh.spool;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are seldom needed: the first ones stay in memory, and once they are many, the others go to a temporary
 * file. Thread-safe.
 */
public final class SpooledTexts {
    private final AtomicLong room;
    private @Nullable SpoolFile file;

    /** @param kept how many characters stay in memory */
    public SpooledTexts(long kept) {
        room = new AtomicLong(kept);
    }

    /** Takes a text and returns what gives it back. */
    public Supplier<String> put(String text) {
        if (room.addAndGet(-text.length()) >= 0) {
            return new Kept(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SpoolFile spool = file();
        return new Spooled(spool, spool.append(bytes), bytes.length);
    }

    private synchronized SpoolFile file() {
        if (file == null) {
            file = new SpoolFile();
        }
        return file;
    }

    private record Kept(String text) implements Supplier<String> {
        @Override
        public String get() {
            return text;
        }
    }

    private record Spooled(SpoolFile file, long place, int length) implements Supplier<String> {
        @Override
        public String get() {
            return new String(file.read(place, length), StandardCharsets.UTF_8);
        }
    }
}
