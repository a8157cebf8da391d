package ayneh.check.outside;

/** Tells which hosts may be asked. */
@FunctionalInterface
public interface Hosts {
    /** What is known of a host. */
    enum Standing {
        /** It is on the public internet. */
        PUBLIC,
        /** It is this computer, or one in a private network, and is never asked. */
        LOCAL,
        /** There is no such host. */
        UNKNOWN,
        /** It can't be found out now. */
        UNSURE
    }

    /** Returns what is known of a host, given by its name or its address. */
    Standing of(String host);
}
