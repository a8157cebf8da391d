package ayneh.diagnostic;

import org.jspecify.annotations.Nullable;

/** Thrown when work fails although its input is valid: a full disk, an unwritable folder, a broken template. */
public final class WorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** @param message what failed and what to do, for the user */
    public WorkException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private WorkException(String message, @Nullable Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** Returns the exception for work that is only possible when something else has ended. */
    public static WorkException passing(String message) {
        return new WorkException(message, null, true);
    }

    /** Returns whether the same work may succeed a moment later. */
    public boolean isPassing() {
        return passing;
    }

    /**
     * Returns what to throw for an exception that came up with a post: itself if it says what to do, such as that a file
     * can't be read, else one for a bug in the program that the post triggers.
     *
     * @param post the post, as {@code channel/slug}
     */
    public static RuntimeException fault(String post, RuntimeException fault) {
        if (fault instanceof InputException || fault instanceof WorkException) {
            return fault;
        }
        return new WorkException(
                "content/" + post + ".md:1:1: this post can't be rendered because of a bug in the program (" + fault
                        + "); please report it, and exclude the post until it is fixed",
                fault);
    }
}
