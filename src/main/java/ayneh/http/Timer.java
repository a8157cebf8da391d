package ayneh.http;

import java.time.Duration;
import java.time.Instant;

/** Tells the time and waits. */
public interface Timer {
    /** The system's clock. */
    Timer SYSTEM = new Timer() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis() + 1); // never less than asked for
        }
    };

    /** Returns the current time. */
    Instant now();

    /** Waits at least this long. */
    void sleep(Duration time) throws InterruptedException;
}
