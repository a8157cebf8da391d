package ayneh.check.outside;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.http.TestTimer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How outside links are asked: a local server stands for the public internet. */
class LinkSurveyTest {
    @TempDir
    Path root;

    private final TestTimer timer = new TestTimer();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** What the server answers, by method and path, or by path: a status with a value of its one header. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final Map<String, Hosts.Standing> standings = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String request = exchange.getRequestMethod() + " " + path;
            asked.add(request);
            String[] answer = answers.getOrDefault(request, answers.getOrDefault(path, "200"))
                    .split(" ", 3);
            if (answer.length == 3) {
                exchange.getResponseHeaders().set(answer[1], answer[2]);
            }
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), -1);
        }
    }

    private URI link(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Map<URI, Answer> survey(URI... links) {
        AnswerFile file = AnswerFile.open(root, timer.now());
        Hosts hosts = host -> standings.getOrDefault(host, Hosts.Standing.PUBLIC);
        return new LinkSurvey(hosts, file, timer).ask(List.of(links), () -> {});
    }

    private Answer ask(String path) {
        return survey(link(path)).get(link(path));
    }

    @Test
    void aLinkThatLeadsSomewhereIsAskedOnce() {
        assertThat(ask("/a?b=1")).isEqualTo(new Answer("200"));
        assertThat(asked).containsExactly("HEAD /a?b=1");
    }

    @ParameterizedTest
    @CsvSource({
        "405, 200, false",
        "404, 200, false",
        "403, 403, false",
        "404, 404, true",
        "501, 410, true",
        "400, 404, true"
    })
    void aServerThatRefusesHeadIsAskedProperly(String head, String get, boolean dead) {
        answers.put("HEAD /a", head);
        answers.put("GET /a", get);
        assertThat(ask("/a")).isEqualTo(new Answer(get));
        assertThat(ask("/a").isDead()).isEqualTo(dead);
        assertThat(asked).startsWith("HEAD /a").endsWith("GET /a");
    }

    @Test
    void redirectsAreFollowedToTheirEnd() {
        answers.put("/a", "301 Location /b");
        answers.put("/b", "302 Location " + link("/c"));
        answers.put("/c", "404");
        answers.put("/round", "302 Location /round");
        assertThat(ask("/a").isDead()).isTrue();
        assertThat(ask("/round")).isEqualTo(Answer.NONE);
        assertThat(asked.stream().filter("HEAD /round"::equals)).hasSize(6);
    }

    @Test
    void nothingLocalIsAskedEvenThroughARedirect() {
        standings.put("localhost", Hosts.Standing.LOCAL);
        URI local = URI.create(link("/secret").toString().replace("127.0.0.1", "localhost"));
        answers.put("/a", "302 Location " + local);
        assertThat(survey(local, link("/a")))
                .containsEntry(local, Answer.LOCAL)
                .containsEntry(link("/a"), Answer.LOCAL);
        assertThat(asked).containsExactly("HEAD /a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "printer",
                "printer.local",
                "db.internal",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]"
            })
    void localHostsAreKnown(String host) {
        assertThat(new SystemHosts().of(host)).isEqualTo(Hosts.Standing.LOCAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "198.20.0.1", "[2606:4700::1111]"})
    void publicAddressesAreKnown(String host) {
        assertThat(new SystemHosts().of(host)).isEqualTo(Hosts.Standing.PUBLIC);
    }

    @Test
    void aHostThatDoesntExistIsDeadUnlessNothingAnswers() {
        standings.put("gone.example", Hosts.Standing.UNKNOWN);
        standings.put("unsure.example", Hosts.Standing.UNSURE);
        URI gone = URI.create("https://gone.example/");
        URI unsure = URI.create("https://unsure.example/");
        assertThat(survey(gone, unsure)).containsEntry(gone, Answer.NONE).containsEntry(unsure, Answer.NONE);
        assertThat(survey(gone, link("/a"))).containsEntry(gone, Answer.UNKNOWN_HOST);
        assertThat(survey(gone).get(gone).isDead()).as("it was kept").isTrue();
    }

    @Test
    void answersAreKeptForAWeek() {
        answers.put("/dead", "404");
        Map<URI, Answer> first = survey(link("/a"), link("/dead"));
        int requests = asked.size();
        timer.sleep(Duration.ofDays(6));
        assertThat(survey(link("/a"), link("/dead"))).isEqualTo(first);
        assertThat(asked).hasSize(requests);
        timer.sleep(Duration.ofDays(2));
        answers.remove("/dead");
        assertThat(ask("/dead")).isEqualTo(new Answer("200"));
    }

    @Test
    void aServerInTroubleIsAskedAgainNextTime() {
        answers.put("/a", "503");
        assertThat(ask("/a")).matches(Answer::isMissing).matches(answer -> !answer.isDead());
        answers.remove("/a");
        assertThat(ask("/a")).isEqualTo(new Answer("200"));
    }

    @Test
    void aServerThatAsksForTimeGetsIt() {
        answers.put("/a", "429 Retry-After 30");
        ask("/a");
        assertThat(timer.waits()).contains(30_000L);
        answers.put("/b", "503 Retry-After 86400");
        assertThat(ask("/b")).isEqualTo(Answer.PAUSED);
        int requests = asked.size();
        assertThat(ask("/c")).as("another link of the host").isEqualTo(Answer.PAUSED);
        timer.sleep(Duration.ofHours(23));
        assertThat(ask("/b")).isEqualTo(Answer.PAUSED);
        assertThat(asked).hasSize(requests);
        timer.sleep(Duration.ofHours(2));
        answers.clear();
        assertThat(ask("/b")).isEqualTo(new Answer("200"));
    }

    @Test
    void aHostIsAskedByTwoAtATime() {
        CyclicBarrier pair = new CyclicBarrier(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.createContext("/many", exchange -> {
            try (exchange) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                pair.await(20, TimeUnit.SECONDS);
                exchange.sendResponseHeaders(200, -1);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                most.set(1);
            } finally {
                running.decrementAndGet();
            }
        });
        URI[] links = new URI[10];
        for (int i = 0; i < links.length; i++) {
            links[i] = link("/many/" + i);
        }
        assertThat(survey(links))
                .hasSize(10)
                .allSatisfy((link, answer) -> assertThat(answer.text()).isEqualTo("200"));
        assertThat(most).hasValue(2);
    }

    @Test
    void aDamagedFileIsNotBelieved() throws Exception {
        Path file = root.resolve(AnswerFile.NAME);
        Instant later = timer.now().plus(Duration.ofDays(1));
        Files.writeString(
                file,
                "link\tuntil\tanswer\n" + link("/a") + "\t" + later + "\tnonsense\n" + link("/a") + "\tsoon\t404\n"
                        + link("/a") + "\n");
        assertThat(ask("/a")).isEqualTo(new Answer("200"));
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(ask("/a")).isEqualTo(new Answer("200"));
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org/a#part, https://example.org/a",
        "HTTPS://example.org, https://example.org/",
        "https://me:secret@example.org:8080/x?y=1, https://example.org:8080/x?y=1",
        "https://пример.испытание/путь, https://xn--e1afmkfd.xn--80akhbyknj4f/%D0%BF%D1%83%D1%82%D1%8C"
    })
    void addressesAreAskedInTheirPlainForm(String link, String plain) {
        assertThat(OutsideAddress.of(link)).hasValue(URI.create(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a@example.org", "tg://x", "22.md", "https://t.me/made_up_one/3", "https://", "http://a b"
            })
    void theseAreNotAsked(String link) {
        assertThat(OutsideAddress.of(link)).isEmpty();
    }
}
