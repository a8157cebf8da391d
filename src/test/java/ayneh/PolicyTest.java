package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page declares what it may load: files of its site, and nothing inline. */
@Tag("slow")
class PolicyTest {
    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void read(DemoSite demo) {
        demo.publishedFiles().forEach((name, text) -> {
            if (name.endsWith(".html")) {
                PAGES.put(name, Jsoup.parse(text));
            }
        });
    }

    private static Map<String, String> policy(Document page) {
        Element meta = page.selectFirst("head > meta[http-equiv=Content-Security-Policy]");
        assertThat(meta).isNotNull();
        assertThat(meta.elementSiblingIndex()).as("before all that it governs").isEqualTo(1);
        Map<String, String> directives = new TreeMap<>();
        Arrays.stream(meta.attr("content").split("; ", -1)).forEach(directive -> {
            int space = directive.indexOf(' ');
            directives.put(directive.substring(0, space), directive.substring(space + 1));
        });
        return directives;
    }

    @Test
    void eachPageLoadsFilesOfItsSiteAlone() {
        assertThat(PAGES).hasSizeGreaterThan(200).containsKeys("404.html", "fa/search.html", "farsi/old-name.html");
        PAGES.forEach((name, page) -> {
            Map<String, String> policy = policy(page);
            String styles = policy.remove("style-src");
            assertThat(policy)
                    .as(name)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "default-src", "'none'",
                            "script-src", "'self' file:",
                            "img-src", "'self' file:",
                            "font-src", "'self' file:",
                            "media-src", "'self' file:",
                            "connect-src", "'self'",
                            "manifest-src", "'self'",
                            "form-action", "'self' file:",
                            "base-uri", "'none'"));
            assertThat(styles).as(name).startsWith("'self' file:");
            assertThat(name.equals("404.html") || styles.equals("'self' file:")).isTrue();
        });
    }

    @Test
    void nothingThatItForbidsStandsInAPage() {
        PAGES.forEach((name, page) -> {
            assertThat(page.select("[style], base, iframe, object, embed"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("style")).as(name).hasSize(name.equals("404.html") ? 1 : 0);
            for (Element loaded : page.select("[src], link[rel~=stylesheet|icon]")) {
                String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
                assertThat(address).as(name).doesNotStartWith("//").doesNotStartWith("data:");
                assertThat(name.equals("404.html") || !address.contains(":"))
                        .as(name + " " + address)
                        .isTrue();
            }
        });
    }

    /** The page for unknown addresses can't refer to a stylesheet by a relative path, and has a style of its own. */
    @Test
    void thePageForWrongAddressesNamesTheHashOfItsStyle() throws Exception {
        Document page = PAGES.get("404.html");
        byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(policy(page).get("style-src")).isEqualTo("'self' file: 'sha256-" + hash + "'");
    }

    @Test
    void anOwnerMayWidenIt(@TempDir Path own) {
        Run.write(own.resolve("content/ch/1.md"), "---\norder: 1\n---\n\nText\n");
        Run.write(own.resolve("templates/policy.ftlh"), """
                <#macro policy styles="">
                <meta http-equiv="Content-Security-Policy" content="default-src 'self' https://example.org">
                </#macro>
                """);
        Run.done(own, "render");
        Document page = Jsoup.parse(Run.files(own.resolve("public")).get("ch/1.html"));
        assertThat(policy(page)).containsExactly(Map.entry("default-src", "'self' https://example.org"));
    }
}
