package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books of channels and series, as e-readers open them. */
@Tag("slow")
class BookTest {
    @TempDir
    Path root;

    private void channel(String key, String lang, String more) {
        Run.write(
                root.resolve("content/" + key + "/index.md"),
                "---\nname: " + key + "\nhandle: " + key + "_tg\nlang: " + lang + "\n" + more + "---\n");
    }

    private void post(String channel, String slug, int order, String lang, String meta, String body) {
        Run.write(
                root.resolve("content/" + channel + "/" + slug + ".md"),
                "---\norder: " + order + "\nlang: " + lang + "\n" + meta + "---\n\n" + body + "\n");
    }

    private void dated(String channel, int number, String date) {
        post(channel, "p" + number, number, "en", "date: " + date + "T12:00:00Z\n", "Post " + number + ".");
    }

    private Book book(String name) {
        return Book.open(root.resolve("public").resolve(name));
    }

    private Element page(String name) {
        return Jsoup.parse(Run.files(root.resolve("public")).get(name));
    }

    /** A book that was read back: its files, in order. */
    private record Book(Map<String, byte[]> files, List<Integer> methods) {
        static Book open(Path path) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(path.toFile())) {
                List<? extends ZipEntry> entries = zip.stream().toList();
                for (ZipEntry entry : entries) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
                return new Book(files, entries.stream().map(ZipEntry::getMethod).toList());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        String text(String name) {
            return new String(files.get(name), StandardCharsets.UTF_8);
        }

        Document xml(String name) {
            return Jsoup.parse(text("EPUB/" + name), "", Parser.xmlParser());
        }

        Document contents() {
            return xml("contents.xhtml");
        }

        /** Returns the pages with posts, in reading order, as one text. */
        List<Document> chapters() {
            Document opf = xml("package.opf");
            return opf.select("spine itemref").stream()
                    .map(item -> opf.getElementById(item.attr("idref")).attr("href"))
                    .map(this::xml)
                    .filter(page -> !page.select("article").isEmpty())
                    .toList();
        }

        List<Element> articles() {
            return chapters().stream()
                    .flatMap(page -> page.select("article").stream())
                    .toList();
        }
    }

    @Test
    void aBookReadsInTheDirectionOfItsLanguageAndEachPostInItsOwn() throws IOException {
        channel("farsi", "fa", "");
        post("farsi", "1", 1, "fa", "title: یک\n", "متن فارسی.\n\nAn English block.");
        post("farsi", "2", 2, "en", "", "An English post.");
        channel("russian", "ru", "");
        post("russian", "1", 1, "ru", "", "Текст.");
        Run.done(root, "render");
        Book farsi = book("farsi/farsi.epub");
        assertThat(farsi.xml("package.opf").selectFirst("spine").attr("page-progression-direction"))
                .isEqualTo("rtl");
        assertThat(farsi.xml("package.opf").select("dc|language").eachText()).containsExactly("fa", "en");
        assertThat(farsi.xml("package.opf").selectFirst("dc|title").text()).isEqualTo("farsi");
        Element html = farsi.chapters().get(0).selectFirst("html");
        assertThat(html.attr("lang") + html.attr("xml:lang") + html.attr("dir")).isEqualTo("fafartl");
        assertThat(farsi.articles())
                .extracting(each -> each.attr("lang") + " " + each.attr("dir"))
                .containsExactly("fa rtl", "en ltr");
        Element block = farsi.articles().get(0).select(".text p").get(1);
        assertThat(block.attr("lang") + " " + block.attr("dir")).isEqualTo("en ltr");
        assertThat(farsi.files()).containsKeys("EPUB/fonts/vazirmatn.woff2", "EPUB/fonts/vazirmatn-OFL.txt");
        assertThat(farsi.text("EPUB/style.css")).contains("url(\"fonts/vazirmatn.woff2\")");
        assertThat(farsi.files().get("EPUB/fonts/vazirmatn.woff2"))
                .isEqualTo(Files.readAllBytes(Path.of("static/vazirmatn.woff2")));
        Book russian = book("russian/russian.epub");
        assertThat(russian.xml("package.opf").selectFirst("spine").attr("page-progression-direction"))
                .isEqualTo("ltr");
        assertThat(russian.files().keySet()).noneMatch(name -> name.contains("fonts/"));
    }

