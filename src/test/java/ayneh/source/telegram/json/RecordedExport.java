package ayneh.source.telegram.json;

import ayneh.diagnostic.Location;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what a reader reports about an export. */
final class RecordedExport implements MessageSink {
    boolean begins;
    boolean cutOff;
    static final String NAME = "seeds/export/result.json";

    final List<Message> posts = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<String> names = new ArrayList<>();

    /** The settings of an export. */
    record Said(@Nullable String zone, @Nullable Long chat) {
        static final Said NOTHING = new Said(null, null);
    }

    /** Reads an export of one channel with these messages; the first begins on line 6. */
    static RecordedExport of(String messages) {
        return read(channel(messages), Said.NOTHING);
    }

    /** Returns the text of such an export. */
    static String channel(String messages) {
        return """
                {
                 "name": "Сад и огород",
                 "type": "public_channel",
                 "id": 1410035294,
                 "messages": [
                """ + messages + "\n ]\n}\n";
    }

    static RecordedExport read(String json, Said said) {
        return read(json.getBytes(StandardCharsets.UTF_8), said);
    }

    static RecordedExport read(byte[] json, Said said) {
        RecordedExport recorded = new RecordedExport();
        try {
            Path file = Files.createTempFile("export", ".json");
            try {
                Files.write(file, json);
                recorded.readFrom(file, said);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return recorded;
    }

    void readFrom(Path file, Said said) {
        SourceSettings settings = new SourceSettings(
                new Location("seeds/site.yaml", 5, 12),
                "export/result.json",
                "garden",
                SourceFormat.TELEGRAM_JSON,
                null,
                new SourceSettings.Layout(1, false, null, null, 0, List.of()),
                new SourceSettings.Export(said.zone() == null ? null : ZoneId.of(said.zone()), null, said.chat()),
                null);
        ChannelSettings channel =
                new ChannelSettings(Location.startOf("site.yaml"), "garden", "Сад", "garden_made_up", "ru", null, null);
        new JsonExportReader().read(file, NAME, settings, channel, this);
    }

    /** Returns the only post. */
    Message post() {
        if (posts.size() != 1) {
            throw new AssertionError(posts.size() + " posts: " + events);
        }
        return posts.get(0);
    }

    /** Returns the lines of the only post. */
    List<String> text() {
        return post().text().stream().map(Line::text).toList();
    }

    /** Returns the marks of the only post, each as line, kind, marked words and target. */
    List<String> marks() {
        List<String> shown = new ArrayList<>();
        for (Line line : post().text()) {
            for (Mark mark : line.marks()) {
                String words = line.text().substring(mark.start(), mark.end());
                shown.add(line.number() + " " + mark.kind() + " " + words
                        + (mark.target() == null ? "" : " → " + mark.target()));
            }
        }
        return shown;
    }

    @Override
    public void file(String path) {
        events.add("file " + path);
    }

    @Override
    public void post(Message message) {
        posts.add(message);
        events.add("post " + message.firstLine());
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
        names.add(name);
    }

    @Override
    public void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers) {
        throw new AssertionError("an export says nothing of this");
    }

    @Override
    public void beginning() {
        begins = true;
    }

    @Override
    public void cutOff() {
        cutOff = true;
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
