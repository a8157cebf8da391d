package ayneh.http;

import java.net.URI;
import java.util.Optional;

/**
 * A server's answer.
 *
 * @param address the address that answered: another than the one asked for if redirects were followed
 * @param status the status code (RFC 9110, section 15)
 * @param type the media type without parameters, in lower case; empty if the server gives none
 * @param location where a redirect that wasn't followed leads; empty if it doesn't say, or for another status
 * @param body the body
 */
public record Reply(URI address, int status, String type, Optional<URI> location, Body body) {

    /** Returns whether the server has what it was asked for. */
    public boolean isOk() {
        return status == 200;
    }

    /** The bytes of an answer. */
    public static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Returns a copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
