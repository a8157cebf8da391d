/** Requests over the network that spare the servers: few at a time, with pauses, and fewer when a server asks. */
@NullMarked
package ayneh.http;

import org.jspecify.annotations.NullMarked;
