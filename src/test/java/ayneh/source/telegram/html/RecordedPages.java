package ayneh.source.telegram.html;

import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records what a reader reports about an HTML export, and writes pages like Telegram Desktop's. */
final class RecordedPages implements MessageSink {
    /** The line on which the first message of a page begins. */
    static final int FIRST_LINE =
            (int) page("@").lines().takeWhile(line -> !line.equals("@")).count() + 1;

    final List<Message> posts = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    /** Returns a page with these messages between its links. */
    static String page(String messages) {
        return """
                <!DOCTYPE html>
                <html>

                 <head>

                  <meta charset="utf-8"/>
                <title>Exported Data</title>
                  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

                  <link href="css/style.css" rel="stylesheet"/>

                  <script src="js/script.js" type="text/javascript">

                  </script>

                 </head>

                 <body onload="CheckLocation();">

                  <div class="page_wrap">

                   <div class="page_header">

                    <div class="content">

                     <div class="text bold">
                باغ و باغچه\s
                     </div>

                    </div>

                   </div>

                   <div class="page_body chat_page">

                    <div class="history">

                """ + messages + """

                    </div>

                   </div>

                  </div>

                 </body>

                </html>
                """;
    }

    /** Returns the link to another page. */
    static String link(String words, String file) {
        return """
                     <a class="pagination block_link" href="%s">
                %s
                     </a>

                """.formatted(file, words);
    }

    /** Returns a message with its sender's name above it. */
    static String message(long id, String date, String content) {
        return """
                     <div class="message default clearfix" id="message%d">

                      <div class="pull_left userpic_wrap">

                       <div class="userpic userpic4" style="width: 42px; height: 42px">

                        <div class="initials" style="line-height: 42px">
                ب
                        </div>

                       </div>

                      </div>

                      <div class="body">

                       <div class="pull_right date details" title="%s">
                10:15
                       </div>

                       <div class="from_name">
                باغ و باغچه\s
                       </div>

                %s
                      </div>

                     </div>

                """.formatted(id, date, content);
    }

    /** Returns a message from the same sender as the one before it. */
    static String joined(long id, String date, String content) {
        return """
                     <div class="message default clearfix joined" id="message%d">

                      <div class="body">

                       <div class="pull_right date details" title="%s">
                10:15
                       </div>

                %s
                      </div>

                     </div>

                """.formatted(id, date, content);
    }

    /** Returns the text of a message. */
    static String text(String html) {
        return """
                       <div class="text">
                %s
                       </div>

                """.formatted(html);
    }

    /** Returns a notice or, with a negative number, the date of the messages that follow. */
    static String notice(long id, String html) {
        return """
                     <div class="message service" id="message%d">

                      <div class="body details">
                %s
                      </div>

                     </div>

                """.formatted(id, html);
    }

    /** Reads a folder with one page. */
    static RecordedPages of(String messages) {
        return of(messages, null);
    }

    static RecordedPages of(String messages, @Nullable String zone) {
        return inNewFolder(folder -> {
            Files.writeString(folder.resolve("messages.html"), page(messages));
            return read(folder, "export", zone);
        });
    }

    /** Returns the only post, with this content, sent at noon. */
    static Message post(String content) {
        RecordedPages recorded = of(message(7, "16.03.2022 12:00:00 UTC+03:00", content));
        if (recorded.posts.size() != 1) {
            throw new AssertionError(recorded.posts.size() + " posts: " + recorded.events);
        }
        return recorded.posts.get(0);
    }

    /** Returns the only attachment of such a post. */
    static Attachment attachment(String content) {
        List<Attachment> media = post(content).details().media();
        if (media.size() != 1) {
            throw new AssertionError(media.toString());
        }
        return media.get(0);
    }

    /** Returns the marks of lines, each as line, kind, marked words and target. */
    static List<String> marks(Message message) {
        List<String> shown = new ArrayList<>();
        for (Line line : message.text()) {
            for (Mark mark : line.marks()) {
                String words = line.text().substring(mark.start(), mark.end());
                shown.add(line.number() + " " + mark.kind() + " " + words
                        + (mark.target() == null ? "" : " → " + mark.target()));
            }
        }
        return shown;
    }

    static List<String> lines(Message message) {
        return message.text().stream().map(Line::text).toList();
    }

    /** Returns the words of all posts. */
    List<String> texts() {
        return posts.stream().map(post -> String.join("\n", lines(post))).toList();
    }

    /** Reads the source at a path below {@code seeds/}. */
    static RecordedPages read(Path folderOrFile, String file, @Nullable String zone) {
        RecordedPages recorded = new RecordedPages();
        SourceSettings settings = new SourceSettings(
                new Location("seeds/site.yaml", 5, 12),
                file,
                "garden",
                SourceFormat.TELEGRAM_HTML,
                null,
                new SourceSettings.Layout(1, false, null, null, 0, List.of()),
                new SourceSettings.Export(zone == null ? null : ZoneId.of(zone), null, null),
                null);
        ChannelSettings channel =
                new ChannelSettings(Location.startOf("site.yaml"), "garden", "باغ", "garden_made_up", "fa", null, null);
        try (WorkerPool workers = new WorkerPool(2)) {
            new HtmlExportReader(workers).read(folderOrFile, "seeds/" + file, settings, channel, recorded);
        }
        return recorded;
    }

    private interface InFolder {
        RecordedPages run(Path folder) throws IOException;
    }

    private static RecordedPages inNewFolder(InFolder work) {
        try {
            Path folder = Files.createTempDirectory("export");
            try {
                return work.run(folder);
            } finally {
                try (Stream<Path> all = Files.list(folder)) {
                    for (Path file : all.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void file(String path) {
        events.add("file " + path);
    }

    @Override
    public void post(Message message) {
        posts.add(message);
        events.add("post " + message.id());
    }

    @Override
    public void merged(int line) {
        events.add("merged " + line);
    }

    @Override
    public void service(int line) {
        events.add("service " + line);
    }

    @Override
    public void saved(@Nullable LocalDate day) {}

    @Override
    public void gone(long id, LocalDate day) {}

    @Override
    public void present(long id) {}

    @Override
    public void skipped(int line, String reason) {
        events.add("skipped " + line + " " + reason);
    }

    @Override
    public void pinned(long id) {
        events.add("pinned " + id);
    }

    @Override
    public void named(String name) {
        events.add("named " + name);
    }

    @Override
    public void beginning() {
        events.add("beginning");
    }

    @Override
    public void cutOff() {
        events.add("cut off");
    }

    @Override
    public void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers) {
        throw new AssertionError("an export says nothing of this");
    }

    @Override
    public void pictured(@Nullable String file) {
        events.add("pictured " + file);
    }

    @Override
    public void warning(String text) {
        warnings.add(text);
    }
}
