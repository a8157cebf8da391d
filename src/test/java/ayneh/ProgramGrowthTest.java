package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a source or an archive repeats, the time to import or render it grows no faster than its size. */
@Tag("growth")
class ProgramGrowthTest {
    private static final String SETTINGS = """
            channels: {made_up: {name: Made up, handle: made_up_one, lang: en}}
            sources: [{file: %s, channel: made_up, format: %s, captured: 2024-06-01}]
            """;

    private final Growth growth = Growth.ofProcess();

    @TempDir
    Path root;

    /** The archives to render, each as a function of its size. */
    private static final Map<String, IntFunction<Map<String, String>>> ARCHIVES = new TreeMap<>(Map.ofEntries(
            archive("bodies of brackets", n -> post("", "[a](".repeat(n))),
            archive("bodies of quotations", n -> post("", "> ".repeat(n))),
            archive("bodies of stars", n -> post("", "*".repeat(4 * n))),
            archive("bodies of escapes", n -> post("", "\\*".repeat(n))),
            archive("bodies of code", n -> post("", "```java\n" + "(\"".repeat(n) + "\n```\n")),
            archive("bodies of tags", n -> post("", numbered(n, "#tag%d "))),
            archive("bodies of links", n -> post("", numbered(n, "[a](https://example.org/%d)\n\n"))),
            archive("bodies of links to posts", n -> post("", "[a](https://t.me/ch/1)\n\n".repeat(n))),
            archive("bodies of works", n -> post("", numbered(n / 20, "https://arxiv.org/abs/2101.%05d\n\n"))),
            archive("one long word", n -> post("", "а".repeat(10 * n))),
            archive("one long line", n -> post("", "word слово کلمه ".repeat(n))),
            archive("many paragraphs", n -> post("", "word\n\n".repeat(n))),
            archive("long titles", n -> post("title: \"" + "<a> ".repeat(n) + "\"\n", "a")),
            archive("many tags", n -> post("tags: [" + numbered(n / 20, "t%d, ") + "x]\n", "a")),
            archive("many media", n -> post("media:\n" + "  - {kind: photo, note: a}\n".repeat(n), "a")),
            archive("many reactions", n -> post("reactions: {" + numbered(n, "r%d: 1, ") + "x: 1}\n", "a")),
            archive("many aliases", n -> post("aliases: [" + numbered(n / 10, "a%d, ") + "x]\n", "a")),
            archive(
                    "long polls",
                    n -> post("poll: {question: q, answers: [" + "{text: a, votes: 1}, ".repeat(n) + "]}\n", "a")),
            archive("unknown keys", n -> post(numbered(n, "key%d: a\n"), "a")),
            archive("spaces in front matter", n -> post("title: \"a" + " ".repeat(10 * n) + "b\"\n", "a")),
            archive(
                    "many posts",
                    n -> IntStream.range(0, n / 80)
                            .boxed()
                            .collect(Collectors.toMap(
                                    i -> "content/ch/p" + i + ".md",
                                    i -> "---\norder: " + i
                                            + "\ntags: [a, b]\nseries: s\n---\n\nwords https://t.me/ch/1\n")))));

    /** The sources to import, each as a function of its size. */
    private static final Map<String, IntFunction<Map<String, String>>> SOURCES = new TreeMap<>(Map.ofEntries(
            archive("columns of lines", n -> columns("a\n".repeat(10 * n))),
            archive("columns of one line", n -> columns("a_ [b](c) ".repeat(n) + "\n")),
            archive("columns of stars", n -> columns("*".repeat(10 * n) + "\n")),
            archive("columns of links", n -> columns(numbered(n, "https://example.org/%d "))),
            archive("columns of half links", n -> columns("http://a.b.".repeat(n))),
            archive("columns of tags", n -> columns("#a ".repeat(n))),
            archive("columns of posts", n -> columns(numbered(n / 10, "a post %d\n@made_up_one\n"))),
            archive("columns of equal posts", n -> columns("a post\n@made_up_one\n".repeat(n / 10))),
            archive("columns of separators", n -> columns("a\n" + "@made_up_one\n".repeat(n))),
            archive("columns of brackets", n -> columns("([{<".repeat(n))),
            archive("columns of dollars", n -> columns("$a\\(".repeat(n))),
            archive("columns of list marks", n -> columns("- 1. ".repeat(n))),
            archive("columns of spaces", n -> columns("a" + " ".repeat(10 * n) + "b")),
            archive("twice of lines", n -> source("mirror-twice", "x.txt", "a\n".repeat(n))),
            archive("twice of messages", n -> source("mirror-twice", "x.txt", twice(n / 10))),
            archive(
                    "single of lines",
                    n -> source(
                            "mirror-single",
                            "x.txt",
                            "a\n".repeat(n) + "mirror.example/made_up_one/7\n" + "a\n".repeat(n) + "BY Made up\n")),
            archive("json of text", n -> json("\"text\": \"" + "*a_".repeat(n) + "\"")),
            archive(
                    "json of entities",
                    n -> json("\"text_entities\": ["
                            + "{\"type\": \"bold\", \"text\": \"a\"}, {\"type\": \"italic\", \"text\": \"a\"}, "
                                    .repeat(n)
                            + "{\"type\": \"plain\", \"text\": \"a\"}]")),
            archive("json of arrays", n -> json("\"text\": \"a\", \"odd\": " + "[".repeat(n) + "]".repeat(n))),
            archive("json of keys", n -> json("\"text\": \"a\", " + numbered(n, "\"k%d\": 1, ") + "\"k\": 1")),
            archive("json of messages", n -> source("telegram-json", "result.json", messages(n / 10))),
            archive("html of tags", n -> html("<b>".repeat(n) + "a")),
            archive("html of closed tags", n -> html("<b>a</b><i>b</i>".repeat(n))),
            archive("html of crossed tags", n -> html("<b><i>a</b></i>".repeat(n / 4))),
            archive("html of line breaks", n -> html("a<br>".repeat(n))),
            archive("html of entities", n -> html("&amp;&#x41;&lt;".repeat(n))),
            archive("html of quotations", n -> html("<blockquote>".repeat(n) + "a")),
            archive("html of links", n -> html("<a href=\"https://example.org/?a&b\">a</a> ".repeat(n))),
            archive("html of open brackets", n -> html("<".repeat(10 * n))),
            archive("html of comments", n -> html("<!-- ".repeat(n))),
            archive("preview of tags", n -> preview("<b>".repeat(n) + "a")),
            archive("preview of crossed tags", n -> preview("<b><i>a</b></i>".repeat(n / 4))),
            archive("preview of text", n -> preview("a *b* ".repeat(n))),
            archive("preview of spoilers", n -> preview("<tg-spoiler>a</tg-spoiler>".repeat(n))),
            archive(
                    "settings",
                    n -> Map.of(
                            "seeds/x.txt",
                            "a\n@made_up_one\n",
                            "seeds/site.yaml",
                            SETTINGS.formatted("x.txt", "mirror-columns") + "tags:\n"
                                    + numbered(n, "  tag%d: [b%d]\n")))));

