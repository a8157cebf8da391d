package ayneh;

import ayneh.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Script injections for every field of an archive, of the settings and of the sources. */
final class Injections {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private static final int TOGETHER = 10;

    private Injections() {}

    /** Returns all strings. */
    static List<String> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/hostile/injections.txt")).stream()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> ESCAPE.matcher(line)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the strings that this run tries. */
    static List<String> tried() {
        return Effort.sample(all(), 6);
    }

    /** Returns a text quoted for JSON and YAML. */
    private static String quoted(String text) {
        return JsonWriter.write(text).replace("\uFEFF", "\\uFEFF");
    }

    /** Writes an archive with each string in every field of a post, and some together in every field of a channel. */
    static void writeArchive(Path root, List<String> strings) {
        for (int i = 0; i < strings.size(); i++) {
            String text = strings.get(i);
            Path folder = root.resolve("content/c" + i / TOGETHER);
            if (i % TOGETHER == 0) {
                String all = String.join(" ", strings.subList(i, Math.min(strings.size(), i + TOGETHER)));
                Run.write(folder.resolve("index.md"), """
                        ---
                        name: %1$s
                        former_names: [%1$s]
                        lang: %2$s
                        ---

                        %3$s
                        """.formatted(
                                quoted(all), List.of("fa", "ru", "en").get(i / TOGETHER % 3), all));
            }
            Run.write(folder.resolve(i + ".md"), post(i, quoted(text)) + body(text));
        }
        Run.write(root.resolve("seeds/site.yaml"), "share_images: false\n");
        Run.write(root.resolve("content/media/0a/0a01.png"), "no picture\n");
        Run.write(root.resolve("content/media/0a/0a01.mp4"), "no film\n");
    }

    private static String post(int id, String q) {
        return """
                ---
                title: %1$s
                order: %2$d
                id: %2$d
                url: %1$s
                date: 2024-01-01T00:00:00Z
                edited: 2024-01-02T00:00:00Z
                tags: [%1$s, same]
                series: s
                episode: %2$d
                author: %1$s
                views: %1$s
                forwarded_from: {name: %1$s, url: %1$s}
                reply_to: {author: %1$s, text: %1$s, url: %1$s}
                preview: {url: %1$s, site: %1$s, title: %1$s, description: %1$s}
                poll: {question: %1$s, voters: %1$s, answers: [{text: %1$s, votes: 1, percent: 50}]}
                buttons: [{text: %1$s, url: %1$s}]
                reactions: {%1$s: %1$s}
                source: %1$s
                unknown: {%1$s: %1$s}
                collapsed_quotes: [1]
                media:
                  - {kind: photo, file: media/0a/0a01.png, note: %1$s, name: %1$s, type: %1$s}
                  - {kind: video, file: media/0a/0a01.mp4, thumbnail: media/0a/0a01.png, note: %1$s, name: %1$s}
                  - {kind: file, file: media/0a/0a01.mp4, note: %1$s, name: %1$s, type: %1$s}
                  - {kind: venue, note: %1$s}
                  - {kind: sticker, note: %1$s}
                  - {kind: %1$s, note: %1$s, name: %1$s}
                ---

                """.formatted(q, id);
    }

    /** Returns Markdown with a string in every place where it may occur. */
    private static String body(String text) {
        return "%1$s\n\n# %1$s\n\n> %1$s\n\n- %1$s\n\n1. %1$s\n\n**%1$s** ||%1$s|| `%1$s` [%1$s](https://example.org/)\n\n"
                .formatted(text)
                .concat("""
                        [a](%1$s) [b](<%1$s>) [c](https://example.org/%1$s "%1$s") ![d](%1$s) <%1$s> [e][f%1$s]

                        ```%1$s
                        %1$s
                        ```

                        | %1$s | b |
                        |---|---|
                        | %1$s | c |

                        [f%1$s]: %1$s "%1$s"

                            %1$s

                        $%1$s$ $$\\text{%1$s}$$ https://example.org/%1$s #%1$s

                        %1$s
                        """.formatted(text));
    }

