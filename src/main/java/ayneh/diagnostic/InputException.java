package ayneh.diagnostic;

/**
 * Thrown for invalid input. The message is complete and meant for the user:
 * {@code path:line:column: what was found; what to do}.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final String found;
    private final String advice;

    /**
     * @param location where the problem is
     * @param found what was found, without a full stop
     * @param advice what the user can do about it, without a full stop
     */
    public InputException(Location location, String found, String advice) {
        super(location + ": " + found + "; " + advice);
        this.location = location;
        this.found = found;
        this.advice = advice;
    }

    /** Returns where the problem is. */
    public Location location() {
        return location;
    }

    /** Returns what was found, without a full stop. */
    public String found() {
        return found;
    }

    /** Returns what the user can do about it, without a full stop. */
    public String advice() {
        return advice;
    }
}
