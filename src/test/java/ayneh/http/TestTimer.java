package ayneh.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that waits without waiting, and remembers for how long. */
public final class TestTimer implements Timer {
    /** When it begins. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    /** Returns the waits, in whole milliseconds. */
    public List<Long> waits() {
        return waits.stream().map(Duration::toMillis).toList();
    }
}