    /** Writes a site of one post, with all strings in the parts that are on each of its pages. */
    static void writeTitles(Path root, List<String> strings) {
        String all = quoted(String.join(" ", strings));
        StringBuilder settings = new StringBuilder(
                        "languages: [fa, ru, en]\ntitle: {fa: %1$s, ru: %1$s, en: %1$s}\n".formatted(all))
                .append("description: {fa: %1$s, ru: %1$s}\n".formatted(all))
                .append("channels: {ch: {name: ")
                .append(all)
                .append(", lang: fa}}\nmenu: [home, tags");
        each(
                strings,
                (i, q) -> settings.append(", {title: {fa: %1$s, en: %1$s}, url: https://example.org/}".formatted(q)));
        Run.write(root.resolve("seeds/site.yaml"), settings.append("]\n").toString());
        Run.write(root.resolve("content/ch/1.md"), "---\norder: 1\n---\n\nWords\n");
    }

    /** Writes a site with each string in what belongs to no post: series, tags, works, the owner's pages. */
    static void writeSite(Path root, List<String> all) {
        List<String> strings = together(all);
        StringBuilder settings =
                new StringBuilder("languages: [fa, ru, en]\nshare_images: false\nchannels: {ch: {lang: fa}}\n");
        settings.append("series:\n");
        each(
                strings,
                (i, q) -> settings.append(
                        "  s%2$d: {channel: ch, title: %1$s, episodes: [{episode: 1, title: %1$s, note: %1$s}]}\n"
                                .formatted(q, i)));
        settings.append("tags:\n");
        each(strings, (i, q) -> settings.append("  %s: [u%d]\n".formatted(quoted("t" + i + strings.get(i)), i)));
        settings.append("works:\n");
        each(
                strings,
                (i, q) -> settings.append("  arxiv:2101.%2$d: {title: %1$s, posts: []}\n".formatted(q, 10_000 + i)));
        Run.write(root.resolve("seeds/site.yaml"), settings.toString());
        each(strings, (i, q) -> {
            Run.write(
                    root.resolve("content/pages/p" + i + ".md"),
                    "---\ntitle: " + q + "\nlang: fa\nmenu: false\n---\n\n" + strings.get(i) + "\n");
            Run.write(
                    root.resolve("content/ch/" + (i + 1) + ".md"),
                    "---\norder: %1$d\nseries: s%2$d\nepisode: 2\ntags: [u%2$d]\n---\n\nWords https://arxiv.org/abs/2101.%3$d\n"
                            .formatted(i + 1, i, 10_000 + i));
        });
    }

    /** Joins a few strings at a time, with characters between them that close what one may leave open. */
    private static List<String> together(List<String> strings) {
        return IntStream.range(0, (strings.size() + 3) / 4)
                .mapToObj(i -> String.join(" -->\"'> ", strings.subList(4 * i, Math.min(strings.size(), 4 * i + 4))))
                .toList();
    }

    private interface Numbered {
        void accept(int number, String quoted);
    }

    private static void each(List<String> strings, Numbered action) {
        for (int i = 0; i < strings.size(); i++) {
            action.accept(i, quoted(strings.get(i)));
        }
    }

