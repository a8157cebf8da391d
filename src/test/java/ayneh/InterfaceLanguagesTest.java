package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The languages of the interface. */
class InterfaceLanguagesTest {
    private static final String BASE = "https://example.org/site/";

    @TempDir
    Path root;

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\nshare_images: false\n" + more);
    }

    private void channel(String key, String lang) {
        Run.write(root.resolve("content/" + key + "/index.md"), "---\nname: " + key + "\nlang: " + lang + "\n---\n");
        Run.write(root.resolve("content/" + key + "/p.md"), "---\ntitle: T\norder: 1\n---\n\nText.\n");
    }

    private Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    /** Builds, and returns the languages that pages offer. */
    private List<String> offered() {
        Run.done(root, "render", "--base-url", BASE);
        return page("index.html").select("nav.languages a").eachAttr("lang");
    }

    @Test
    void theyAreThoseOfTheChannelsInTheirOrder() {
        channel("a", "ru");
        channel("b", "fa");
        channel("c", "ru");
        settings("channels: {b: {lang: fa}, c: {lang: ru}}\n");
        assertThat(offered()).containsExactly("fa", "ru");
        assertThat(page("index.html").selectFirst("html").attr("lang")).isEqualTo("fa");
        assertThat(root.resolve("public/en")).doesNotExist();
        settings("channels: {c: {lang: ru}, b: {lang: fa}}\n");
        assertThat(offered()).containsExactly("ru", "fa");
        settings("channels: {c: {lang: ru}, later: {lang: en}}\n");
        assertThat(offered())
                .as("without the channel that the archive doesn't have, with those that the settings don't name")
                .containsExactly("ru", "fa");
    }

    @Test
    void theSettingsCountBeforeTheChannels() {
        channel("a", "ru");
        settings("languages: [en, ru]\n");
        assertThat(offered()).containsExactly("en", "ru");
        settings("languages: [en]\n");
        assertThat(offered()).isEmpty();
        assertThat(page("index.html").selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void withOneLanguageNothingSpeaksOfOthers() {
        channel("a", "ru");
        channel("b", "ru");
        assertThat(offered()).isEmpty();
        for (String name : List.of("index.html", "ru/index.html", "a/index.html", "a/p.html", "ru/about.html")) {
            assertThat(page(name).select("header nav")).as(name).hasSize(1);
            assertThat(page(name).select("[hreflang]")).as(name).isEmpty();
        }
        assertThat(Run.read(root.resolve("public/sitemap.xml"))).doesNotContain("hreflang");
        Document missing = page("404.html");
        assertThat(missing.select("main p").eachAttr("lang")).containsExactly("ru");
        assertThat(missing.select("main a").eachAttr("href")).containsExactly(BASE + "ru/index.html");
    }

    @Test
    void anEmptySiteHasAll() {
        settings("");
        assertThat(offered()).containsExactly("fa", "ru", "en");
    }
}
