package ayneh.serve;

import ayneh.json.JsonWriter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages of changes, as server-sent events (HTML Standard, section 9.2). Each event has the version of the
 * site, and what is wrong with it. Thread-safe.
 */
final class ChangeEvents {
    /** How often a line is sent that means nothing: only then is it noticed that a page has been closed. */
    private static final long ALIVE_MILLIS = 15_000;

    private long version = System.currentTimeMillis(); // other than that of a server that ran here before
    private String fault = "";
    private long changes;
    private boolean closed;

    /** Returns the version of the site, which pages are marked with. */
    synchronized String version() {
        return Long.toString(version);
    }

    /** Tells pages that there is a newer version, in which nothing is wrong. */
    synchronized void renewed() {
        version++;
        fault = "";
        announce();
    }

    /** Tells pages that nothing is wrong any more. */
    synchronized void mended() {
        if (!fault.isEmpty()) {
            fault = "";
            announce();
        }
    }

    /** Tells pages what is wrong. */
    synchronized void failed(String message) {
        fault = message;
        announce();
    }

    private void announce() {
        changes++;
        notifyAll();
    }

    /** Ends all streams. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Sends events to a page until it or this is closed. */
    void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            long seen = -1;
            while (true) {
                Event next = next(seen);
                if (next == null) {
                    return;
                }
                out.write(next.text().getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen = next.number();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Event(long number, String text) {}

    /** Waits for a change after the one with this number; returns null at the end. */
    @SuppressWarnings("WaitNotInLoop") // waking up too early sends a line too many
    private synchronized @Nullable Event next(long seen) throws InterruptedException {
        if (!closed && changes == seen) {
            wait(ALIVE_MILLIS);
        }
        if (closed) {
            return null;
        }
        return changes == seen
                ? new Event(changes, ": alive\n\n")
                : new Event(
                        changes,
                        "data: " + JsonWriter.write(new TreeMap<>(Map.of("version", version(), "fault", fault)))
                                + "\n\n");
    }
}
