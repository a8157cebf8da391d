package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is shown in a browser on this machine, and follows what its owner edits. */
class ServeTest {
    private static final String SETTINGS = """
            title: Made up
            books: false
            search: false
            channels: {made: {name: Made up, handle: made_up_one, lang: en}}
            sources: [{file: a.json, channel: made, format: telegram-json}]
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aWorkspace() {
        settings(SETTINGS);
        Export.whole().text(2, "Two apples").text(3, "Three apples").write(root, "a.json");
    }

    private void settings(String text) {
        Run.write(root.resolve("seeds/site.yaml"), text);
    }

    private Path post(int id) {
        return root.resolve("content/made/" + id + ".md");
    }

    private void replace(Path file, String words, String others) {
        Run.write(file, Run.read(file).replace(words, others));
    }

    @Test
    void filesComeWithTheirTypes() throws IOException {
        Run.write(root.resolve("content/pages/notes.md"), "---\ntitle: Notes\n---\nNotes.\n");
        try (Served site = Served.of(root)) {
            HttpResponse<String> home = site.get("");
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
            Map<String, String> types = Map.of(
                    "made/feed.xml", "application/xml",
                    "made/feed.json", "application/json",
                    "made/2.md", "text/markdown; charset=utf-8",
                    "assets/vazirmatn-OFL.txt", "text/plain; charset=utf-8",
                    "site.webmanifest", "application/manifest+json");
            types.forEach((file, type) -> {
                if (Files.exists(root.resolve("public").resolve(file))) {
                    assertThat(site.get(file).headers().firstValue("Content-Type"))
                            .contains(type);
                }
            });
            assertThat(root.resolve("public/made/feed.xml")).exists();
            assertThat(site.get("made").statusCode()).isEqualTo(302);
            assertThat(site.get("made").headers().firstValue("Location")).contains("/made/");
            assertThat(site.text("made/")).contains("Two apples");
            assertThat(site.get("made/4.html").statusCode()).isEqualTo(404);
            HttpResponse<String> head = site.ask("HEAD", "made/2.md");
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValueAsLong("Content-Length"))
                    .hasValue(Files.size(root.resolve("public/made/2.md")));
            assertThat(site.ask("POST", "").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void playersOfVideosGetParts() {
        Run.write(root.resolve("public/film.mp4"), "0123456789");
        try (Served site = Served.of(root)) {
            assertThat(site.get("film.mp4").headers().firstValue("Content-Type"))
                    .contains("video/mp4");
            HttpResponse<String> part = site.get("film.mp4", "Range", "bytes=2-4");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("234");
            assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
            assertThat(site.get("film.mp4", "Range", "bytes=7-").body()).isEqualTo("789");
            assertThat(site.get("film.mp4", "Range", "bytes=-3").body()).isEqualTo("789");
            assertThat(site.get("film.mp4", "Range", "bytes=8-99").body()).isEqualTo("89");
            assertThat(site.get("film.mp4", "Range", "bytes=10-").statusCode()).isEqualTo(416);
            assertThat(site.get("film.mp4", "Range", "bytes=4-2").body()).isEqualTo("0123456789");
            assertThat(site.get("film.mp4", "Range", "bytes=0-1,3-4").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nothingOutsideOfTheSiteIsServed() throws IOException {
        Run.write(root.resolve("secret.txt"), "secret");
        Files.createDirectories(root.resolve("public"));
        Files.createSymbolicLink(root.resolve("public/link.txt"), root.resolve("secret.txt"));
        try (Served site = Served.of(root)) {
            for (String path : new String[] {
                "link.txt",
                "../secret.txt",
                "..%2fsecret.txt",
                "%2e%2e/secret.txt",
                "made/../../secret.txt",
                ".ayneh-files",
                ".ayneh/lock",
                "//secret.txt",
                "..%5csecret.txt",
                "%00",
                root + "/secret.txt"
            }) {
                assertThat(raw(site, path, "127.0.0.1"))
                        .as(path)
                        .startsWith("HTTP/1.1 40")
                        .doesNotContain("secret\n");
            }
            assertThat(raw(site, "", "127.0.0.1:4000")).startsWith("HTTP/1.1 200");
            assertThat(raw(site, "", "localhost")).startsWith("HTTP/1.1 200");
            assertThat(raw(site, "", "example.org")).startsWith("HTTP/1.1 403").doesNotContain("Made up");
            assertThat(raw(site, "", "127.0.0.1.example.org")).startsWith("HTTP/1.1 403");
        }
    }

    /** Requests a path that no client would send. */
    private static String raw(Served site, String path, String host) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(site.address("")).getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theScriptThatReloadsIsInNoFile() {
        try (Served site = Served.of(root)) {
            assertThat(site.text("made/2.html")).contains("<script src=\"/.ayneh/reload.js?v=");
            assertThat(site.text(".ayneh/reload.js")).contains("EventSource");
            assertThat(site.text("nowhere.html")).contains("/.ayneh/reload.js");
            // A worker in the browser would answer with pages of before.
            assertThat(site.text("sw.js")).contains("registration.unregister()");
            assertThat(site.stop()).isZero();
        }
        Run.files(root.resolve("public"))
                .forEach((name, text) -> assertThat(text).as(name).doesNotContain("reload.js"));
    }

    @Test
    void aSavedPostIsShownAtOnceAndThenWritten() {
        try (Served site = Served.of(root)) {
            String before = site.event();
            replace(post(2), "Two apples", "Two pears");
            site.await(() -> site.text("made/2.html").contains("Two pears"));
            assertThat(site.text("made/")).contains("Two pears");
            assertThat(site.event()).isNotEqualTo(before).contains("\"fault\":\"\"");
            site.await(() -> Run.read(root.resolve("public/made/2.html")).contains("Two pears"));
            assertThat(site.err()).contains("2.md: shown in ");
            Run.write(post(4), "---\nchannel: made\norder: 4\n---\nFour plums\n");
            site.await(() -> site.get("made/4.html").statusCode() == 200);
            assertThat(site.text("made/")).contains("Four plums");
            assertThat(post(4).toFile().delete()).isTrue();
            site.await(() -> site.get("made/4.html").statusCode() == 404);
        }
    }

    @Test
    void aDeletedPostOfASourceComesBackAndTheOwnerIsTold() {
        try (Served site = Served.of(root)) {
            assertThat(post(3).toFile().delete()).isTrue();
            site.await(() -> site.err().contains("came back (1): made/3; to take a post down for good: ayneh exclude"));
            site.await(() -> site.get("made/3.html").statusCode() == 200);
            assertThat(post(3)).exists();
        }
    }

    @Test
    void whatHasBeenShownIsWrittenBeforeTheEnd() {
        try (Served site = Served.of(root)) {
            replace(post(2), "Two apples", "Two pears");
            site.await(() -> site.text("made/2.html").contains("Two pears"));
            assertThat(site.stop()).isZero();
            assertThat(Run.read(root.resolve("public/made/2.html"))).contains("Two pears");
        }
        assertThat(Run.done(root, "build").out()).contains("0 files written");
    }

    @Test
    void errorsAreShownUntilTheyAreMended() {
        try (Served site = Served.of(root)) {
            String good = Run.read(post(2));
            Run.write(post(2), good.replace("order:", "order: many #"));
            site.await(() -> site.event().contains("content/made/2.md:"));
            assertThat(site.text("made/2.html")).contains("Two apples");
            site.await(() -> site.err().contains("2.md:"));
            Run.write(post(2), good);
            site.await(() -> site.event().contains("\"fault\":\"\""));
            settings(SETTINGS.replace("lang: en", "lang: xx-nonsense-"));
            site.await(() -> site.event().contains("site.yaml:4:"));
            settings(SETTINGS.replace("title: Made up", "title: Renamed"));
            site.await(() ->
                    site.event().contains("\"fault\":\"\"") && site.text("").contains("Renamed"));
        }
    }

    @Test
    void aNewExportAndOwnFilesAreShown() {
        try (Served site = Served.of(root)) {
            Export.whole()
                    .text(2, "Two apples")
                    .text(3, "Three apples")
                    .text(5, "Five figs")
                    .write(root, "a.json");
            site.await(() -> site.text("made/").contains("Five figs"));
            Run.write(root.resolve("static/own.css"), "body { color: red }\n");
            site.await(() -> site.text("").contains("assets/own-"));
            Run.write(root.resolve("templates/post.ftlh"), "<p>${frame.nonsense}</p>\n");
            site.await(() -> site.get("made/2.html").statusCode() == 500);
            assertThat(site.text("made/2.html")).contains("templates/post.ftlh:1:");
            Run.write(root.resolve("templates/post.ftlh"), "<#if x>${nope.foo\n");
            site.await(() -> site.text("made/2.html").contains("can't be parsed"));
            for (int i = 0; i < 2; i++) { // the first time is the second for the template
                assertThat(site.text("made/3.html"))
                        .containsPattern("templates/post\\.ftlh:[12]:[0-9]+: the template can't be parsed \\(");
            }
            Run.write(root.resolve("templates/post.ftlh"), "<body>Own template</body>\n");
            site.await(() -> site.text("made/2.html").contains("Own template"));
        }
    }

    @Test
    void theSiteMayHaveAnyPath() {
        settings(SETTINGS + "base_url: https://example.org/some/archive\nshare_images: false\n");
        try (Served site = Served.of(root)) {
            assertThat(site.address("")).endsWith("/some/archive/");
            assertThat(site.text("made/2.html")).contains("<script src=\"/some/archive/.ayneh/reload.js?v=");
            assertThat(site.get("../../").headers().firstValue("Location")).contains("/some/archive/");
            assertThat(site.get("../made/2.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBrokenBeginningIsAnError() throws IOException {
        settings("title: [1]\n");
        Run wrong = Run.in(root, "serve", "--port", "0");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("site.yaml:1:8: ");
        settings(SETTINGS);
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            int port = other.getAddress().getPort();
            Run inUse = Run.in(root, "serve", "--port", "" + port);
            assertThat(inUse.code()).isEqualTo(1);
            assertThat(inUse.err()).startsWith("The port " + port + " is in use: choose another");
        } finally {
            other.stop(0);
        }
        assertThat(Run.in(root, "serve", "--port", "70000").code()).isEqualTo(2);
    }
}
