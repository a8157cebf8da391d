package ayneh.http;

import java.time.Duration;

/**
 * How a client treats servers.
 *
 * @param pause the shortest time between the beginnings of two requests to one host
 * @param perHost how many requests to one host may run at a time, at least 1
 * @param attempts how often a request is made if the server fails or says «not now», at least 1
 * @param backOff how long to wait before the second attempt; twice as long before each further one
 * @param longestWait the longest wait that a server may ask for; if it asks for more, nothing more is asked of it
 * @param timeout the longest time that one attempt may take, from the connection to the end of the answer
 * @param redirects which redirects are followed
 */
public record Politeness(
        Duration pause,
        int perHost,
        int attempts,
        Duration backOff,
        Duration longestWait,
        Duration timeout,
        Redirects redirects) {

    /** Which redirects are followed; those that aren't are answers. None leads from https to http. */
    public enum Redirects {
        /** None. */
        NEVER,
        /** Those to the same host. */
        SAME_HOST,
        /** All. */
        ANY_HOST
    }

    public Politeness {
        if (perHost < 1 || attempts < 1) {
            throw new IllegalArgumentException("at least one request and one attempt");
        }
    }
}
