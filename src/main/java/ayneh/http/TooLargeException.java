package ayneh.http;

import java.io.IOException;

/** Thrown if an answer is larger than the caller takes; the rest of it was not loaded. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long maximum) {
        super("the answer is larger than " + maximum + " bytes");
    }
}
