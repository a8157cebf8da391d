package ayneh.bench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Exports of a made-up channel, as Telegram Desktop writes them, whose messages are the sample posts. */
enum SampleExport {
    /** One file for all messages. */
    JSON("telegram-json", "result.json") {
        @Override
        void write(SamplePosts posts, int count, Path seeds) throws IOException {
            try (Writer out = Files.newBufferedWriter(seeds.resolve("result.json"))) {
                out.write("""
                        {
                         "name": "Bench",
                         "type": "public_channel",
                         "id": 1234567890,
                         "messages": [
                        """);
                for (int number = 1; number <= count; number++) {
                    out.write(number == 1 ? "" : ",\n");
                    message(posts.post(number, count), out);
                }
                out.write("\n ]\n}\n");
            }
        }

        private void message(SamplePost post, Writer out) throws IOException {
            StringBuilder entities = new StringBuilder();
            entity("bold", post.title(), "", entities);
            parts("\n\n" + post.body(), (kind, words, address) -> entity(kind, words, address, entities));
            for (String tag : post.tags()) {
                entity("plain", " ", "", entities);
                entity("hashtag", "#" + tag.replace('-', '_'), "", entities);
            }
            out.write("  {\n   \"id\": " + post.number() + ",\n   \"type\": \"message\",\n   \"date\": \""
                    + DATE.format(post.date().atOffset(ZoneOffset.UTC)) + "\",\n   \"date_unixtime\": \""
                    + post.date().getEpochSecond() + "\",\n   \"from\": \"Bench\",\n"
                    + "   \"from_id\": \"channel1234567890\",\n   \"text\": [],\n   \"text_entities\": [\n"
                    + entities.substring(0, entities.length() - 2) + "\n   ]\n  }");
        }

        private void entity(String kind, String words, String address, StringBuilder out) {
            out.append("    {\"type\": \"")
                    .append(kind)
                    .append("\", \"text\": ")
                    .append(quoted(words))
                    .append(address.isEmpty() ? "" : ", \"href\": " + quoted(address))
                    .append("},\n");
        }
    },
    /** A page for each thousand messages. */
    HTML("telegram-html", "export") {
        @Override
        void write(SamplePosts posts, int count, Path seeds) throws IOException {
            Path folder = Files.createDirectories(seeds.resolve("export"));
            for (int first = 1, page = 1; first <= count; first += MESSAGES_ON_PAGE, page++) {
                String name = page == 1 ? "messages.html" : "messages" + page + ".html";
                try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
                    out.write("""
                            <!DOCTYPE html>
                            <html>
                             <head>
                              <meta charset="utf-8"/>
                             </head>
                             <body>
                              <div class="page_wrap">
                               <div class="page_header">
                                <div class="content">
                                 <div class="text bold">
                            Bench
                                 </div>
                                </div>
                               </div>
                               <div class="page_body chat_page">
                                <div class="history">
                            """);
                    for (int number = first; number <= Math.min(count, first + MESSAGES_ON_PAGE - 1); number++) {
                        message(posts.post(number, count), out);
                    }
                    out.write("    </div>\n   </div>\n  </div>\n </body>\n</html>\n");
                }
            }
        }

        private void message(SamplePost post, Writer out) throws IOException {
            StringBuilder text =
                    new StringBuilder("<strong>").append(post.title()).append("</strong>");
            parts("\n\n" + post.body(), (kind, words, address) -> {
                String shown = Entities.escape(words).replace("\n", "<br>");
                text.append(
                        switch (kind) {
                            case "bold" -> "<strong>" + shown + "</strong>";
                            case "text_link" -> "<a href=\"" + address + "\">" + shown + "</a>";
                            default -> shown;
                        });
            });
            post.tags()
                    .forEach(tag -> text.append(" <a href=\"\" onclick=\"return ShowHashtag()\">#")
                            .append(tag.replace('-', '_'))
                            .append("</a>"));
            out.write("     <div class=\"message default clearfix\" id=\"message" + post.number()
                    + "\">\n      <div class=\"body\">\n       <div class=\"pull_right date details\" title=\""
                    + TITLE.format(post.date().atOffset(ZoneOffset.UTC)) + "\">\n       </div>\n"
                    + "       <div class=\"from_name\">\nBench\n       </div>\n       <div class=\"text\">\n" + text
                    + "\n       </div>\n      </div>\n     </div>\n");
        }
    };

    private static final int MESSAGES_ON_PAGE = 1000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TITLE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss 'UTC+00:00'", Locale.ROOT);
    /** The markup of sample posts. */
    private static final Pattern MARKUP = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)|\\*\\*([^*]*)\\*\\*");

    private final String format;
    private final String file;

    SampleExport(String format, String file) {
        this.format = format;
        this.file = file;
    }

    /** Receives a part of a text: plain, bold, or a link with its address, which is empty for any other. */
    private interface Parts {
        void part(String kind, String words, String address);
    }

    /** Writes the first posts, up to a number, as an export. */
    abstract void write(SamplePosts posts, int count, Path seeds) throws IOException;

    /** Makes a workspace in a folder, with such an export. */
    void prepare(SamplePosts posts, int count, Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("site.yaml"), """
                version: 1
                channels: {bench: {name: Bench, handle: bench, lang: fa}}
                sources:
                  - {file: %s, channel: bench, format: %s}
                """.formatted(file, format));
        write(posts, count, seeds);
    }

    private static void parts(String markdown, Parts out) {
        Matcher markup = MARKUP.matcher(markdown);
        int at = 0;
        while (markup.find()) {
            if (markup.start() > at) {
                out.part("plain", markdown.substring(at, markup.start()), "");
            }
            if (markup.group(1) != null) {
                out.part("text_link", markup.group(1), markup.group(2));
            } else {
                out.part("bold", markup.group(3), "");
            }
            at = markup.end();
        }
        out.part("plain", markdown.substring(at), "");
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
