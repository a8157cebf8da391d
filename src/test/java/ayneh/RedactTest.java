package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redacted copy has the structure of the export and none of its words. */
class RedactTest {
    private static final Pattern SECRET = Pattern.compile("[а-яёА-ЯЁ\\p{InArabic}]{4,}|(?i)secret\\w*|555\\d+");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z_]+):");

    @TempDir
    Path root;

    private Path written(String format) {
        Path export = root.resolve("export");
        if (format.equals("json")) {
            Run.write(export.resolve("result.json"), RedactedExports.json());
        } else {
            RedactedExports.writePages(export);
        }
        return export;
    }

    private Map<String, String> redacted(Path export, String out) {
        Run run = Run.in(root, "redact", export.toString(), root.resolve(out).toString());
        assertThat(run.code()).as(run.err()).isZero();
        return Run.files(root.resolve(out));
    }

    private String redactedJson(String json) {
        Path export = root.resolve("result.json");
        Run.write(export, json);
        return redacted(export, "out" + json.hashCode()).get("result.json");
    }

    /** Returns the redacted text of a message. */
    private String redactedText(String text) {
        String json = "{\"messages\": [{\"id\": 1, \"text\": \"" + text + "\"}]}";
        String made = redactedJson(json);
        assertThat(made).hasSameSizeAs(json);
        return made.substring(json.indexOf(text), json.indexOf(text) + text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void itIsImportedLikeTheExport(String format) {
        Path export = written(format);
        redacted(export, "copy");
        Run before = imported(root.resolve("a"), export, format, "some_name");
        Run after = imported(root.resolve("b"), root.resolve("copy"), format, "some_name");
        Map<String, List<String>> keys = keys(root.resolve("a"));
        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(keys(root.resolve("b"))).isEqualTo(keys);
        assertThat(after.err().lines().count()).isEqualTo(before.err().lines().count());
        assertThat(Run.done(root.resolve("b"), "audit", "--quiet").out())
                .isEqualTo(Run.done(root.resolve("a"), "audit", "--quiet").out());
    }

    private static Run imported(Path workspace, Path export, String format, String handle) {
        Run.copy(export, workspace.resolve("seeds/x"));
        String file = format.equals("json") ? "x/result.json" : "x";
        Run.write(
                workspace.resolve("seeds/site.yaml"),
                "channels: {sad: {name: Сад, handle: " + handle + ", lang: ru}}\n" + "sources: [{file: " + file
                        + ", channel: sad, format: telegram-" + format + "}]\n");
        return Run.done(workspace, "import");
    }

    /** Returns the keys of each post's front matter, in order. */
    private static Map<String, List<String>> keys(Path workspace) {
        Map<String, List<String>> keys = new TreeMap<>();
        Run.files(workspace.resolve("content")).forEach((file, text) -> {
            if (file.endsWith(".md") && text.startsWith("---\n")) {
                String meta = text.substring(0, text.indexOf("\n---\n"));
                keys.put(
                        file,
                        KEY.matcher(meta).results().map(key -> key.group(1)).toList());
            }
        });
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void nothingThatWasSaidStandsInIt(String format) {
        Path export = written(format);
        List<String> secrets = new ArrayList<>();
        Run.files(export)
                .values()
                .forEach(text ->
                        SECRET.matcher(text).results().map(MatchResult::group).forEach(secrets::add));
        assertThat(secrets).hasSizeGreaterThan(50);
        redacted(export, "copy").forEach((file, text) -> {
            assertThat(text).doesNotContain(secrets);
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("secret");
            assertThat(file).doesNotContain(secrets);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void theSameExportGivesTheSameBytes(String format) {
        Path export = written(format);
        assertThat(redacted(export, "one")).isEqualTo(redacted(export, "two"));
    }

    @Test
    void filesOfMediaAreLeftOut() {
        assertThat(redacted(written("html"), "copy")).containsOnlyKeys("messages.html", "messages2.html");
    }

    @Test
    void everyStringHasTheSameLengthAndDirection() throws IOException {
        Path export = written("json");
        List<String> before = tokens(RedactedExports.json());
        List<String> after = tokens(redacted(export, "copy").get("result.json"));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(shape(after.get(i))).as(before.get(i)).isEqualTo(shape(before.get(i)));
        }
    }

    private static List<String> tokens(String json) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getText());
            }
        }
        return tokens;
    }

    /** Returns the kind of each character, and the positions of escapes in addresses. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.replaceAll("%[0-9A-F]{2}", "%")
                .codePoints()
                .forEach(c -> shape.append(
                        Character.isLetterOrDigit(c)
                                ? Character.UnicodeScript.of(c) + "/" + Character.getType(c) + "/"
                                        + Character.charCount(c) + " "
                                : Character.toString(c)));
        return shape.toString();
    }

    @Test
    void aPageKeepsItsElements() {
        Map<String, String> copy = redacted(written("html"), "copy");
        assertThat(elements(copy.get("messages.html"))).isEqualTo(elements(RedactedExports.firstPage()));
        assertThat(copy.get("messages.html").lines().count())
                .isEqualTo(RedactedExports.firstPage().lines().count());
    }

    private static List<String> elements(String html) {
        List<String> elements = new ArrayList<>();
        Jsoup.parse(html).traverse((node, depth) -> {
            if (node instanceof Element element) {
                elements.add(depth + " " + element.tagName() + "." + element.className());
            } else if (node instanceof TextNode text) {
                elements.add(depth + " " + shape(text.getWholeText()));
            }
        });
        return elements;
    }

    @Test
    void whatTelegramSaysItselfStays() {
        Map<String, String> copy = redacted(written("html"), "copy");
        assertThat(copy.get("messages.html"))
                .contains("2 January 2024", "Channel &laquo;", "&raquo; created", " pinned <a href=\"#go_to_message3\"")
                .contains("In reply to <a href=\"#go_to_message2\" onclick=\"return GoToMessage(2)\">this message</a>")
                .contains(
                        "title=\"02.02.2024 10:02:00 UTC+03:00\"", "00:54, 7.2 MB", "1256x942, 190.6 KB", "🌱, 12.5 KB")
                .contains(
                        "40 votes, chosen vote",
                        "109 votes",
                        "Final results",
                        "href=\"messages2.html\">\nNext messages\n")
                .contains(
                        "Not included, change data exporting settings to download.",
                        ">👍<",
                        "&lt;",
                        "class=\"total details&#9;\"");
        assertThat(redacted(written("json"), "copy2").get("result.json"))
                .contains(
                        "\"date_unixtime\": \"1704103320\"",
                        "\"mime_type\": \"application/pdf\"",
                        "\"language\": \"python\"")
                .contains(
                        "(File not included. Change data exporting settings to download.)",
                        "\"file_size\": 98765",
                        "\"voters\": 40")
                .contains(
                        "\"reply_to_message_id\": 2,",
                        "\\ud83d\\ude00",
                        "\"emoji\": \"👍\"",
                        "\"message_id\": 2",
                        "../../");
    }

    @Test
    void linksToPostsOfTheChannelStayLinksToThem() {
        String json = redacted(written("json"), "copy").get("result.json");
        String handle = matches("https://t\\.me/(\\w+)/2\\?comment=7", json).get(0);
        assertThat(handle).hasSize("secret_garden".length()).isNotEqualToIgnoringCase("secret_garden");
        assertThat(matches("\"@(\\w{13})\"", json)).allMatch(handle::equalsIgnoreCase, "the same handle");
        assertThat(matches("https://t\\.me/(\\w+)/3 @", json)).containsExactly(handle.toLowerCase(Locale.ROOT));
        imported(root.resolve("a"), root.resolve("copy"), "json", handle);
        Map<String, String> content = Run.files(root.resolve("a/content"));
        assertThat(content.get("sad/2.md")).contains("\nsource_url: https://t.me/" + handle + "/2\n");
        assertThat(content.get("sad/4.md")).contains("(https://t.me/" + handle + "/2?comment=7)");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org:8080/some/path.html?key=value&other=%D8%A7%20b#place",
                "http://t.me/c/1234567/89",
                "https://t.me/joinchat/AbCdEf",
                "tg://resolve?domain=some_name&post=5",
                "mailto:some.one@example.org",
                "example.org/path",
                "train.py",
                "пример.рф/путь",
                "some.one@mail.example.com",
                "@some_name",
                "#some_tag #тег #برچسب‌ها",
                "$x_1 + y$ and $$z$$",
                "1. one\\n2. two\\n- three\\n۱. چهار\\n1️⃣ five",
                "```python\\nx\\n```",
                "**bold** _it_ [a](b) | c | \\\\(x\\\\)"
            })
    void signsKeepTheirMeaning(String text) {
        String made = redactedText(text);
        assertThat(made).isNotEqualTo(text);
        assertThat(made.replaceAll("[\\p{L}\\p{N}]", "")).isEqualTo(text.replaceAll("[\\p{L}\\p{N}]", ""));
    }

    @Test
    void partsOfAddressesThatSayWhatTheyAreStay() {
        assertThat(redactedText("https://www.example.org/some.html"))
                .matches("https://www\\.\\w{7}\\.org/\\w{4}\\.html");
        assertThat(redactedText("https://t.me/some_name/57?single")).matches("https://t\\.me/\\w{9}/57\\?single");
        assertThat(redactedText("https://t.me/c/1234567/89")).matches("https://t\\.me/c/(?!1234567)\\d{7}/89");
        assertThat(redactedText("mail some.one@example.org")).matches("\\w{4} \\w{4}\\.\\w{3}@\\w{7}\\.org");
        assertThat(redactedText("1. one\\n2. two")).matches("1\\. \\w{3}\\\\n2\\. \\w{3}");
        assertThat(redactedText("some words.More, e.g. this")).matches("\\w{4} \\w{5}\\.\\w{4}, \\w\\.\\w\\. \\w{4}");
    }

    @Test
    void malformedJsonStaysMalformed() {
        String json = """
                \uFEFF{"name": "Сад",  "type":"public_channel",\r
                 "messages": [
                {"id": 1, "text": "a\\x0b\\x41\\q\\u12 \\ud83d \\u0430", "document_id": stickers/тайна.webp
                },,
                {"id": 02, "text": "слово" garbage 'secret', ?, NaN]
                }}]]
                {"id": 3, "text": "обрыв""";
        String made = redactedJson(json);
        assertThat(made).hasSameSizeAs(json);
        assertThat(made)
                .matches("(?s)\uFEFF\\{\"name\": \"\\p{L}{3}\",  \"type\":\"public_channel\",\r\n \"messages\": \\[\n"
                        + "\\{\"id\": 1, \"text\": \"\\p{L}\\\\x0b\\\\x[4-7][0-9a-f]\\\\q\\\\u12 \\\\ud83d \\\\u04[0-9a-f]{2}\","
                        + " \"document_id\": stickers/\\p{L}{5}\\.webp\n\\},,\n.*");
        assertThat(made)
                .doesNotContain("тайна", "слово", "garbage", "secret", "обрыв")
                .matches("(?s).*\"text\": \"\\p{L}{5}");
    }

    @Test
    void aPageThatBreaksOffStillDoes() {
        Path export = root.resolve("export");
        String page =
                RedactedExports.page(RedactedExports.post(2, "<div class=\"text\">слово <b>жирно</div> & a < b <c"));
        Run.write(
                export.resolve("messages.html"),
                page.substring(0, page.indexOf("</div></div>\n </div>") > 0 ? page.length() - 60 : page.length() - 40));
        String made = redacted(export, "copy").get("messages.html");
        assertThat(made).hasSameSizeAs(Run.read(export.resolve("messages.html")));
        assertThat(made).contains(" & ", " < ", " <").doesNotContain("слово", "жирно");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void damagedExportsGiveNothingAwayEither(String format) {
        Pattern words = Pattern.compile("[а-яёА-ЯЁ\\p{InArabic}]{4,}");
        String whole = format.equals("json") ? RedactedExports.json() : RedactedExports.firstPage();
        String name = format.equals("json") ? "result.json" : "messages.html";
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int j = random.nextInt(6); j >= 0; j--) {
                int at = 200 + random.nextInt(damaged.length() - 200);
                damaged.delete(at, at + 1 + random.nextInt(40));
                damaged.insert(at, "\"\\{}[]:,<>/='& ".charAt(random.nextInt(15)));
            }
            Path export = root.resolve(i + "/" + name);
            Run.write(export, damaged.toString());
            String made = redacted(export, i + "/copy").get(name);
            assertThat(words.matcher(made).results().map(MatchResult::group))
                    .doesNotContainAnyElementsOf(words.matcher(damaged)
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() {
        Path export = written("json");
        Run.write(root.resolve("out/mine.txt"), "mine");
        Run run = Run.in(root, "redact", export.toString(), root.resolve("out").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not an empty folder; name a new or empty one");
        assertThat(Run.files(root.resolve("out"))).containsOnlyKeys("mine.txt");
    }

    @Test
    void whatCannotBeCopiedLeavesNothing() throws IOException {
        Path export = written("html");
        assertThat(Run.in(
                                root,
                                "redact",
                                export.toString(),
                                export.resolve("copy").toString())
                        .err())
                .contains("is inside the export");
        assertThat(export.resolve("copy")).doesNotExist();
        assertThat(Run.in(
                                root,
                                "redact",
                                root.resolve("none").toString(),
                                root.resolve("out").toString())
                        .code())
                .isEqualTo(2);
        Path bad = root.resolve("result.json");
        for (byte[] bytes : List.of(
                new byte[] {'{', '\n', '"', (byte) 0xFF}, new byte[0], "[1, 2]".getBytes(StandardCharsets.UTF_8))) {
            Files.write(bad, bytes);
            Run run = Run.in(root, "redact", bad.toString(), root.resolve("out").toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            bytes.length == 4
                                    ? "result.json:2:2: the byte 0xFF is not UTF-8"
                                    : "result.json:1:1: the export contains no messages");
            assertThat(root.resolve("out")).doesNotExist();
        }
    }

    @Test
    void equalTextsStayEqualAndCountingLettersTellsNothing() {
        String made = redactedText("аааааааааааааааа аааааааааааааааа\\nаааааааааааааааа");
        assertThat(made.chars().distinct().count()).isGreaterThan(7);
        assertThat(made.substring(0, 16)).isEqualTo(made.substring(made.length() - 16));
        assertThat(redactedText("слово дело\\nслово мело")).matches("(\\p{L}+) \\p{L}+\\\\n\\1 \\p{L}+");
    }

    @Test
    void hostileExportsAreCopiedInTime() {
        String deep = "{\"messages\": [{\"id\": 1, \"a\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}]}";
        assertThat(redactedJson(deep)).isEqualTo(deep);
        String text = "a.".repeat(10_000)
                + "@".repeat(10_000)
                + "#a".repeat(10_000)
                + "http://".repeat(5_000)
                + "𝗮😀".repeat(5_000);
        assertThat(redactedText(text))
                .doesNotContain("𝗮𝗮")
                .matches(made -> made.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        Path export = root.resolve("pages");
        Run.write(
                export.resolve("messages.html"),
                RedactedExports.page(
                        RedactedExports.post(2, "<b><i>".repeat(5_000) + "<".repeat(5_000) + "</u>".repeat(5_000))));
        assertThat(redacted(export, "copy").get("messages.html"))
                .hasSameSizeAs(Run.read(export.resolve("messages.html")));
    }
}
