package ayneh.diagnostic;

import org.jspecify.annotations.Nullable;

/** Work that failed though its input was sound: a full disk, a folder that can't be written, a broken template. */
public final class WorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed and what to do, for the person at the terminal */
    public WorkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * A fault of the program that one post brings out.
     *
     * @param post the post, as {@code channel/slug}
     */
    public static WorkException fault(String post, RuntimeException fault) {
        return new WorkException(
                "content/" + post + ".md:1:1: this post can't be rendered, because of a fault of the program (" + fault
                        + "); please report it, and exclude the post until then",
                fault);
    }
}
