package ayneh.http;

import java.io.IOException;
import java.time.Instant;

/** Thrown if a host has asked to be left alone for longer than the client waits. Until then it is not asked again. */
public final class HostPausedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Instant until;

    HostPausedException(String host, Instant until) {
        super(host + " asks to wait until " + until);
        this.until = until;
    }

    /** Returns when the host may be asked again. */
    public Instant until() {
        return until;
    }
}
