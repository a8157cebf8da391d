package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All words of a source are in the page, and nothing in them is active. */
@Tag("slow")
class ArticleTextTest {
    @TempDir
    Path root;

    @Test
    void theSeedsSayOnTheirPagesWhatTheySayInTheirLines() throws Exception {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        Run.done(root, "build");
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (List<String> row : Run.done(root, "audit").rows()) {
            if (Set.of("title", "body").contains(row.get(2))) {
                List<String> seed = Files.readAllLines(root.resolve("seeds").resolve(row.get(0)));
                lines.computeIfAbsent(row.get(3), any -> new ArrayList<>())
                        .add(seed.get(Integer.parseInt(row.get(1)) - 1));
            }
        }
        assertThat(lines).hasSize(82);
        for (Map.Entry<String, List<String>> post : lines.entrySet()) {
            assertThat(article(post.getKey()).replace("\u200C", "")) // readers see them restored
                    .as(post.getKey())
                    .isEqualTo(plain(String.join(" ", post.getValue())));
        }
    }

    static List<String> nasty() {
        return List.of(
                "*emphasis* and **strong** and _one_ and __two__ and a*b*c and a_b_c _",
                "# no heading",
                "## no heading either ##",
                "#",
                "1. no list",
                "1) no list",
                "12345678901. no list",
                "> no quotation",
                ">no quotation",
                "`code` and ``more`` and ``` a fence",
                "```java",
                "~~~",
                "~~struck~~ and ~once~",
                "||spoiler|| and |one|",
                "++underlined++ and C++ and i++ and ++i",
                "<script>alert(1)</script>",
                "<b>bold</b> &lt;b&gt; &amp; &#65; &copy; & AT&T",
                "<!-- no comment -->",
                "<https://not.an/autolink> <a@b.c>",
                "{{ template }} {% tag %} ${value} #{value} [#if x] <#if x> [=x]",
                "---",
                "***",
                "___",
                "- - -",
                "===",
                "=",
                "+ plus",
                "* star",
                "[link](http://example.org) ![image](x.png) [ref][1] [1]: http://example.org \"title\"",
                "[1]: http://example.org",
                "| a | b |",
                "|---|---|",
                "a | b",
                "--- | ---",
                "tabs\there\t\tand\tthere",
                "\tindented by a tab",
                "        indented by spaces",
                "back\\slash \\* \\\\ \\",
                "ends in two spaces  ",
                "http://example.org/a_b_c?x=1&copy=2&y;z*(1)_[2]",
                "see http://example.org/(a), «http://example.org/b»، and http://example.org.",
                "javascript:alert(1) and JaVaScRiPt:alert(2) data:text/html,x",
                "\"quotes\" 'single' <\"'>",
                "\u202Eoverride\u202C and \u2066isolate\u2069 and \u200Fmark",
                "emoji 🤦🏽‍♂️ and 👩‍👩‍👧 and ❶ and ✔️",
                "می‌شود #برچسب و @some_name و example.org/path؟",
                "#tag_with_under_scores and #_edge_ and #123 and C#",
                "/channel/some_name/12 and /channel/+AbC-_x and /channel/x",
                "user@example.org. train.py v1.2.3 3.14 Mistral.ai e.g. i.e.",
                "Привет!@some_name ok and !github.com/x/y and ![x] and !#tag",
                "a@b.co_x",
                "b_http://o.example and _@some_name_",
                "«info@site.com» 📩info@site.com ایمیل:info@site.com،تلفن a@b.c-»",
                "read https://x.com/p/?#comments now https://a.com/{{x}}/${y}/[#if] https://a.com/x?a=1&lt;2",
                "#\u0085x and -\u2028 y\u000Bz",
                "-".repeat(3_000) + "z",
                "-->",
                "--",
                "x".repeat(100_000),
                "word ".repeat(20_000) + "end",
                "[".repeat(2_000) + "]".repeat(2_000),
                "> ".repeat(500) + "deep",
                "*".repeat(3_001),
                "a_ ".repeat(3_000));
    }

