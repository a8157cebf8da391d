package ayneh.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the client treats a server that answers, fails, asks for time, or leads elsewhere. */
class PoliteClientTest {
    private static final Politeness USUAL = new Politeness(
            Duration.ofSeconds(1),
            1,
            4,
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Politeness.Redirects.SAME_HOST);

    private final TestTimer timer = new TestTimer();
    private final List<HttpHandler> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                (answers.isEmpty() ? text("whole") : answers.remove(0)).handle(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpHandler text(String text) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "Text/HTML; charset=utf-8");
            send(exchange, 200, text);
        };
    }

    private static HttpHandler status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        exchange.getResponseBody().write(head ? new byte[0] : bytes);
    }

    /** Promises more than it sends. */
    private static void tear(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private PoliteClient client(Politeness politeness) {
        return new PoliteClient(politeness, timer);
    }

    private static String text(Reply reply) {
        return new String(reply.body().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswer() throws IOException {
        answers.add(text("متن"));
        Reply reply = client(USUAL).get(address("/a?b=1"), 100);
        assertThat(reply.isOk()).isTrue();
        assertThat(reply.type()).isEqualTo("text/html");
        assertThat(reply.address()).isEqualTo(address("/a?b=1"));
        assertThat(text(reply)).isEqualTo("متن");
        assertThat(timer.waits()).isEmpty();
    }

    @Test
    void theProgramSaysItsName() throws IOException {
        List<String> names = new ArrayList<>();
        answers.add(exchange -> {
            names.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, 200, "");
        });
        client(USUAL).get(address("/"), 100);
        assertThat(names).singleElement().asString().matches("Ayneh(/.+)?");
    }

    @Test
    void requestsToAHostAreASecondApart() throws IOException {
        PoliteClient client = client(USUAL);
        client.get(address("/a"), 100);
        client.head(address("/b"));
        client.probe(address("/c"));
        assertThat(asked).containsExactly("GET /a", "HEAD /b", "GET /c");
        assertThat(timer.waits()).containsExactly(1000L, 1000L);
    }

    @Test
    void aServerThatFailsIsAskedAgainLaterAndLater() throws IOException {
        answers.add(status(503));
        answers.add(status(500));
        answers.add(PoliteClientTest::tear);
        assertThat(text(client(USUAL).get(address("/"), 2000))).isEqualTo("whole");
        assertThat(timer.waits()).containsExactly(2000L, 4000L, 8000L);
    }

    @Test
    void theLastFailureIsTheAnswer() throws IOException {
        answers.addAll(Collections.nCopies(4, status(502)));
        assertThat(client(USUAL).get(address("/"), 100).status()).isEqualTo(502);
        answers.addAll(Collections.nCopies(4, PoliteClientTest::tear));
        assertThatThrownBy(() -> client(USUAL).get(address("/"), 2000)).isInstanceOf(IOException.class);
        assertThat(asked).hasSize(8);
    }

    @Test
    void whatIsNotThereIsNotAskedAgain() throws IOException {
        answers.add(status(404));
        assertThat(client(USUAL).get(address("/"), 100).status()).isEqualTo(404);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServerIsGivenTheTimeThatItAsksFor() throws IOException {
        answers.add(status(429, "Retry-After", "17"));
        assertThat(text(client(USUAL).get(address("/"), 100))).isEqualTo("whole");
        assertThat(timer.waits()).containsExactly(17_000L);
    }

    @Test
    void aHostThatAsksForTooLongAWaitIsLeftAlone() {
        answers.add(status(429, "Retry-After", "3600"));
        PoliteClient client = client(USUAL);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.get(address("/"), 100))
                    .isInstanceOfSatisfying(
                            HostPausedException.class,
                            paused -> assertThat(paused.until()).isEqualTo(TestTimer.START.plusSeconds(3600)))
                    .hasMessage("127.0.0.1 asks to wait until 2026-03-01T13:00:00Z");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void aWaitOfCenturiesIsNoMistake() {
        answers.add(status(429, "Retry-After", "99999999999999"));
        assertThatThrownBy(() -> client(USUAL).get(address("/"), 100)).isInstanceOf(HostPausedException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aBodyHasALimit() throws IOException {
        answers.add(text("12345"));
        assertThat(text(client(USUAL).get(address("/"), 5))).isEqualTo("12345");
        answers.add(text("123456"));
        assertThatThrownBy(() -> client(USUAL).get(address("/"), 5)).isInstanceOf(TooLargeException.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aProbeTakesNoBody() throws IOException {
        answers.add(text("a".repeat(1_000_000)));
        Reply reply = client(USUAL).probe(address("/"));
        assertThat(reply.isOk()).isTrue();
        assertThat(text(reply)).isEmpty();
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Politeness once = new Politeness(
                Duration.ZERO, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), USUAL.redirects());
        assertThatThrownBy(() -> client(once).get(address("/"), 100)).hasMessage("no answer within 1 s");
        done.countDown();
    }

    @Test
    void aRedirectIsFollowedOnItsHostOnly() throws IOException {
        answers.add(status(302, "Location", "/b"));
        Reply followed = client(USUAL).get(address("/a"), 100);
        assertThat(followed.address()).isEqualTo(address("/b"));
        assertThat(text(followed)).isEqualTo("whole");

        answers.add(status(302, "Location", "http://example.invalid/"));
        Reply elsewhere = client(USUAL).get(address("/a"), 100);
        assertThat(elsewhere.status()).isEqualTo(302);
        assertThat(elsewhere.location()).contains(URI.create("http://example.invalid/"));

        answers.add(status(301, "Location", "file:///etc/hostname"));
        assertThat(client(USUAL).get(address("/a"), 100).status()).isEqualTo(301);
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        answers.addAll(Collections.nCopies(20, status(302, "Location", "/a")));
        assertThat(client(USUAL).get(address("/a"), 100).status()).isEqualTo(302);
        assertThat(asked).hasSize(6);
    }

    @Test
    void asManyRequestsRunAtATimeAsAreAllowed() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        HttpHandler slow = exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            send(exchange, 200, "");
        };
        answers.addAll(Collections.nCopies(6, slow));
        PoliteClient client = client(new Politeness(
                Duration.ZERO, 2, 1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30), USUAL.redirects()));
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            replies.add(threads.submit(() -> client.get(address("/"), 100)));
        }
        for (Future<Reply> reply : replies) {
            assertThat(reply.get().isOk()).isTrue();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void onlyAddressesOnTheWeb() {
        for (String address : List.of("ftp://127.0.0.1/", "file:///etc/hostname", "//127.0.0.1/", "http:///a")) {
            assertThatThrownBy(() -> client(USUAL).get(URI.create(address), 100))
                    .isInstanceOf(IOException.class)
                    .hasMessage("«" + address + "» is not an address on the web");
        }
    }
}
