package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metadata of a book, as shown on the shelf of an e-reader. */
class BookPackageTest {
    @TempDir
    Path root;

    private Element opf(String book) throws IOException {
        Path file = root.resolve("public/ch/" + book);
        assertThat(EpubFindings.of(file)).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] opf = zip.getInputStream(zip.getEntry("EPUB/package.opf")).readAllBytes();
            return Jsoup.parse(new String(opf, StandardCharsets.UTF_8), "", Parser.xmlParser());
        }
    }

    private static String said(Element element) {
        return element.attr("xml:lang") + " " + element.attr("dir") + " " + element.text();
    }

    @Test
    void namesHaveTheirOwnLanguageAndDirection() throws IOException {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "channels: {ch: {name: Cool Python!, handle: ch_tg, lang: fa}}\nseries: {s: {channel: ch, title: سری}}\n");
        Run.write(root.resolve("content/ch/1.md"), "---\norder: 1\nlang: fa\nseries: s\n---\n\nمتن.\n");
        Run.done(root, "render");
        Element whole = opf("ch.epub");
        assertThat(said(whole.selectFirst("dc|title"))).isEqualTo("en ltr Cool Python!");
        assertThat(said(whole.selectFirst("dc|creator"))).isEqualTo("en ltr Cool Python!");
        Element series = opf("series/s.epub");
        assertThat(said(series.selectFirst("dc|title"))).isEqualTo("fa rtl سری");
        assertThat(said(series.getElementById("collection"))).isEqualTo("en ltr Cool Python!");
    }

    @Test
    void theSummaryPromisesOnlyWhatIsThere() throws IOException {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Channel\nlang: en\n---\n");
        Run.write(root.resolve("content/ch/1.md"), "---\norder: 1\nlang: en\n---\n\nText.\n");
        Run.done(root, "render");
        String summary = "meta[property=schema:accessibilitySummary]";
        assertThat(opf("ch.epub").select(summary).text()).doesNotContain("index", "Pictures");
        Run.write(root.resolve("content/ch/2.md"), "---\norder: 2\nlang: en\ntags: [a]\n---\n\nText.\n");
        Run.done(root, "render");
        assertThat(opf("ch.epub").select(summary).text()).contains("index").doesNotContain("Pictures");
    }

    @Test
    void aHostThatIsTooLongForAnyNetworkIsNoLink() throws IOException {
        String host = "a.".repeat(126) + "a";
        Run.write(root.resolve("content/ch/1.md"), """
                ---
                order: 1
                lang: en
                ---

                [longest](http://%1$s/) [longer](http://%1$sa/) [port](http://u:p@%1$s:80/) [far](http://%2$s.ir/)
                """.formatted(host, "سلام.".repeat(30)));
        Run.done(root, "render");
        opf("ch.epub");
        try (ZipFile zip = new ZipFile(root.resolve("public/ch/ch.epub").toFile())) {
            byte[] page =
                    zip.getInputStream(zip.getEntry("EPUB/posts-0001.xhtml")).readAllBytes();
            Element text = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).selectFirst(".text");
            assertThat(text.text()).isEqualTo("longest longer port far");
            assertThat(text.select("a").eachText()).containsExactly("longest", "port");
        }
    }
}
