package ayneh.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Lets requests to one host pass, as many and as often as is polite. */
final class HostGate {
    private final String host;
    private final Politeness politeness;
    private final Timer timer;
    private final Semaphore running;
    private Instant next = Instant.MIN;

    HostGate(String host, Politeness politeness, Timer timer) {
        this.host = host;
        this.politeness = politeness;
        this.timer = timer;
        running = new Semaphore(politeness.perHost(), true);
    }

    /**
     * Waits until a request may begin. Each call is followed by one of {@link #leave}.
     *
     * @throws HostPausedException if the host has asked for a longer wait than is waited
     */
    void enter() throws InterruptedException, HostPausedException {
        running.acquire();
        try {
            Duration wait = claim();
            while (wait.compareTo(Duration.ZERO) > 0) {
                timer.sleep(wait);
                wait = claim();
            }
        } catch (InterruptedException | HostPausedException refused) {
            running.release();
            throw refused;
        }
    }

    /** Reports the end of a request. */
    void leave() {
        running.release();
    }

    /** Makes all further requests wait. */
    synchronized void pause(Duration time) {
        Instant end = timer.now().plus(time);
        next = end.isAfter(next) ? end : next;
    }

    /** Claims the current moment for a request; returns how long to wait if it is too early. */
    private synchronized Duration claim() throws HostPausedException {
        Instant now = timer.now();
        if (!next.isAfter(now)) {
            next = now.plus(politeness.pause());
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, next);
        if (wait.compareTo(politeness.longestWait()) > 0) {
            throw new HostPausedException(host, next);
        }
        return wait;
    }
}