    private static Map.Entry<String, IntFunction<Map<String, String>>> archive(
            String name, IntFunction<Map<String, String>> files) {
        return Map.entry(name, files);
    }

    private static String numbered(int n, String format) {
        return IntStream.range(0, n)
                .mapToObj(i -> format.replace("%d", "" + i).replace("%05d", "" + (10_000 + i)))
                .collect(Collectors.joining());
    }

    private static Map<String, String> post(String meta, String body) {
        return Map.of("content/ch/1.md", "---\norder: 1\nurl: https://t.me/ch/1\n" + meta + "---\n\n" + body + "\n");
    }

    private static Map<String, String> source(String format, String name, String text) {
        return Map.of("seeds/site.yaml", SETTINGS.formatted(name, format), "seeds/" + name, text);
    }

    private static Map<String, String> columns(String text) {
        return source("mirror-columns", "x.txt", text + "\n@made_up_one\n");
    }

    private static String twice(int n) {
        return numbered(n, "Title %d\nwords of %d\nwords of %d\n\n");
    }

    private static Map<String, String> json(String keys) {
        return source(
                "telegram-json", "result.json", Export.whole().raw(2, keys).json());
    }

    private static String messages(int n) {
        Export export = Export.whole();
        IntStream.range(2, n + 2).forEach(i -> export.text(i, "words of " + i));
        return export.json();
    }

    private static Map<String, String> html(String text) {
        return Map.of(
                "seeds/site.yaml",
                SETTINGS.formatted("x", "telegram-html"),
                "seeds/x/messages.html",
                """
                <html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
                Made up</div></div></div><div class="page_body chat_page"><div class="history">
                <div class="message default clearfix" id="message3"><div class="body">
                <div class="pull_right date details" title="04.01.2024 10:00:00 UTC+00:00">10:00</div>
                <div class="from_name">Made up </div><div class="text">
                """ + text + "</div></div></div></div></div></div></body></html>\n");
    }

    private static Map<String, String> preview(String text) {
        return source("telegram-preview", "saved.html", """
                <html><body><main class="tgme_main" data-url="/s/made_up_one">
                <section class="tgme_channel_history js-message_history">
                <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message
                 js-widget_message" data-post="made_up_one/2"><div class="tgme_widget_message_bubble">
                <div class="tgme_widget_message_text js-message_text" dir="auto">
                """ + text + """
                </div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span
                 class="tgme_widget_message_meta"><a
                 class="tgme_widget_message_date" href="https://t.me/made_up_one/2"><time
                 datetime="2024-01-03T10:00:00+00:00" class="time">10:00</time></a></span></div></div>
                </div></div></div></section></main></body></html>
                """);
    }

    static Stream<String> archives() {
        return ARCHIVES.keySet().stream();
    }

    static Stream<String> sources() {
        return SOURCES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void renderingIsLinear(String name) {
        grows(name, ARCHIVES.get(name), "render");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void importIsLinear(String name) {
        grows(name, SOURCES.get(name), "import");
    }

    private void grows(String name, IntFunction<Map<String, String>> made, String command) {
        growth.requireLinear(name, Effort.size(2400, 6000), size -> {
            Path folder = root.resolve("" + size);
            delete(folder);
            made.apply(size).forEach((file, text) -> Run.write(folder.resolve(file), text));
            Run run = Run.in(folder, command);
            assertThat(run.code()).as(run.err()).isIn(0, 2);
        });
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
