package ayneh.diagnostic;

import org.jspecify.annotations.Nullable;

/** Work that failed though its input was sound: a full disk, a folder that can't be written, a broken template. */
public final class WorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed and what to do, for the person at the terminal */
    public WorkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