    @Test
    void theFileBeginsWithItsTypeAsItIs() throws IOException {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "", "Text.");
        Run.done(root, "render");
        Book book = book("ch/ch.epub");
        assertThat(book.files().keySet().iterator().next()).isEqualTo("mimetype");
        assertThat(book.methods().get(0)).isEqualTo(ZipEntry.STORED);
        assertThat(book.text("mimetype")).isEqualTo("application/epub+zip");
        String start = Files.readString(root.resolve("public/ch/ch.epub"), StandardCharsets.ISO_8859_1);
        assertThat(start.substring(30, 58)).isEqualTo("mimetypeapplication/epub+zip");
    }

    @Test
    void monthsStandInTheContentsAndUndatedPostsByThemselves() {
        channel("ch", "fa", "");
        dated("ch", 1, "2024-03-25");
        dated("ch", 2, "2024-03-19");
        post("ch", "p3", 3, "fa", "", "بی‌تاریخ.");
        dated("ch", 4, "2024-04-02");
        Run.done(root, "render");
        Element toc = book("ch/ch.epub").contents().selectFirst("nav[epub:type=toc]");
        assertThat(toc.select("> ol > li > a").eachText())
                .containsExactly("صفحهٔ عنوان", "اسفند ۱۴۰۲", "فروردین ۱۴۰۳", "بدون تاریخ", "دربارهٔ این کتاب");
        assertThat(toc.select("ol ol a").eachText()).containsExactly("Post 2.", "Post 1.", "Post 4.", "بی‌تاریخ.");
    }

    @Test
    void everyLinkInTheBookLeadsSomewhere() {
        channel("ch", "en", "");
        post("ch", "one", 1, "en", "url: https://t.me/ch_tg/1\nid: 1\ntags: [a]\n", "See https://t.me/ch_tg/2 #a");
        post("ch", "two", 2, "en", "url: https://t.me/ch_tg/2\nid: 2\ntags: [a, b]\nreply_to: {id: 1}\n", """
                [one](one.html) [other](https://t.me/other_tg/7) [lost](nowhere.html) [tg](tg://resolve?domain=x)
                [web](https://example.org/) #b #unknown
                """);
        channel("other", "en", "");
        post("other", "x", 1, "en", "url: https://t.me/other_tg/7\n", "Seven.");
        Run.done(root, "render");
        Book book = book("ch/ch.epub");
        Element two = book.articles().get(1);
        assertThat(two.select(".text a").eachAttr("href"))
                .containsExactly(
                        "posts-0001.xhtml#p-one", "https://t.me/other_tg/7", "https://example.org/", "tags.xhtml#t-b");
        assertThat(two.select(".text").text()).contains("lost tg");
        assertThat(two.selectFirst(".reply a").attr("href")).isEqualTo("posts-0001.xhtml#p-one");
        for (String name : book.files().keySet()) {
            if (name.endsWith(".xhtml")) {
                for (String href : book.xml(name.substring("EPUB/".length()))
                        .select("a[href]")
                        .eachAttr("href")) {
                    if (!href.startsWith("https://")) {
                        String file = href.startsWith("#") ? name : "EPUB/" + href.replaceAll("#.*", "");
                        assertThat(book.files()).as(name + " → " + href).containsKey(file);
                        String id = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
                        assertThat(id.isEmpty() || book.text(file).contains(" id=\"" + id + "\""))
                                .as(name + " → " + href)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whereTelegramHasNoPlaceForAPostTheSiteHas() {
        channel("ch", "en", "");
        post("ch", "one", 1, "en", "series: s\n", "[two](two.html)");
        post("ch", "two", 2, "en", "", "Text.");
        Run.done(root, "render");
        assertThat(book("ch/series/s.epub").articles().get(0).select(".text a")).isEmpty();
        Run.done(root, "render", "--base-url", "https://example.org/x");
        assertThat(book("ch/series/s.epub").articles().get(0).select(".text a").eachAttr("href"))
                .containsExactly("https://example.org/x/ch/two.html");
    }

    @Test
    void anIndexLeadsFromEachTagToItsPosts() {
        channel("ch", "fa", "");
        post("ch", "one", 1, "fa", "title: نخست\ntags: [پایتون, خبر]\n", "متن.");
        post("ch", "two", 2, "fa", "title: دوم\ntags: [پایتون]\n", "متن.");
        post("ch", "three", 3, "fa", "title: سوم\ntags: [بازی]\n", "متن.");
        Run.done(root, "render");
        Document index = book("ch/ch.epub").xml("tags.xhtml");
        assertThat(index.select(".tag bdi").eachText()).containsExactly("#بازی", "#پایتون", "#خبر");
        assertThat(index.select("section > div").get(1).select("li a").eachAttr("href"))
                .containsExactly("posts-0001.xhtml#p-one", "posts-0001.xhtml#p-two");
    }

    @Test
    void eachPostTellsWhereItComesFrom() {
        channel("ch", "en", "");
        post(
                "ch",
                "7",
                1,
                "en",
                "url: https://t.me/ch_tg/7\ndate: 2024-05-02T10:00:00Z\nsource: saved.txt:3-9\n",
                "Text.");
        Run.done(root, "render");
        Book book = book("ch/ch.epub");
        Element article = book.articles().get(0);
        assertThat(article.select(".source a").attr("href")).isEqualTo("https://t.me/ch_tg/7");
        assertThat(article.select(".source").text()).isEqualTo("t.me/ch_tg/7 · saved.txt · lines 3–9");
        assertThat(article.select("header time").attr("datetime")).isEqualTo("2024-05-02");
        assertThat(book.xml("about.xhtml").select("li").eachText()).containsExactly("saved.txt");
    }

    @Test
    void nothingInABookIsFoldedAwayAndFormulasStay() {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "collapsed_quotes: [1]\n", "> Folded words.\n\n||Covered|| and $x^2$\\\nnext");
        Run.done(root, "render");
        Book book = book("ch/ch.epub");
        Element text = book.articles().get(0).selectFirst(".text");
        assertThat(text.select("details, [tabindex], script")).isEmpty();
        assertThat(text.select("blockquote").text()).isEqualTo("Folded words.");
        assertThat(text.select("math").attr("xmlns")).isEqualTo("http://www.w3.org/1998/Math/MathML");
        assertThat(book.xml("package.opf").select("item[href=posts-0001.xhtml]").attr("properties"))
                .isEqualTo("mathml");
    }

    @Test
    void aFormulaInAFenceIsOneToo() {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "", "Words.\n\n```math\nx^2\n```");
        Run.done(root, "render");
        Element contents = book("ch/ch.epub").xml("package.opf");
        assertThat(contents.select("item[href=posts-0001.xhtml]").attr("properties"))
                .isEqualTo("mathml");
        assertThat(contents.select("item[href^=fonts/stix]")).isNotEmpty();
    }

    @Test
    void picturesComeAlongAndOtherFilesAreNamed() throws IOException {
        EveryKind.write(root, "farsi", "fa");
        Path large = root.resolve("content/media/02/02aa.png");
        byte[] picture = Files.readAllBytes(large);
        byte[] padded = new byte[(1 << 20) + 1]; // bytes after the end of a picture don't belong to it
        System.arraycopy(picture, 0, padded, 0, picture.length);
        Files.write(large, padded);
        Run.write(root.resolve("content/media/03/03aa.png"), "no picture\n");
        Run.done(root, "render");
        Book book = book("farsi/farsi.epub");
        Element album = book.articles().get(1);
        assertThat(album.select("img"))
                .as("a photo, and the small picture of the video")
                .hasSize(2);
        for (String file : album.select("img").eachAttr("src")) {
            assertThat(ImageIO.read(new ByteArrayInputStream(book.files().get("EPUB/" + file))))
                    .isNotNull();
        }
        assertThat(album.select(".media a").eachAttr("href"))
                .containsExactly("https://t.me/farsi/2", "https://t.me/farsi/2", "https://t.me/farsi/2");
        assertThat(book.files().keySet()).noneMatch(name -> name.matches(".*\\.(?:mp4|ogg|pdf|tgs)"));
    }

    @Test
    void aCoverIsDrawnFromTheSideWhereReadingBegins() throws IOException {
        channel("farsi", "fa", "");
        post("farsi", "1", 1, "fa", "", "متن.");
        channel("russian", "ru", "");
        post("russian", "1", 1, "ru", "", "Текст.");
        Run.done(root, "render");
        for (String key : List.of("farsi", "russian")) {
            Book book = book(key + "/" + key + ".epub");
            var cover = ImageIO.read(new ByteArrayInputStream(book.files().get("EPUB/cover.png")));
            assertThat(cover.getHeight()).isEqualTo(cover.getWidth() * 3 / 2);
            boolean edgeRight = (cover.getRGB(cover.getWidth() - 65, 1000) & 0xFF) < 0x80;
            boolean edgeLeft = (cover.getRGB(65, 1000) & 0xFF) < 0x80;
            assertThat(List.of(edgeLeft, edgeRight)).isEqualTo(List.of(key.equals("russian"), key.equals("farsi")));
            assertThat(book.xml("package.opf")
                            .select("item[properties=cover-image]")
                            .attr("href"))
                    .isEqualTo("cover.png");
        }
    }

    @Test
    void whatNamesABookDoesNotDependOnWhereTheSiteStands() {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "date: 2024-05-02T10:00:00Z\nedited: 2024-06-01T09:30:00Z\n", "Text.");
        Run.done(root, "render");
        Element before = book("ch/ch.epub").xml("package.opf");
        Run.done(root, "render", "--base-url", "https://example.org/");
        Element after = book("ch/ch.epub").xml("package.opf");
        assertThat(before.selectFirst("dc|identifier").text()).startsWith("urn:uuid:");
        assertThat(after.selectFirst("dc|identifier").text())
                .isEqualTo(before.selectFirst("dc|identifier").text());
        assertThat(before.selectFirst("meta[property=dcterms:modified]").text()).isEqualTo("2024-06-01T09:30:00Z");
    }

    @Test
    void aLargeChannelHasAVolumeAYearAndANewPostRewritesOne() {
        channel("big", "en", "");
        for (int i = 1; i <= 501; i++) {
            if (i % 100 == 0) {
                post("big", "p" + i, i, "en", "", "Undated " + i + ".");
            } else {
                dated("big", i, i <= 250 ? "2023-05-0" + (i % 9 + 1) : "2024-05-0" + (i % 9 + 1));
            }
        }
        Run.done(root, "render");
        Map<String, String> before = books();
        assertThat(before.keySet()).containsExactly("big/big-2023.epub", "big/big.epub");
        assertThat(book("big/big-2023.epub").articles()).hasSize(250);
        assertThat(page("big/index.html").select(".books a").eachText()).containsExactly("2023", "2024");
        dated("big", 502, "2024-06-01");
        Run.done(root, "render");
        assertThat(books().get("big/big-2023.epub")).isEqualTo(before.get("big/big-2023.epub"));
        assertThat(book("big/big.epub").articles()).hasSize(252);
    }

    @Test
    void theAddressOfAChannelsBookOutlivesItsGrowth() {
        channel("big", "en", "");
        for (int i = 1; i <= 500; i++) {
            dated("big", i, "2023-05-01");
        }
        Run.done(root, "render");
        assertThat(books().keySet()).containsExactly("big/big.epub");
        dated("big", 501, "2024-05-01");
        Run.done(root, "render");
        assertThat(books().keySet()).containsExactly("big/big-2023.epub", "big/big.epub");
        String newest = book("big/big.epub")
                .xml("package.opf")
                .selectFirst("dc|identifier")
                .text();
        dated("big", 502, "2025-05-01");
        Run.done(root, "render");
        assertThat(books().keySet()).containsExactly("big/big-2023.epub", "big/big-2024.epub", "big/big.epub");
        assertThat(book("big/big-2024.epub")
                        .xml("package.opf")
                        .selectFirst("dc|identifier")
                        .text())
                .as("a volume is the same book under its new address")
                .isEqualTo(newest);
        assertThat(page("big/index.html").select(".books a").eachAttr("href"))
                .containsExactly("big-2023.epub", "big-2024.epub", "big.epub");
    }

    @Test
    void withoutDatesPostsStandInPartsByTheirPlace() {
        channel("big", "en", "");
        for (int i = 1; i <= 1001; i++) {
            post("big", "p" + i, i, "en", "", "Post " + i + ".");
        }
        Run.done(root, "render");
        Map<String, String> before = books();
        assertThat(before.keySet()).containsExactly("big/big-part-1.epub", "big/big-part-2.epub", "big/big.epub");
        assertThat(book("big/big-part-2.epub").articles()).hasSize(500);
        assertThat(book("big/big-part-2.epub").articles().get(0).text()).contains("Post 501.");
        post("big", "p1002", 1002, "en", "", "New.");
        Run.done(root, "render");
        Map<String, String> after = books();
        assertThat(after.get("big/big-part-1.epub")).isEqualTo(before.get("big/big-part-1.epub"));
        assertThat(after.get("big/big-part-2.epub")).isEqualTo(before.get("big/big-part-2.epub"));
        assertThat(book("big/big.epub").articles()).hasSize(2);
    }

    private Map<String, String> books() {
        Map<String, String> files = Run.files(root.resolve("public"));
        files.keySet().removeIf(name -> !name.endsWith(".epub"));
        return files;
    }

    @Test
    void aSeriesIsReadInItsOrderAndSaysWhatItLacks() {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {ch: {name: Channel, handle: ch_tg, lang: ru}}
                series:
                  s: {channel: ch, title: Серия, episodes: [{episode: 2, title: Пропущенная}]}
                """);
        channel("ch", "ru", "");
        post("ch", "later", 1, "ru", "title: Третья\nseries: s\nepisode: 3\n", "Текст.");
        post("ch", "first", 2, "ru", "title: Первая\nseries: s\nepisode: 1\n", "Текст.");
        Run.done(root, "render");
        Book book = book("ch/series/s.epub");
        assertThat(book.articles()).extracting(each -> each.select("h1").text()).containsExactly("Первая", "Третья");
        assertThat(book.xml("title.xhtml").select("h1").text()).isEqualTo("Серия");
        assertThat(book.xml("title.xhtml").select("li").eachText()).containsExactly("Часть 2 · Пропущенная");
        Element link = page("ch/series/s.html").selectFirst(".books a");
        assertThat(link.attr("href")).isEqualTo("s.epub");
        assertThat(page("ch/series/s.html").select(".books .count").text()).matches("[0-9,]+\\sКБ");
    }

    @Test
    void booksCanBeLeftOut() {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "", "Text.");
        Run.done(root, "render");
        assertThat(books()).hasSize(1);
        assertThat(page("ch/index.html").select(".books .count").text()).matches("[0-9.]+ KB");
        Run.write(root.resolve("seeds/site.yaml"), "books: false\n");
        Run.done(root, "render");
        assertThat(books()).isEmpty();
        assertThat(page("ch/index.html").select(".books")).isEmpty();
    }

    @Test
    void aTemplateThatMakesNoXmlIsAnError() {
        channel("ch", "en", "");
        post("ch", "1", 1, "en", "", "Text.");
        Run.done(root, "render");
        Map<String, String> before = Run.files(root.resolve("public"));
        Run.write(root.resolve("templates/book/about.ftlx"), "<p>Mine<br></p>\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("templates/book/about.ftlx: the output is not well-formed XML (");
        assertThat(Run.files(root.resolve("public"))).isEqualTo(before);
    }
}
