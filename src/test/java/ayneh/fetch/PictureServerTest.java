package ayneh.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.http.PoliteClient;
import ayneh.http.Politeness;
import ayneh.http.TestTimer;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is loaded of the addresses in a page, which may be hostile. */
class PictureServerTest {
    private static final Politeness POLITENESS = new Politeness(
            Duration.ZERO,
            1,
            2,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Politeness.Redirects.SAME_HOST);
    private static final String PNG = "\u0089PNG\r\n\u001A\n and so on";

    private final Map<String, String> files = Collections.synchronizedMap(new java.util.HashMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().toString();
                asked.add(path);
                byte[] bytes = files.getOrDefault(path, "").getBytes(StandardCharsets.ISO_8859_1);
                if (path.startsWith("/to/")) {
                    exchange.getResponseHeaders().set("Location", path.substring("/to/".length()));
                    exchange.sendResponseHeaders(302, -1);
                } else if (bytes.length > 0) {
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static PoliteClient client() {
        return new PoliteClient(POLITENESS, new TestTimer());
    }

    private PictureServer own() {
        return new PictureServer(client(), Optional.of(URI.create(address(""))));
    }

    private Optional<String> name(String path) {
        return own().load(address(path)).map(PictureServer.Picture::name);
    }

    @Test
    void theFirstBytesTellTheType() {
        files.put("/a", PNG);
        files.put("/b.png", "\u00FF\u00D8\u00FF and so on");
        files.put("/c", "GIF89a and so on");
        files.put("/d", "RIFF1234WEBPVP8 and so on");
        files.put("/e.jpg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
        files.put("/f.jpg", "<html>");
        files.put("/g.jpg", "a");
        assertThat(name("/a").orElseThrow()).matches("media/[0-9a-f]{32}\\.png");
        assertThat(name("/b.png").orElseThrow()).endsWith(".jpg");
        assertThat(name("/c").orElseThrow()).endsWith(".gif");
        assertThat(name("/d").orElseThrow()).endsWith(".webp");
        assertThat(name("/e.jpg")).isEmpty();
        assertThat(name("/f.jpg")).isEmpty();
        assertThat(name("/g.jpg")).isEmpty();
    }

    @Test
    void ofOtherServersNothingIsLoaded() {
        files.put("/a", PNG);
        PictureServer telegram = new PictureServer(client(), Optional.empty());
        for (String address : List.of(
                address("/a"),
                address("/a").replace("127.0.0.1", "localhost"),
                address("/a").replace("http:", "https:"),
                "//127.0.0.1:" + server.getAddress().getPort() + "/a",
                "https://t.me:" + server.getAddress().getPort() + "/a",
                "https://t.me@127.0.0.1:" + server.getAddress().getPort() + "/a",
                "https://nottelesco.pe/a",
                "https://cdn4.telesco.pe.example/a",
                "http://cdn4.telesco.pe/a",
                "file:///etc/hostname",
                "data:image/png;base64,iVBORw0KGgo=",
                "/a",
                "a b",
                "")) {
            assertThat(telegram.load(address)).as(address).isEmpty();
        }
        assertThat(own().load(address("/a").replace("127.0.0.1", "localhost"))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectDoesNotLeadToAnotherServer() {
        files.put("/a", PNG);
        assertThat(name("/to//a")).isPresent();
        assertThat(name("/to/" + address("/a").replace("127.0.0.1", "localhost")))
                .isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aPictureIsAskedForOnce() {
        files.put("/a", PNG);
        PictureServer server = own();
        assertThat(server.load(address("/a"))).isPresent();
        assertThat(server.load(address("/a"))).isPresent();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAlone() {
        PictureServer server = own();
        for (int i = 0; i < 10; i++) {
            assertThat(server.load(address("/none/" + i))).isEmpty();
        }
        assertThat(asked.stream().distinct()).hasSize(3);
    }
}
