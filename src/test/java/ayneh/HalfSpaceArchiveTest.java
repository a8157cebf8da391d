package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half-spaces from a source that has lost them to what readers see. */
class HalfSpaceArchiveTest {
    private static final String SENTENCE = "ما میخواستیم مدلهای زبانی را با دادههای فارسی آموزش بدهیم. ";
    private static final String POST = "content/ch/mdlhay-zbany.md";

    @TempDir
    Path root;

    /** Writes a mirror of 30 sentences and one post more, and the settings of the source. */
    private void source(String options, String more) {
        Run.write(
                root.resolve("seeds/a.txt"),
                "مدلهای زبانی\n" + SENTENCE.repeat(30) + "\n`میشود`\n---\nHello, only in English here.\n---\n");
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {ch: {name: Ch, lang: fa}}
                sources: [{file: a.txt, channel: ch, format: mirror-columns, order: oldest-first, separator: '---', captured: 2026-01-31%s}]
                """.formatted(options) + more);
    }

    private Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    @Test
    void readersSeeThemEverywhereAndTheArchiveStaysAsTheSource() throws IOException {
        source("", "");
        Run.done(root, "build", "--base-url", "https://example.org/");
        String post = Run.read(root.resolve(POST));
        assertThat(post)
                .contains("half_spaces: lost\n", "title: مدلهای زبانی\n", "میخواستیم")
                .doesNotContain("\u200C");
        Document page = page("ch/mdlhay-zbany.html");
        assertThat(page.title()).startsWith("مدل‌های زبانی");
        assertThat(page.selectFirst("article").text()).contains("می‌خواستیم مدل‌های زبانی را با داده‌های");
        assertThat(page.selectFirst("meta[name=description]").attr("content")).contains("می‌خواستیم");
        assertThat(page.select(".source a[href=mdlhay-zbany.md]")).hasSize(1);
        assertThat(page.selectFirst(".source").text()).contains("نیم‌فاصله‌ها بازگردانده شده‌اند");
        assertThat(Run.read(root.resolve("public/ch/mdlhay-zbany.md"))).isEqualTo(post);
        assertThat(page("ch/index.html").selectFirst(".posts h3").text()).isEqualTo("مدل‌های زبانی");
        assertThat(page("ch/index.html").selectFirst(".summary").text()).contains("می‌خواستیم");
        assertThat(page("fa/about.html").select("main").text()).contains("نیم‌فاصله‌ها برای خواندن بازگردانده شده‌اند");
        Map<String, String> files = Run.files(root.resolve("public"));
        assertThat(files.get("ch/feed.xml")).contains("مدل‌های زبانی", "می‌خواستیم");
        assertThat(book()).contains("مدل‌های زبانی", "می‌خواستیم");
        Document english = page(files.keySet().stream()
                .filter(name -> name.matches("ch/hello.*\\.html"))
                .findFirst()
                .orElseThrow());
        assertThat(english.selectFirst(".source").text()).doesNotContain("نیم‌فاصله");
    }

    private String book() throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = Files.readAllBytes(root.resolve("public/ch/ch.epub"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void theSourceDecides() {
        source(", half_spaces: keep", "");
        Run.done(root, "build");
        assertThat(Run.read(root.resolve(POST))).doesNotContain("half_spaces");
        assertThat(page("ch/mdlhay-zbany.html").selectFirst("article").text()).contains("میخواستیم");
        source("", "");
        Run.done(root, "build");
        assertThat(Run.read(root.resolve(POST))).contains("half_spaces: lost\n");
        String text = Run.read(root.resolve("seeds/a.txt"));
        Run.write(root.resolve("seeds/a.txt"), text.replaceFirst("دادههای", "داده‌های"));
        Run.done(root, "build");
        assertThat(Run.read(root.resolve(POST)))
                .as("one half-space shows that the source has them")
                .doesNotContain("half_spaces");
    }

    @ParameterizedTest
    @CsvSource({"'', میخواستیم", "', half_spaces: restore', می‌خواستیم"})
    void anExportIsLeftAloneUnlessItsOwnerSays(String option, String shown) {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {ch: {name: Made up, handle: made_up_one, lang: fa}}
                sources: [{file: json/result.json, channel: ch, format: telegram-json%s}]
                """.formatted(option));
        Export.whole()
                .raw(2, "\"text\": \"" + SENTENCE.repeat(40).strip() + "\"")
                .write(root, "json/result.json");
        Run.done(root, "build");
        assertThat(page("ch/2.html").selectFirst("article").text()).contains(shown);
    }

    @Test
    void theOwnerKnowsBetter() {
        source("", "words: {میخواستیم: میخواستیم, مدلهای: مد‌لهای}\n");
        Run.done(root, "build");
        assertThat(page("ch/mdlhay-zbany.html").selectFirst("article").text()).contains("میخواستیم مد‌لهای زبانی");
        source("", "words: {میخواستیم: می‌خواستیم}\n");
        Run.done(root, "render");
        assertThat(page("ch/mdlhay-zbany.html").selectFirst("article").text())
                .as("a changed setting changes the page")
                .contains("می‌خواستیم مدل‌های");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{میخواستیم: می‌خواهیم};3:20: «می‌خواهیم» differs from «میخواستیم» in more than half-spaces",
                "{words: w};3:9: «words» isn't a Persian word without half-spaces",
                "{می‌شود: می‌شود};3:9: «می‌شود» isn't a Persian word without half-spaces",
            })
    void anUnknownFormIsAnErrorWithItsPlace(String words, String message) {
        source("", "words: " + words + "\n");
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("seeds/site.yaml:" + message);
    }

    @Test
    void theFilterRestoresLineByLine() {
        String in = "ما میخواستیم\n\nThe end میشود";
        assertThat(Run.filtered(in, "half-spaces")).isEqualTo("ما می‌خواستیم\n\nThe end می‌شود\n");
        assertThat(Run.filtered(in, "half-spaces", "--show")).isEqualTo("ما می|خواستیم\n\nThe end می|شود\n");
        assertThat(Run.filtered("می‌شود میرود\n", "half-spaces", "--show")).isEqualTo("می‌شود می|رود\n");
    }
}
