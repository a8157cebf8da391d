package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of contents of books, for e-readers old and new. */
class BookContentsTest {
    @TempDir
    Path root;

    private void channel(String lang) {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Channel\nhandle: ch_tg\nlang: " + lang + "\n---\n");
    }

    private void post(int number, String meta, String body) {
        Run.write(
                root.resolve("content/ch/p" + number + ".md"),
                "---\norder: " + number + "\n" + meta + "---\n\n" + body + "\n");
    }

    private Element xml(String book, String name) {
        try (ZipFile zip = new ZipFile(root.resolve("public/ch/" + book).toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry("EPUB/" + name)).readAllBytes();
            return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void isValid(String book) {
        assertThat(EpubFindings.of(root.resolve("public/ch/" + book))).isEmpty();
    }

    /** Returns the entries of an NCX table of contents, one per line, indented by depth. */
    private static List<String> lines(Element ncx) {
        return ncx.select("navPoint").stream()
                .map(point -> "  ".repeat(point.parents().size() - 2)
                        + point.selectFirst("text").text() + " → "
                        + point.selectFirst("content").attr("src"))
                .toList();
    }

    @Test
    void readersOfTheOlderFormatFindTheSameContents() {
        channel("en");
        post(1, "date: 2024-05-02T10:00:00Z\ntags: [a]\n", "First words.");
        post(2, "date: 2024-06-02T10:00:00Z\ntitle: \"Q & A <b>\"\n", "Text.");
        Run.done(root, "render");
        Element opf = xml("ch.epub", "package.opf");
        Element item = opf.getElementById(opf.selectFirst("spine").attr("toc"));
        assertThat(item.attr("href") + " " + item.attr("media-type")).isEqualTo("toc.ncx application/x-dtbncx+xml");
        Element ncx = xml("ch.epub", "toc.ncx");
        assertThat(lines(ncx))
                .containsExactly(
                        "Title page → title.xhtml",
                        "May 2024 → 2024-05.xhtml",
                        "  First words. → 2024-05.xhtml#p-p1",
                        "June 2024 → 2024-06.xhtml",
                        "  Q & A <b> → 2024-06.xhtml#p-p2",
                        "Index of tags → tags.xhtml",
                        "About this book → about.xhtml");
        assertThat(ncx.selectFirst("docTitle text").text()).isEqualTo("Channel");
        assertThat(ncx.selectFirst("meta[name=dtb:uid]").attr("content"))
                .isEqualTo(opf.selectFirst("dc|identifier").text());
        assertThat(ncx.selectFirst("meta[name=dtb:depth]").attr("content")).isEqualTo("2");
        isValid("ch.epub");
    }

    @Test
    void theirEntriesAreNumberedAsTheyAreRead() {
        channel("fa");
        post(1, "lang: fa\nseries: s\nepisode: 1\ntitle: GPT چیست\n", "متن.");
        post(2, "lang: fa\nseries: s\nepisode: 2\n", "متن دوم.");
        Run.done(root, "render");
        Element ncx = xml("series/s.epub", "toc.ncx");
        assertThat(ncx.selectFirst("ncx").attr("dir")).isEqualTo("rtl");
        assertThat(ncx.select("navPoint").eachAttr("playOrder")).containsExactly("1", "2", "3", "4");
        assertThat(ncx.select("navPoint text").get(1).text()).isEqualTo("قسمت ۱ · GPT چیست");
        assertThat(ncx.selectFirst("meta[name=dtb:depth]").attr("content")).isEqualTo("1");
        isValid("series/s.epub");
    }

    @Test
    void aHeadingThatBeginsWithAForeignWordKeepsItsDirectionWhereMarkupIsLost() {
        channel("fa");
        post(1, "lang: fa\ntitle: GPT چیست؟\n", "متن.");
        Run.done(root, "render");
        assertThat(xml("ch.epub", "contents.xhtml").select("nav ol ol a").text())
                .isEqualTo("\u200FGPT چیست؟");
        assertThat(xml("ch.epub", "toc.ncx").select("navPoint navPoint text").text())
                .isEqualTo("\u200FGPT چیست؟");
    }

    @Test
    void everyPostCanBeSeenInTheContents() {
        channel("fa");
        post(1, "title: \"\\u202E\\u2066\"\n", "Words of the text.");
        post(2, "title: \"\\u3164\\u2800\"\nmedia:\n  - {kind: photo, note: Note}\n", "\u200B\u202E");
        post(3, "", "\u2067\uFE0F\n");
        Run.done(root, "render");
        assertThat(xml("ch.epub", "contents.xhtml").select("nav ol ol a").eachText())
                .containsExactly("Words of the text.", "Note", "…");
        isValid("ch.epub");
    }

    @Test
    void aMonthOfManyPostsIsPartedIntoItsDays() {
        channel("en");
        for (int i = 1; i <= 101; i++) {
            post(i, "date: 2024-05-0" + (i <= 60 ? 2 : 7) + "T10:00:00Z\n", "Post " + i + ".");
        }
        post(102, "date: 2024-06-01T10:00:00Z\n", "Post of June.");
        Run.done(root, "render");
        Element toc = xml("ch.epub", "contents.xhtml").selectFirst("nav[epub:type=toc]");
        assertThat(toc.select("> ol > li > ol > li > a").eachText())
                .containsExactly("2 May 2024", "7 May 2024", "Post of June.");
        assertThat(toc.select("> ol > li > ol > li > a").eachAttr("href"))
                .containsExactly("2024-05.xhtml#p-p1", "2024-05-2.xhtml#p-p61", "2024-06.xhtml#p-p102");
        assertThat(toc.select("ol ol ol").eachAttr("hidden")).hasSize(2);
        assertThat(toc.select("ol ol ol").get(1).select("a").eachText())
                .isEqualTo(IntStream.rangeClosed(61, 101)
                        .mapToObj(i -> "Post " + i + ".")
                        .toList());
        assertThat(lines(xml("ch.epub", "toc.ncx")))
                .contains("  7 May 2024 → 2024-05-2.xhtml#p-p61", "  Post of June. → 2024-06.xhtml#p-p102")
                .hasSize(7);
        isValid("ch.epub");
    }

    @Test
    void manyPostsOfUnknownDatesArePartedByTheirPlace() {
        channel("en");
        post(1, "date: 2024-05-02T10:00:00Z\n", "The only dated one.");
        for (int i = 2; i <= 110; i++) {
            post(i, "", "Post " + i + ".");
        }
        Run.done(root, "render");
        Element toc = xml("ch.epub", "contents.xhtml").selectFirst("nav[epub:type=toc]");
        assertThat(toc.select("> ol > li > ol > li > a").eachText())
                .containsExactly("The only dated one.", "Posts 2–41", "Posts 42–81", "Posts 82–110");
        isValid("ch.epub");
    }
}
