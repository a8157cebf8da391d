package ayneh.diagnostic;

import org.jspecify.annotations.Nullable;

/** Thrown when work fails although its input is valid: a full disk, an unwritable folder, a broken template. */
public final class WorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed and what to do, for the user */
    public WorkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the exception for a bug in the program that one post triggers.
     *
     * @param post the post, as {@code channel/slug}
     */
    public static WorkException fault(String post, RuntimeException fault) {
        return new WorkException(
                "content/" + post + ".md:1:1: this post can't be rendered because of a bug in the program (" + fault
                        + "); please report it, and exclude the post until it is fixed",
                fault);
    }
}
