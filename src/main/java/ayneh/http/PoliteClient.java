package ayneh.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks servers over HTTP: a few requests at a time for each host, with a pause between them. A request that fails, or
 * that the server answers with 429 or an error of its own (5xx), is repeated after a growing wait, or after the one that
 * the server asks for. May be used by several threads.
 */
public final class PoliteClient {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Politeness politeness;
    private final Timer timer;
    private final HttpClient client;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

    /** @param timer tells the time and waits between requests; timeouts are measured by the system's clock */
    public PoliteClient(Politeness politeness, Timer timer) {
        this.politeness = politeness;
        this.timer = timer;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(politeness.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Gets a resource.
     *
     * @param maximum the largest body that is taken, in bytes
     * @return the answer, whatever its status
     * @throws TooLargeException if the body is larger
     * @throws HostPausedException if the host asks for too long a wait
     * @throws IOException if the last attempt failed too
     */
    public Reply get(URI address, long maximum) throws IOException {
        return ask("GET", address, () -> BoundedBody.atMost(maximum));
    }

    /** Gets a resource without its body: for servers that answer HEAD wrongly. Throws as {@link #get} does. */
    public Reply probe(URI address) throws IOException {
        return ask("GET", address, BoundedBody::dropped);
    }

    /** Asks for the header of a resource. Throws as {@link #get} does. */
    public Reply head(URI address) throws IOException {
        return ask("HEAD", address, BoundedBody::dropped);
    }

    private Reply ask(String method, URI address, Supplier<BoundedBody> body) throws IOException {
        Reply reply = attempts(method, address, body);
        for (int i = 0; i < MOST_REDIRECTS && follows(reply); i++) {
            reply = attempts(method, reply.location().orElseThrow(), body);
        }
        return reply;
    }

    private boolean follows(Reply reply) {
        URI from = reply.address();
        return reply.location()
                .filter(to -> isWeb(to) && (isSecure(to) || !isSecure(from)))
                .filter(to -> switch (politeness.redirects()) {
                    case NEVER -> false;
                    case SAME_HOST -> to.getAuthority().equalsIgnoreCase(from.getAuthority());
                    case ANY_HOST -> true;
                })
                .isPresent();
    }

    private Reply attempts(String method, URI address, Supplier<BoundedBody> body) throws IOException {
        if (!isWeb(address)) {
            throw new IOException("«" + address + "» is not an address on the web");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", userAgent())
                .build();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        HostGate gate = gates.computeIfAbsent(host, name -> new HostGate(name, politeness, timer));
        Duration backOff = politeness.backOff();
        for (int left = politeness.attempts() - 1; ; left--) {
            try {
                HttpResponse<byte[]> answer = pass(gate, request, body);
                if (answer.statusCode() != TOO_MANY_REQUESTS && answer.statusCode() < SERVER_ERROR) {
                    return reply(answer);
                }
                Optional<Duration> asked = RetryAfter.of(answer.headers(), timer.now());
                if (left == 0) {
                    asked.ifPresent(gate::pause);
                    return reply(answer);
                }
                gate.pause(asked.orElse(backOff));
            } catch (TooLargeException | HostPausedException | InterruptedIOException notTransient) {
                throw notTransient;
            } catch (IOException failed) {
                if (left == 0) {
                    throw failed;
                }
                gate.pause(backOff);
            }
            backOff = backOff.multipliedBy(2);
        }
    }

    private HttpResponse<byte[]> pass(HostGate gate, HttpRequest request, Supplier<BoundedBody> body)
            throws IOException {
        try {
            gate.enter();
            try {
                return send(request, body);
            } finally {
                gate.leave();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(interrupted);
        }
    }

    /** The JDK's own timeout ends with the header of the answer; this one includes the body. */
    private HttpResponse<byte[]> send(HttpRequest request, Supplier<BoundedBody> body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, header -> body.get());
        try {
            return sent.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no answer within " + politeness.timeout().toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException reason) {
                throw reason;
            }
            throw new IOException(failed.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private static Reply reply(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Reply(
                answer.uri(),
                answer.statusCode(),
                type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                REDIRECTS.contains(answer.statusCode()) ? location(answer) : Optional.empty(),
                new Reply.Body(answer.body()));
    }

    private static Optional<URI> location(HttpResponse<byte[]> answer) {
        try {
            return answer.headers().firstValue("Location").map(answer.uri()::resolve);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && (isSecure(address) || "http".equalsIgnoreCase(address.getScheme()));
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** Returns the program's true name, with its version where it is known: in the packaged program. */
    private static String userAgent() {
        String version = PoliteClient.class.getPackage().getImplementationVersion();
        return version == null ? "Ayneh" : "Ayneh/" + version;
    }
}