    /** Writes sources of every kind, with each string in every field of their messages. */
    static void writeSources(Path root, List<String> strings) {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels:
                  columns: {name: Made up, handle: made_up_one, lang: fa}
                  twice: {name: Made up, handle: made_up_two, lang: ru}
                  json: {name: Made up, handle: made_up_three, lang: en}
                  html: {name: Made up, handle: made_up_four, lang: en}
                  preview: {name: Made up, handle: made_up_five, lang: fa}
                sources:
                  - {file: columns.txt, channel: columns, format: mirror-columns}
                  - {file: twice.txt, channel: twice, format: mirror-twice}
                  - {file: json/result.json, channel: json, format: telegram-json, captured: 2024-06-01}
                  - {file: html, channel: html, format: telegram-html, captured: 2024-06-01}
                  - {file: preview.html, channel: preview, format: telegram-preview, captured: 2024-06-01}
                """);
        Run.write(
                root.resolve("seeds/columns.txt"),
                joined(
                        strings,
                        (i, text) -> i + " " + text + "\n" + text + "\n#tag" + text + "\nsee https://example.org/"
                                + text + "\n@made_up_one\n"));
        Run.write(
                root.resolve("seeds/twice.txt"),
                joined(strings, (i, text) -> i + " words " + text + "\n" + text + " rest\n" + text + " rest\n\n"));
        Export export = Export.whole();
        each(strings, (i, q) -> export.raw(i + 2, json(q)));
        Run.write(
                root.resolve("seeds/json/result.json"),
                export.json().replace("\"name\": \"Made up\"", "\"name\": " + quoted(String.join(" ", strings))));
        Run.write(
                root.resolve("seeds/html/messages.html"),
                HTML_START
                        + joined(strings, (i, text) -> html(i + 2, text) + html(i + 1002, escaped(text)))
                        + HTML_END);
        Run.write(
                root.resolve("seeds/preview.html"),
                PREVIEW_START + joined(strings, (i, text) -> preview(i + 2, text)) + PREVIEW_END);
    }

    private interface Written {
        String of(int number, String text);
    }

    private static String joined(List<String> strings, Written written) {
        return IntStream.range(0, strings.size())
                .mapToObj(i -> written.of(i, strings.get(i)))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String json(String q) {
        return """
                "author": %1$s, "forwarded_from": %1$s, "photo": %1$s, "file": %1$s, "thumbnail": %1$s, "file_name": %1$s,
                "mime_type": %1$s, "media_type": %1$s, "performer": %1$s, "title": %1$s, "sticker_emoji": %1$s,
                "place_name": %1$s, "address": %1$s, "location_information": {"latitude": 1, "longitude": 2},
                "text": %1$s, "text_entities": [{"type": "plain", "text": %1$s}, {"type": "bold", "text": %1$s},
                {"type": "text_link", "text": %1$s, "href": %1$s}, {"type": "link", "text": %1$s},
                {"type": "hashtag", "text": %1$s}, {"type": "mention", "text": %1$s}, {"type": "email", "text": %1$s},
                {"type": "phone", "text": %1$s}, {"type": "pre", "text": %1$s, "language": %1$s},
                {"type": "code", "text": %1$s}, {"type": "blockquote", "text": %1$s}, {"type": "spoiler", "text": %1$s},
                {"type": %1$s, "text": %1$s}],
                "poll": {"question": %1$s, "total_voters": 2, "answers": [{"text": %1$s, "voters": 1}]},
                "reactions": [{"type": "emoji", "count": 2, "emoji": %1$s}],
                "inline_bot_buttons": [[{"type": "url", "text": %1$s, "data": %1$s}]], "via_bot": %1$s
                """.formatted(q);
    }

    private static final String HTML_START = """
            <html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
            Made up</div></div></div><div class="page_body chat_page"><div class="history">
            """;
    private static final String HTML_END = "</div></div></div></body></html>\n";

    private static String html(int id, String text) {
        return """
                <div class="message default clearfix" id="message%2$d"><div class="body">
                <div class="pull_right date details" title="04.01.2024 10:00:00 UTC+00:00">10:00</div>
                <div class="from_name">Made up </div>
                <div class="forwarded body"><div class="from_name">%1$s</div></div>
                <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="%1$s"><img class="photo" src="%1$s"></a></div>
                <div class="text">%1$s <a href="%1$s">%1$s</a> <strong>%1$s</strong> <code>%1$s</code></div>
                </div></div>
                """.formatted(text, id);
    }

    private static final String PREVIEW_START = """
            <html><body><main class="tgme_main" data-url="/s/made_up_five">
            <section class="tgme_channel_history js-message_history">
            """;
    private static final String PREVIEW_END = "</section></main></body></html>\n";

    private static String preview(int id, String text) {
        return """
                <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message
                 js-widget_message" data-post="made_up_five/%2$d"><div class="tgme_widget_message_bubble">
                <div class="tgme_widget_message_forwarded_from accent_color">Forwarded from
                <a class="tgme_widget_message_forwarded_from_name" href="%1$s"><span dir="auto">%1$s</span></a></div>
                <a class="tgme_widget_message_photo_wrap" href="%1$s" style="background-image:url('%1$s')"></a>
                <div class="tgme_widget_message_text js-message_text" dir="auto">%1$s <a href="%1$s">%1$s</a> <b>%1$s</b></div>
                <a class="tgme_widget_message_link_preview" href="%1$s"><div
                 class="link_preview_site_name">%1$s</div><div class="link_preview_title">%1$s</div></a>
                <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span
                 class="tgme_widget_message_views">%1$s</span><span class="tgme_widget_message_meta"><a
                 class="tgme_widget_message_date" href="https://t.me/made_up_five/%2$d"><time
                 datetime="2024-01-03T10:00:00+00:00" class="time">10:00</time></a></span></div></div>
                </div></div></div>
                """.formatted(text, id);
    }

    /** Returns the methods that write a workspace, by kind. */
    static Map<String, Writer> kinds() {
        return Map.of(
                "archive", Injections::writeArchive,
                "titles", Injections::writeTitles,
                "site", Injections::writeSite,
                "sources", Injections::writeSources);
    }

    /** Writes a workspace with these strings. */
    interface Writer {
        void write(Path root, List<String> strings);
    }
}
