package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that stays in the archive instead of in memory: the texts of all posts would take more memory than anything
 * else. The text that was read with the front matter is returned once; after that, the file is read again. Thread-safe.
 */
final class LazyBody implements Body {
    private final String path;
    private final Supplier<String> read;
    private final int length;
    private final int hash;
    private final AtomicReference<@Nullable String> fresh;

    /**
     * @param path the file, for messages
     * @param read reads the text again
     * @param text the text as it was just read
     */
    LazyBody(String path, Supplier<String> read, String text) {
        this.path = path;
        this.read = read;
        length = text.length();
        hash = text.hashCode();
        fresh = new AtomicReference<>(text);
    }

    @Override
    public String text() {
        String first = fresh.getAndSet(null);
        if (first != null) {
            return first;
        }
        String again = read.get();
        if (again.length() != length || again.hashCode() != hash) {
            throw new InputException(
                    Location.startOf(path), "the file was changed while it was being read", "run the command again");
        }
        return again;
    }

    @Override
    public int length() {
        return length;
    }
}
