package ayneh.check.outside;

import ayneh.http.HostPausedException;
import ayneh.http.PoliteClient;
import ayneh.http.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Asks whether a link leads anywhere. Each step of a redirect is vetted: none leads into a private network. */
final class LinkProbe {
    private static final int MOST_REDIRECTS = 5;
    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PoliteClient client;
    private final Hosts hosts;

    /** @param client one that follows no redirects */
    LinkProbe(PoliteClient client, Hosts hosts) {
        this.client = client;
        this.hosts = hosts;
    }

    /**
     * Asks a link.
     *
     * @throws HostPausedException if its host asks for too long a wait
     */
    Answer ask(URI link) throws HostPausedException {
        Optional<URI> at = Optional.of(link);
        for (int i = 0; i <= MOST_REDIRECTS && at.isPresent(); i++) {
            switch (hosts.of(at.get().getHost())) {
                case LOCAL -> {
                    return Answer.LOCAL;
                }
                case UNKNOWN -> {
                    return Answer.UNKNOWN_HOST;
                }
                case UNSURE -> {
                    return Answer.NONE;
                }
                case PUBLIC -> {
                    Optional<Reply> reply = reply(at.get());
                    if (reply.isEmpty() || reply.get().location().isEmpty()) {
                        return reply.map(each -> Answer.of(each.status())).orElse(Answer.NONE);
                    }
                    at = reply.get().location().flatMap(to -> OutsideAddress.of(to.toString()));
                }
            }
        }
        return Answer.NONE;
    }

    /** Returns the answer to HEAD or, because many servers answer that wrongly, to GET. */
    private Optional<Reply> reply(URI address) throws HostPausedException {
        try {
            Reply reply = client.head(address);
            boolean proper = reply.status() < FIRST_ERROR || reply.status() == TOO_MANY_REQUESTS;
            return Optional.of(proper ? reply : client.probe(address));
        } catch (HostPausedException paused) {
            throw paused;
        } catch (IOException failed) {
            return isUnreachable(failed) ? Optional.empty() : probe(address);
        }
    }

    private Optional<Reply> probe(URI address) throws HostPausedException {
        try {
            return Optional.of(client.probe(address));
        } catch (HostPausedException paused) {
            throw paused;
        } catch (IOException failed) {
            return Optional.empty();
        }
    }

    private static boolean isUnreachable(IOException failed) {
        Throwable cause = failed.getCause();
        return failed instanceof ConnectException
                || cause instanceof ConnectException
                || cause instanceof TimeoutException;
    }
}
