package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the site sends to browsers and feed readers is valid and small. */
@Tag("slow")
class ValidTest {
    private static DemoSite demo;
    private static Map<String, String> files;

    @BeforeAll
    static void read(DemoSite shared) {
        demo = shared;
        files = demo.publishedFiles();
    }

    /**
     * The Nu checker reports nothing but three known findings. A post without a title has no heading inside its article:
     * the heading is above it, because the article contains only the words of the source. And the checker reports the
     * site's own files, data for search engines and a style named by its hash as violations of the page's policy; their
     * effect in a browser is tested there. It doesn't know {@code ::details-content} (CSS Pseudo-Elements 4) and
     * {@code size-adjust} (CSS Fonts 5). A thorough run checks every page, other runs one of each kind.
     */
    @Test
    void theNuCheckerFindsNothing() throws Exception {
        assertThat(nu(demo.published())).isEmpty();
    }

    /** Returns what the checker reports on the pages, styles and pictures below a folder. */
    private static List<String> nu(Path site) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-cp",
                System.getProperty("java.class.path"),
                "nu.validator.client.SimpleCommandLineValidator",
                "--also-check-css",
                "--also-check-svg",
                "--stdout",
                "--exit-zero-always",
                "--format",
                "gnu",
                "--filterpattern",
                ".*Article lacks heading.*|.*violates Content Security Policy.*"
                        + "|.*Unknown pseudo-element or pseudo-class .::details-content.*"
                        + "|.*Property .size-adjust. doesn't exist.*"));
        Run.files(site).keySet().stream()
                .filter(name -> Effort.THOROUGH && name.endsWith(".html")
                        || DemoSite.pages().contains(name)
                        || name.matches(".*\\.(?:css|svg)"))
                .forEach(name -> command.add(site.resolve(name).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(found).isZero();
        assertThat(found).doesNotContain("Exception");
        return found.lines().filter(line -> line.startsWith("\"file:")).toList();
    }

    /** Returns whether a post has a date: those of the seeds have none. */
    private static boolean isDated(String address) {
        return address.matches(".*/(?:farsi|russian)/.*");
    }

    @Test
    void everyAtomFeedIsOneAfterRfc4287() throws Exception {
        List<String> feeds = files.keySet().stream()
                .filter(name -> name.endsWith(".xml") && !name.startsWith("sitemap"))
                .toList();
        assertThat(feeds).hasSizeGreaterThan(40);
        for (String name : feeds) {
            byte[] bytes = files.get(name).getBytes(StandardCharsets.UTF_8);
            SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getEntries()).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(20);

            Document xml = Jsoup.parse(files.get(name), "", Parser.xmlParser());
            Element top = xml.selectFirst("feed");
            for (String required : List.of("id", "title", "updated")) { // RFC 4287, 4.1.1
                assertThat(top.select("> " + required)).as(name).hasSize(1);
            }
            assertThat(top.select("> link[rel=self]").attr("href")).isEqualTo("https://example.org/demo/" + name);
            for (Element entry : top.select("> entry")) { // RFC 4287, 4.1.2
                for (String required : List.of("id", "title", "updated", "author > name", "content")) {
                    assertThat(entry.select("> " + required)).as(name).hasSize(1);
                }
                assertThat(entry.select("> published"))
                        .as("no date is invented")
                        .hasSize(isDated(entry.selectFirst("> link").attr("href")) ? 1 : 0);
                assertThat(entry.selectFirst("> link").attr("href")).startsWith("https://example.org/demo/");
                String content = entry.selectFirst("> content").wholeText();
                assertThat(Jsoup.parse(content).select("a[href]").eachAttr("href"))
                        .allMatch(href -> href.matches("(https?|mailto|tel|tg):.*"));
            }
        }
    }

    @Test
    void everyJsonFeedIsOneAfterVersion11() throws Exception {
        List<String> feeds = files.keySet().stream()
                .filter(name -> name.endsWith("feed.json"))
                .toList();
        assertThat(feeds).hasSize(7);
        for (String name : feeds) {
            JsonNode feed = new ObjectMapper().readTree(files.get(name));
            assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.get("title").asText()).isNotEmpty();
            for (JsonNode item : feed.get("items")) {
                assertThat(item.get("id").asText()).startsWith("urn:uuid:");
                assertThat(item.get("content_html").asText()).startsWith("<div lang=");
                assertThat(item.has("date_published"))
                        .as(name)
                        .isEqualTo(isDated(item.get("url").asText()));
            }
        }
    }

    @Test
    void theSiteMayStandUnderAnyAddress() {
        Map<String, String> onDisk = Run.files(demo.site());
        files.forEach((name, text) -> {
            if (name.endsWith(".html") && !name.equals("404.html")) {
                assertThat(withoutHead(text)).as(name).isEqualTo(withoutHead(onDisk.get(name)));
            }
        });
        assertThat(files.get("fa/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://example.org/demo/fa/index.html\">");
    }

    private static String withoutHead(String page) {
        return page.substring(page.indexOf("<body"));
    }

    @Test
    void theSitemapNamesEachPageOnce() {
        List<String> addresses = Jsoup.parse(files.get("sitemap.xml"), "", Parser.xmlParser())
                .select("loc")
                .eachText();
        List<String> pages = files.keySet().stream()
                .filter(name -> name.endsWith(".html")
                        && !List.of("index.html", "404.html").contains(name)
                        && !name.endsWith("/offline.html")
                        && !files.get(name).contains("http-equiv=\"refresh\""))
                .map(name -> "https://example.org/demo/" + name)
                .toList();
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void pagesAreLight() throws Exception {
        for (Map.Entry<String, String> file : files.entrySet()) {
            String name = file.getKey();
            if (name.matches("assets/.*\\.css")) {
                assertThat(Compressed.size(file.getValue())).as(name).isLessThan(12 * 1024);
            } else if (name.matches("assets/.*\\.js")) {
                assertThat(Compressed.size(file.getValue())).as(name).isLessThan(8 * 1024);
            } else if (name.matches("[A-Za-z_]+/[^/]+\\.html")) {
                Document page = Jsoup.parse(file.getValue());
                page.select("article").forEach(article -> article.html(""));
                boolean isPost = page.selectFirst(".neighbours") != null;
                assertThat(!isPost || Compressed.size(page.outerHtml()) < 10 * 1024)
                        .as(name)
                        .isTrue();
            }
        }
    }
}
