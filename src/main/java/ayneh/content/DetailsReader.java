package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Poll;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.yaml.YamlValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the details of a message from front matter. */
final class DetailsReader {
    /** The front matter keys of details. */
    static final List<String> KEYS = List.of(
            "date",
            "edited",
            "author",
            "views",
            "album",
            "reply_to",
            "forwarded_from",
            "preview",
            "poll",
            "media",
            "buttons",
            "pinned",
            "reactions");

    /** Between these, dates exist in every calendar and years have four digits. */
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final MappingReader values;

    private DetailsReader(MappingReader values) {
        this.values = values;
    }

    /** Reads the details from the values of front matter. */
    static Details read(MappingReader values) {
        return new DetailsReader(values).details();
    }

    private Details details() {
        return new Details.Builder()
                .date(values.find("date", DetailsReader::instant))
                .edited(values.find("edited", DetailsReader::instant))
                .author(values.text("author"))
                .views(values.text("views"))
                .album(values.list("album", YamlValue::asNumber))
                .reply(values.find("reply_to", value -> inner(value).reply()))
                .forward(values.find("forwarded_from", value -> inner(value).forward()))
                .preview(values.find("preview", value -> inner(value).preview()))
                .poll(values.find("poll", value -> inner(value).poll()))
                .media(values.list("media", value -> inner(value).attachment()))
                .buttons(values.list("buttons", value -> inner(value).button()))
                .pinned(values.flag("pinned"))
                .reactions(reactions())
                .build();
    }

    private Reply reply() {
        return new Reply(
                values.find("id", YamlValue::asNumber),
                values.text("author"),
                values.text("text"),
                values.text("url"),
                values.text("post"),
                values.flag("elsewhere"));
    }

    private Forward forward() {
        return new Forward(values.text("name"), values.text("url"), values.find("date", DetailsReader::instant));
    }

    private Preview preview() {
        return new Preview(values.text("url"), values.text("site"), values.text("title"), values.text("description"));
    }

    private Poll poll() {
        String question = values.text("question");
        return new Poll(
                question == null ? "" : question,
                values.flag("closed"),
                values.text("voters"),
                values.list("answers", value -> inner(value).answer()));
    }

    private Poll.Answer answer() {
        String answer = values.text("text");
        return new Poll.Answer(
                answer == null ? "" : answer,
                values.find("votes", YamlValue::asNumber),
                values.find("percent", YamlValue::asSmallNumber));
    }

    private Attachment attachment() {
        String kind = values.text("kind");
        return new Attachment(
                kind == null ? "file" : kind,
                values.text("note"),
                path("file"),
                path("thumbnail"),
                values.text("name"),
                values.text("type"),
                values.find("size", YamlValue::asNumber),
                values.find("width", DetailsReader::pixels),
                values.find("height", DetailsReader::pixels),
                values.find("seconds", DetailsReader::pixels),
                values.flag("spoiler"));
    }

    private @Nullable String path(String key) {
        YamlValue value = values.get(key);
        return value == null ? null : path(value);
    }

    /** Returns the path of a file of the archive; a path that leaves the archive is rejected. */
    static String path(YamlValue value) {
        if (!value.asText().matches("media/[0-9a-z]{2}/[0-9a-z]+\\.[0-9a-z]{1,8}")) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» isn't the path of a media file",
                    "write a path like media/0a/0a1b2c.jpg");
        }
        return value.asText();
    }

    private static int pixels(YamlValue value) {
        long number = value.asNumber();
        if (number < 0 || number > 10_000_000) {
            throw new InputException(value.location(), "the number is out of range", "write one from 0 to 10000000");
        }
        return (int) number;
    }

    private Button button() {
        String label = values.text("text");
        String url = values.text("url");
        return new Button(label == null ? "" : label, url == null ? "" : url);
    }

    private List<Reaction> reactions() {
        YamlValue value = values.get("reactions");
        return value == null
                ? List.of()
                : value.asMapping().pairs().stream()
                        .map(pair ->
                                new Reaction(pair.key().text(), pair.value().asText()))
                        .toList();
    }

    private static Instant instant(YamlValue value) {
        try {
            Instant instant = Instant.parse(value.asText());
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
            throw new InputException(value.location(), "the date is out of range", "use a year from 1970 to 9998");
        } catch (DateTimeParseException notAnInstant) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» isn't a date and time",
                    "write it in UTC, like 2023-01-10T10:15:00Z");
        }
    }

    private static DetailsReader inner(YamlValue value) {
        Map<String, YamlValue> inner = new HashMap<>();
        value.asMapping().pairs().forEach(pair -> inner.put(pair.key().text(), pair.value()));
        return new DetailsReader(new MappingReader(inner));
    }
}
