package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build gives browsers to install the site, and to read it without a network. */
class OfflineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETTINGS = "books: false\nsearch: false\n";
    private static final String SMALL = "media/05/05aa.ogg";
    private static final String LARGE = "media/08/08aa.mp4";

    @TempDir
    Path root;

    @BeforeEach
    void anArchive() {
        settings("");
        EveryKind.write(root, "farsi", "fa");
        Run.write(root.resolve("content/media/08/08aa.mp4"), "0".repeat(2 << 20));
        part(1, "Text.");
        part(2, "Text.");
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + more);
    }

    private void part(int number, String text) {
        Run.write(
                root.resolve("content/tales/part-" + number + ".md"),
                "---\norder: " + number + "\ntitle: Part " + number + "\nseries: tale\nepisode: " + number
                        + "\nmedia: [{kind: video, file: " + LARGE + ", thumbnail: media/01/01aa.png}]\n---\n\n" + text
                        + "\n");
    }

    private Map<String, String> site() {
        Run.done(root, "render");
        return Run.files(root.resolve("public"));
    }

    private static JsonNode json(Map<String, String> site, String name) throws IOException {
        assertThat(site).containsKey(name);
        return JSON.readTree(site.get(name));
    }

    /** Returns the addresses of a list's files, in order. */
    private static List<String> files(Map<String, String> site, String list) throws IOException {
        List<String> files = new ArrayList<>();
        int pieces = json(site, list).get("pieces").asInt();
        for (int piece = 1; piece <= pieces; piece++) {
            for (JsonNode file : json(site, list.replace(".json", "/" + piece + ".json"))) {
                files.add(file.get(0).asText());
                assertThat(file).hasSize(file.get(0).asText().endsWith(".html") ? 2 : 1);
            }
        }
        assertThat(site).doesNotContainKey(list.replace(".json", "/" + (pieces + 1) + ".json"));
        return files;
    }

    private static List<String> lists(Map<String, String> site) {
        return site.keySet().stream()
                .filter(name -> name.matches("[^/]+/(?:offline|series/[^/]+)\\.json"))
                .toList();
    }

    @Test
    void eachLanguageHasAManifestWithItsHomeAndItsIcons() throws IOException {
        settings("languages: [fa, ru, en]\ntitle: {fa: آینه‌ی بسیار بلند من, en: Mirror}\ndescription: {en: Posts}\n");
        Map<String, String> site = site();
        for (String language : List.of("fa", "ru", "en")) {
            String name = language + "/manifest.webmanifest";
            JsonNode manifest = json(site, name);
            URI place = URI.create("https://example.org/some/site/" + name);
            assertThat(place.resolve(manifest.get("scope").asText())).hasToString("https://example.org/some/site/");
            assertThat(place.resolve(manifest.get("start_url").asText()))
                    .hasToString("https://example.org/some/site/" + language + "/index.html");
            assertThat(manifest.get("lang").asText()).isEqualTo(language);
            assertThat(manifest.get("dir").asText()).isEqualTo(language.equals("fa") ? "rtl" : "ltr");
            assertThat(manifest.get("display").asText()).isEqualTo("standalone");
            assertThat(manifest.get("theme_color").asText()).isEqualTo("#fbfaf7");
            for (JsonNode icon : manifest.get("icons")) {
                String file = place.resolve(icon.get("src").asText()).getPath().substring("/some/site/".length());
                assertThat(site).containsKey(file);
                if (!icon.get("sizes").asText().equals("any")) {
                    BufferedImage image =
                            ImageIO.read(root.resolve("public").resolve(file).toFile());
                    assertThat(image.getWidth() + "x" + image.getHeight())
                            .isEqualTo(icon.get("sizes").asText());
                    boolean isMaskable = icon.get("purpose").asText().equals("maskable");
                    assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(isMaskable ? 0xFF : 0);
                }
            }
            assertThat(manifest.get("icons").findValuesAsText("sizes"))
                    .containsExactly("192x192", "512x512", "512x512", "any");
            Element head = Jsoup.parse(site.get(language + "/index.html")).head();
            assertThat(head.select("link[rel=icon]").attr("data-manifest")).isEqualTo("manifest.webmanifest");
            assertThat(head.select("meta[name=theme-color]").eachAttr("content"))
                    .containsExactly("#fbfaf7", "#14161a");
            BufferedImage touch = ImageIO.read(root.resolve("public/" + language)
                    .resolve(head.select("link[rel=apple-touch-icon]").attr("href"))
                    .toFile());
            assertThat(touch.getWidth()).isEqualTo(180);
            assertThat(touch.getRGB(0, 0)).isEqualTo(0xFFFBFAF7);
        }
        assertThat(json(site, "fa/manifest.webmanifest").get("short_name").asText())
                .isEqualTo("آینه‌ی بسیار");
        assertThat(json(site, "en/manifest.webmanifest").get("description").asText())
                .isEqualTo("Posts");
        assertThat(Jsoup.parse(site.get("farsi/2.html"))
                        .select("link[rel=icon]")
                        .attr("data-manifest"))
                .isEqualTo("../fa/manifest.webmanifest");
    }

    @Test
    void iconsAreDrawnFromTheOwnersIconAndOnlyOnce() throws IOException {
        Run.write(
                root.resolve("static/favicon.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><rect width=\"2\" height=\"2\" fill=\"#f00\"/></svg>");
        Run.write(root.resolve("static/own.css"), ":root { --paper: #00ff00 }");
        site();
        Path icon = icon("maskable");
        BufferedImage image = ImageIO.read(icon.toFile());
        assertThat(image.getRGB(256, 256)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF00FF00);
        assertThat(image.getRGB(150, 150)).as("inside the circle").isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(100, 100)).as("outside of it").isEqualTo(0xFF00FF00);
        byte[] mark = new byte[(int) Files.size(icon)]; // one that is as it was isn't drawn again
        FileTime made = Files.getLastModifiedTime(icon);
        Files.write(icon, mark);
        Files.setLastModifiedTime(icon, made);
        part(1, "Another text.");
        site();
        assertThat(icon).hasBinaryContent(mark);
        Files.delete(root.resolve("static/favicon.svg"));
        site();
        assertThat(icon).doesNotExist();
    }

    private Path icon(String form) {
        return root.resolve("public")
                .resolve(Run.files(root.resolve("public")).keySet().stream()
                        .filter(name -> name.startsWith("assets/icon-" + form))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anIconThatIsNoPictureStopsTheBuildUnlessNothingIsDrawn() {
        for (String wrong : List.of("PNG", "<html/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>")) {
            Run.write(root.resolve("static/favicon.svg"), wrong);
            Run failed = Run.in(root, "render");
            assertThat(failed.code()).isEqualTo(1);
            assertThat(failed.err())
                    .contains("static/favicon.svg can't be drawn as an icon")
                    .contains("offline: false");
        }
        settings("offline: false\n");
        Run.done(root, "render");
    }

    @Test
    void listsNameEachPageAndPictureOnceAndNothingElse() throws IOException {
        Map<String, String> site = site();
        assertThat(lists(site)).containsExactly("farsi/offline.json", "tales/offline.json", "tales/series/tale.json");
        for (String list : lists(site)) {
            List<String> files = files(site, list);
            assertThat(files).as(list).doesNotHaveDuplicates();
            assertThat(site.keySet()).as(list).containsAll(files);
            JsonNode summary = json(site, list);
            assertThat(files.get(0)).isEqualTo(summary.get("page").asText());
            assertThat(summary.get("files").asInt()).isEqualTo(files.size());
            assertThat(summary.get("pages").asLong())
                    .isEqualTo(files.stream()
                            .filter(file -> file.endsWith(".html"))
                            .count());
            long bytes = 0;
            for (String file : files) {
                bytes += Files.size(root.resolve("public").resolve(file));
            }
            assertThat(summary.get("bytes").asLong()).isEqualTo(bytes);
            Set<String> shown = new TreeSet<>();
            for (String page :
                    files.stream().filter(file -> file.endsWith(".html")).toList()) {
                for (String picture : Jsoup.parse(site.get(page)).select("img[src], video[poster]").stream()
                        .map(each -> each.hasAttr("src") && each.normalName().equals("img")
                                ? each.attr("src")
                                : each.attr("poster"))
                        .toList()) {
                    shown.add(URI.create(page).resolve(picture).toString());
                }
            }
            assertThat(files).as("pictures of " + list).containsAll(shown);
        }
        assertThat(files(site, "farsi/offline.json"))
                .contains(SMALL)
                .containsAll(site.keySet().stream()
                        .filter(name -> name.matches("farsi/.*\\.html") && !name.equals("farsi/old-name.html"))
                        .toList())
                .allMatch(name -> name.matches("farsi/.*\\.html|media/.*"));
        assertThat(files(site, "tales/series/tale.json"))
                .containsExactlyInAnyOrder(
                        "tales/series/tale.html",
                        "tales/series/tale-all.html",
                        "tales/part-1.html",
                        "tales/part-2.html",
                        "media/01/01aa.png");
        assertThat(json(site, "tales/series/tale.json").get("left").asInt())
                .as("the large video, which both have")
                .isEqualTo(1);
        assertThat(Jsoup.parse(site.get("tales/series/tale.html"))
                        .select("p.offline")
                        .attr("data-list"))
                .isEqualTo("tale.json");
        assertThat(Jsoup.parse(site.get("farsi/index.html")).select("p.offline").attr("data-list"))
                .isEqualTo("offline.json");
        assertThat(Jsoup.parse(site.get("farsi/page-1.html")).select("p.offline"))
                .isEmpty();
    }

    @Test
    void aLongListIsCutIntoPiecesThatANewPostLeavesAsTheyAre() throws IOException {
        for (int i = 1; i <= 1200; i++) {
            Run.write(root.resolve("content/long/" + i + ".md"), "---\norder: " + i + "\n---\n\nPost.\n");
        }
        Map<String, String> before = site();
        assertThat(json(before, "long/offline.json").get("pieces").asInt()).isEqualTo(3);
        assertThat(new HashSet<>(files(before, "long/offline.json"))).hasSizeGreaterThan(1260);
        Run.write(root.resolve("content/long/1201.md"), "---\norder: 1201\n---\n\nA new post.\n");
        Map<String, String> after = site();
        assertThat(after.get("long/offline/2.json")).isEqualTo(before.get("long/offline/2.json"));
        assertThat(after.get("long/offline/3.json")).isNotEqualTo(before.get("long/offline/3.json"));
        assertThat(after.get("long/offline.json")).isNotEqualTo(before.get("long/offline.json"));
    }

    @Test
    void aChangedPostChangesItsPagesAndListsAndNoOther() throws IOException {
        Map<String, String> before = site();
        part(2, "Another text.");
        Map<String, String> after = site();
        Set<String> changed = new TreeSet<>();
        after.forEach((name, text) -> {
            if (!text.equals(before.get(name))) {
                changed.add(name);
            }
        });
        assertThat(changed)
                .contains("tales/part-2.html", "tales/offline.json", "tales/offline/1.json", "tales/series/tale/1.json")
                .doesNotContain("sw.js", "tales/part-1.html", "farsi/offline.json", "farsi/1.html", "fa/offline.html");
        assertThat(json(after, "tales/series/tale.json").get("version"))
                .isNotEqualTo(json(before, "tales/series/tale.json").get("version"));
    }

    @Test
    void theWorkerKnowsTheFilesOfTheBuildAndChangesWithThem() throws IOException {
        Map<String, String> site = site();
        String worker = site.get("sw.js");
        JsonNode build = JSON.readTree(worker.substring(worker.indexOf('{'), worker.indexOf(";\n//")));
        for (String key : List.of("needed", "assets")) {
            build.get(key).forEach(file -> assertThat(site).containsKey(file.asText()));
        }
        assertThat(build.get("assets").toString()).contains("site-", "offline-", "vazirmatn-", "favicon-");
        build.get("pages")
                .fieldNames()
                .forEachRemaining(page -> assertThat(site).containsKey(page));
        assertThat(build.get("languages").get("farsi").asText()).isEqualTo("fa/offline.html");
        assertThat(build.get("languages").get("tales").asText()).isEqualTo("en/offline.html");
        Run.write(root.resolve("static/own.css"), "p { color: red }");
        assertThat(site().get("sw.js")).isNotEqualTo(worker);
        Files.delete(root.resolve("static/own.css"));
        assertThat(site().get("sw.js")).isEqualTo(worker);
    }

    @Test
    void anOwnerCanTurnItOff() {
        site();
        settings("offline: false\n");
        Map<String, String> over = site();
        assertThat(over.keySet())
                .noneMatch(name -> name.contains("offline") || name.contains("/icon-") || name.contains("manifest"))
                .noneMatch(name -> name.matches("[^/]+/series/[^/]+(?:/[0-9]+)?\\.json"));
        over.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(Jsoup.parse(text)
                                .select("[data-manifest], .offline, script[src*=offline], [name=theme-color],"
                                        + " [rel=apple-touch-icon]"))
                        .as(name)
                        .isEmpty();
            }
        });
        assertThat(over.get("sw.js")).contains("unregister()").doesNotContain("respondWith");
    }
}
