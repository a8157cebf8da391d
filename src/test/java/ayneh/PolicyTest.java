package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page declares what it may load: files of its site, and nothing inline but one script and one style. */
@Tag("slow")
class PolicyTest {
    private static final String INLINE = "script:not([src]):not([type=application/ld+json])";
    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void read(DemoSite demo) {
        demo.publishedFiles().forEach((name, text) -> {
            if (name.endsWith(".html")) {
                PAGES.put(name, Jsoup.parse(text));
            }
        });
    }

    /** Returns the sources that allow these inline elements alone, each after a space. */
    private static String hashes(Elements inline) {
        return inline.stream()
                .map(each -> " 'sha256-" + Base64.getEncoder().encodeToString(sha256(each.data())) + "'")
                .collect(Collectors.joining());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
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
            String scripts = policy.remove("script-src");
            assertThat(policy)
                    .as(name)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "default-src", "'none'",
                            "img-src", "'self' file:",
                            "font-src", "'self' file:",
                            "media-src", "'self' file:",
                            "connect-src", "'self'",
                            "manifest-src", "'self'",
                            "form-action", "'self' file:",
                            "base-uri", "'none'"));
            assertThat(styles).as(name).isEqualTo("'self' file:" + hashes(page.select("style")));
            assertThat(scripts).as(name).isEqualTo("'self' file:" + hashes(page.select(INLINE)));
        });
    }

    @Test
    void nothingThatItForbidsStandsInAPage() {
        Set<String> inline = new TreeSet<>();
        PAGES.forEach((name, page) -> {
            assertThat(page.select("[style], base, iframe, object, embed"))
                    .as(name)
                    .isEmpty();
            page.select(INLINE).forEach(script -> inline.add(script.data()));
            assertThat(page.select("style")).as(name).hasSize(name.equals("404.html") ? 1 : 0);
            for (Element loaded : page.select("[src], link[rel~=stylesheet|icon]")) {
                String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
                assertThat(address).as(name).doesNotStartWith("//").doesNotStartWith("data:");
                assertThat(name.equals("404.html") || !address.contains(":"))
                        .as(name + " " + address)
                        .isTrue();
            }
        });
        assertThat(inline).hasSize(1).first(InstanceOfAssertFactories.STRING).contains("as: \"font\"");
    }

    @Test
    void anOwnerMayWidenIt(@TempDir Path own) {
        Run.write(own.resolve("content/ch/1.md"), "---\norder: 1\n---\n\nText\n");
        Run.write(own.resolve("templates/policy.ftlh"), """
                <#macro policy scripts="" styles="">
                <meta http-equiv="Content-Security-Policy" content="default-src 'self' https://example.org">
                </#macro>
                """);
        Run.done(own, "render");
        Document page = Jsoup.parse(Run.files(own.resolve("public")).get("ch/1.html"));
        assertThat(policy(page)).containsExactly(Map.entry("default-src", "'self' https://example.org"));
    }
}