    @Test
    void nothingInANastyTextActs() {
        List<String> lines = nasty();
        StringBuilder source = new StringBuilder();
        for (String line : lines) {
            source.append("A short title for it\nwith more text below it than in the title\n")
                    .append(line)
                    .append("\nin the middle ")
                    .append(line.strip())
                    .append(" of a line\n")
                    .append(line)
                    .append("\n\n")
                    .append(line)
                    .append("\n@made_up_one\n");
        }
        made(source.toString());
        Run.done(root, "build");
        List<List<String>> posts = Run.done(root, "posts").rows();
        assertThat(posts).hasSize(lines.size());
        for (int i = 0; i < posts.size(); i++) {
            String line = lines.get(i);
            String expected = "A short title for it with more text below it than in the title " + line
                    + " in the middle " + line.strip() + " of a line " + line + " " + line;
            String address = "made_up/" + posts.get(i).get(3);
            assertThat(article(address)).as(line).isEqualTo(plain(expected));
        }
    }

    /** Each line is the only post of a channel of its own. */
    @Test
    void aNastyLineAloneIsAPostToo() {
        List<String> lines = nasty();
        StringBuilder channels = new StringBuilder("books: false\nsearch: false\nchannels:\n");
        StringBuilder sources = new StringBuilder("sources:\n");
        for (int i = 0; i < lines.size(); i++) {
            Run.write(root.resolve("seeds/" + i + ".txt"), lines.get(i) + "\nsecond\n@made_up_one\n");
            channels.append("  ch" + i + ": {name: Made up, handle: made_up_one, lang: en}\n");
            sources.append(
                    "  - {file: " + i + ".txt, channel: ch" + i + ", format: mirror-columns, order: oldest-first}\n");
        }
        Run.write(root.resolve("seeds/site.yaml"), channels + "" + sources);
        Run.done(root, "build");
        Map<String, List<List<String>>> posts =
                Run.done(root, "posts").rows().stream().collect(Collectors.groupingBy(row -> row.get(0)));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<List<String>> own = posts.get("ch" + i);
            assertThat(own).as(line).hasSize(1);
            Element article = articleElement("ch" + i + "/" + own.get(0).get(3));
            assertThat(text(article)).isEqualTo(plain(line + " second"));
            assertThat(article.select(
                            "script, em, strong, s, u, code, pre, hr, h2, h3, blockquote, table, img, .spoiler"))
                    .as(line)
                    .isEmpty();
            assertThat(article.select("a").eachAttr("href"))
                    .as(line)
                    .allMatch(href -> href.matches("(https?://|mailto:|[^:]*$).*"));
        }
    }

    private void made(String source) {
        Run.write(root.resolve("seeds/made.txt"), source);
        Run.write(root.resolve("seeds/site.yaml"), """
                channels:
                  made_up: {name: Made up, handle: made_up_one, lang: en}
                sources:
                  - {file: made.txt, channel: made_up, format: mirror-columns, order: oldest-first}
                """);
    }

    /** Returns the title and the text of a post's page. */
    private String article(String address) {
        Document page = Jsoup.parse(Run.read(root.resolve("public/" + address + ".html")));
        Element title = page.selectFirst("h1:not(.hidden)");
        return plain((title == null ? "" : title.wholeText() + " ")
                + page.selectFirst("article").wholeText());
    }

    private Element articleElement(String address) {
        return Jsoup.parse(Run.read(root.resolve("public/" + address + ".html")))
                .selectFirst("article");
    }

    private static String text(Element article) {
        return plain(article.wholeText());
    }

    /** Collapses white space and drops list bullets. */
    private static String plain(String text) {
        String collapsed = text.replaceAll("[\\s\\p{Z}\u0085]+", " ");
        return collapsed
                .replaceAll("(?<=^| )[-•](?= |$)", "")
                .replaceAll(" +", " ")
                .strip();
    }
}
