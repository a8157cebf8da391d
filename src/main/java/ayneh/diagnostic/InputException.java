package ayneh.diagnostic;

/**
 * Input that can't be used. Its message is complete and meant for the person at the terminal:
 * {@code path:line:column: what was found; what to do}.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;

    /**
     * @param location where it was found
     * @param found what was found, without a full stop
     * @param advice what the person can do about it, without a full stop
     */
    public InputException(Location location, String found, String advice) {
        super(location + ": " + found + "; " + advice);
        this.location = location;
    }

    /** Where it was found. */
    public Location location() {
        return location;
    }
}
