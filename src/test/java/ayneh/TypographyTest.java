package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persian and Russian are set as their readers expect; the bidirectional algorithm checks this without a browser. */
@Tag("slow")
class TypographyTest {
    @TempDir
    Path root;

    private Element article(String lang, String body) {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: " + lang + "\n---\n");
        Run.write(root.resolve("content/ch/p.md"), "---\norder: 1\nlang: " + lang + "\n---\n\n" + body + "\n");
        Run.done(root, "render");
        return Jsoup.parse(Run.files(root.resolve("public")).get("ch/p.html")).selectFirst("article");
    }

    /** Returns the text of a block with its isolates as characters (UAX #9, 2.4). */
    private static String isolated(Element block) {
        StringBuilder text = new StringBuilder();
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode plain) {
                text.append(plain.getWholeText());
            } else if (child instanceof Element element) {
                boolean isolate = element.normalName().equals("bdi") || element.hasAttr("dir");
                String mark = !isolate
                        ? ""
                        : switch (element.attr("dir")) {
                            case "ltr" -> "\u2066";
                            case "rtl" -> "\u2067";
                            default -> "\u2068";
                        };
                text.append(mark).append(isolated(element)).append(isolate ? "\u2069" : "");
            }
        }
        return text.toString();
    }

    /** Returns the characters from left to right as displayed. */
    private static String visual(Element block, boolean rightToLeft) {
        String text = isolated(block);
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Character[] characters = new Character[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            characters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, characters, 0, text.length());
        StringBuilder seen = new StringBuilder();
        for (Character character : characters) {
            if (character < '\u2066' || character > '\u2069') {
                seen.append(character);
            }
        }
        return seen.toString();
    }

    @Test
    void latinRunsKeepTheirOrderInPersianLines() {
        for (String run : List.of(
                "C++",
                "C#",
                ".NET",
                "@some_name",
                "2024-01-31",
                "+98 21 1234567",
                "$10",
                "https://example.org/a/",
                "/channel/some_name/12",
                "#deep_learning")) {
            String written = run.startsWith("http")
                    ? "<" + run + ">"
                    : run.startsWith("/") ? "[" + run + "](https://t.me/some_name/12)" : run;
            Element line = article("fa", "این " + written + " است و متن فارسی").selectFirst("p");
            assertThat(line.hasAttr("dir")).as(run).isFalse();
            assertThat(visual(line, true)).as(run).contains(" " + run + " ");
        }
    }

    @Test
    void theLastStopOfABlockStandsOnItsOwnSide() {
        assertThat(visual(article("fa", "GPT-4 یک مدل بزرگ است!").selectFirst("p"), true))
                .startsWith("!");
        assertThat(visual(article("fa", "آیا این GPT است؟").selectFirst("p"), true))
                .startsWith("؟");
        Element english = article("fa", "متن.\n\nAn English sentence stands here!")
                .select("p")
                .get(1);
        assertThat(english.attr("dir")).isEqualTo("ltr");
        assertThat(visual(english, false)).endsWith("!");
        Element persian =
                article("ru", "Текст.\n\nیک جمله به فارسی.").select("p").get(1);
        assertThat(persian.attr("dir")).isEqualTo("rtl");
        assertThat(persian.attr("lang")).isEqualTo("fa");
        assertThat(visual(persian, true)).startsWith(".");
    }

    @Test
    void noPageHasControlsOfDirectionOrFirstStrongDirection(DemoSite demo) {
        Run.files(demo.site()).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text).as(name).doesNotContainPattern("[\u202A-\u202E]");
                Document page = Jsoup.parse(text);
                assertThat(page.select("[dir=auto]:not(input)"))
                        .as("only what a reader types has a direction that isn't known before")
                        .isEmpty();
                assertThat(page.select("article li[dir]"))
                        .as("markers stand on one edge")
                        .isEmpty();
                if (page.selectFirst("html").attr("lang").equals("fa")) {
                    assertThat(foreignDigits(page)).as(name).isEmpty();
                }
            }
        });
    }

    /** Returns texts of the interface with foreign digits; what authors, files and addresses say may have them. */
    private static List<String> foreignDigits(Document page) {
        Document copy = page.clone();
        copy.select(
                        "article, bdi:not(.count), [dir=ltr], [lang=en], [lang=ru], .summary, .description, pre, h1, blockquote,"
                                + " .preview, title, .languages, datalist")
                .remove();
        return copy.body().getAllElements().stream()
                .map(Element::ownText)
                .filter(words -> words.matches(".*[0-9].*"))
                .toList();
    }

    @Test
    void textWithoutMarkupBeginsInItsDirection() {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: fa\n---\n");
        Run.write(root.resolve("content/ch/p.md"), """
                ---
                title: "GPT-4 یک مدل بزرگ است"
                order: 1
                lang: fa
                date: 2024-05-02T10:00:00Z
                ---

                LLM یک مدل زبانی بزرگ است که متن می‌نویسد.
                """);
        Run.done(root, "render");
        Map<String, String> files = Run.files(root.resolve("public"));
        Document page = Jsoup.parse(files.get("ch/p.html"));
        assertThat(page.title()).startsWith("\u200FGPT-4");
        assertThat(page.selectFirst("meta[name=description]").attr("content")).startsWith("\u200FLLM");
        assertThat(page.selectFirst("meta[property=og:title]").attr("content")).startsWith("\u200FGPT-4");
        assertThat(page.selectFirst("h1").text()).startsWith("GPT-4");
        assertThat(files.get("ch/feed.xml")).contains("<title>\u200FGPT-4");
        assertThat(files.get("ch/feed.json")).contains("\"\u200FGPT-4");
    }

    @Test
    void quotationMarksOpenOutwardsOnBothSides() {
        String persian = visual(article("fa", "او گفت: «سلام دنیا» و رفت").selectFirst("p"), true);
        assertThat(persian.indexOf('»')).isLessThan(persian.indexOf('«'));
        String russian = visual(article("ru", "Он сказал: «привет» и ушёл").selectFirst("p"), false);
        assertThat(russian.indexOf('«')).isLessThan(russian.indexOf('»'));
    }

    @Test
    void theWordsOfTheInterfaceAreSpeltAsTheirLanguageSpellsThem() throws IOException {
        Path folder = Path.of("src/main/resources/ayneh/template");
        String persian = Files.readString(folder.resolve("messages_fa.properties"));
        assertThat(persian)
                .as("no Arabic letters or digits, no controls of direction")
                .doesNotContainPattern("[\u0643\u064A\u0649\u0660-\u0669\u202A-\u202E]")
                .as("half-spaces in کانال‌ها and the like; some letters never join")
                .doesNotContainPattern("[\u0621-\u06CC&&[^اآدذرزژو]]ها(?=[ \\n])(?<!\u200C.{2})(?<!آن‌ها|تنها)")
                .contains("کانال\u200Cها", "برچسب\u200Cها");
        assertThat(persian.lines().map(line -> line.substring(line.indexOf('=') + 1)))
                .noneMatch(value -> value.replaceAll("\\{[0-9]}", "").matches(".*[0-9].*"));
        String russian = Files.readString(folder.resolve("messages_ru.properties"));
        assertThat(russian)
                .doesNotContain(" - ")
                .doesNotContain("\"")
                .as("a dash stays with the word before it")
                .doesNotContain(" —")
                .as("a short word stays with the next one")
                .doesNotContainPattern("(?<![\\p{L}])[а-яёА-ЯЁ]{1,2} (?=\\S)(?<!^months.{0,200})");
    }

    @Test
    void theStylesheetKnowsNoLeftAndRight() throws IOException {
        String css = Files.readString(Path.of("static/site.css"));
        assertThat(css)
                .doesNotContainPattern("(?i)(?<![a-z-])(?:left|right)\\s*:")
                .doesNotContainPattern("(?i)(?:margin|padding|border)-(?:left|right)")
                .doesNotContainPattern("(?i)text-align:\\s*(?:left|right|justify)")
                .doesNotContain("scaleX")
                .doesNotContainPattern("(?i)letter-spacing|text-transform|font-style:\\s*italic")
                .containsPattern("\\[lang\\|=\"fa\"], [^{]*\\{ font-family: Vazirmatn");
        try (Stream<String> lines = css.lines()) {
            assertThat(lines.filter(line -> line.startsWith("[lang] {") && line.contains("font-family")))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("Vazirmatn"));
        }
    }

    @Test
    void listsAreInTheOrderOfTheLanguage() {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: fa\n---\n");
        Run.write(
                root.resolve("content/ch/p.md"),
                "---\norder: 1\nlang: fa\ntags: [یاد, پدر, تاب, باد, گل, کار, ژرف, zebra, apple, яблоко, ёлка, ель]\n---\n\nText.\n");
        Run.write(root.resolve("seeds/site.yaml"), "languages: [fa, ru]\n");
        Run.done(root, "render");
        List<String> persian = Jsoup.parse(Run.files(root.resolve("public")).get("ch/tags/index.html"))
                .select("main .tags bdi")
                .eachText();
        assertThat(persian).containsSubsequence("#باد", "#پدر", "#تاب", "#ژرف", "#کار", "#گل", "#یاد");
        List<String> russian = Jsoup.parse(Run.files(root.resolve("public")).get("ru/tags/index.html"))
                .select("main .tags bdi")
                .eachText();
        assertThat(russian).containsSubsequence("#ёлка", "#ель", "#яблоко");
    }
}
