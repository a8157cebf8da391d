package ayneh.source.telegram.json;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.source.telegram.ElementText;
import ayneh.source.telegram.LinkTarget;
import ayneh.source.telegram.RelativePath;
import ayneh.source.telegram.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the media of a message of an export. Of a contact, only its existence is kept: it is someone's number. */
final class JsonMedia {
    private static final long MOST_PIXELS = 10_000_000;
    private static final long MOST_BYTES = 1L << 50;

    private final Warnings<Long> warnings;

    JsonMedia(Warnings<Long> warnings) {
        this.warnings = warnings;
    }

    /**
     * Returns the media of a message.
     *
     * @param offset where the message begins
     */
    List<Attachment> read(JsonValue message, long offset) {
        List<Attachment> media = new ArrayList<>(files(message, offset));
        if (message.has("location_information") || message.has("place_name") || message.has("address")) {
            media.add(place(message));
        }
        if (message.has("contact_information")) {
            media.add(Attachment.of("contact", null));
        }
        if (message.has("game_title") || message.has("game_description")) {
            media.add(Attachment.of(
                    "game",
                    ElementText.joined(
                            " – ",
                            message.get("game_title").words(),
                            message.get("game_description").words())));
        }
        media.addAll(Offers.read(message));
        if (message.get("todo_list").isMapping()) {
            media.add(Attachment.of("todo", tasks(message.get("todo_list"))));
        }
        return media;
    }

    /**
     * Returns the pictures and files of a message or of a part of it.
     *
     * @param offset where the message begins
     */
    List<Attachment> files(JsonValue part, long offset) {
        List<Attachment> media = new ArrayList<>();
        String photo = part.get("photo").text();
        if (photo != null) {
            media.add(attachment("photo", null, photo, "photo_file_size", part, offset));
        }
        String file = part.get("file").text();
        if (file != null) {
            String kind = kind(part);
            media.add(attachment(kind, note(kind, part), file, "file_size", part, offset));
        }
        return media;
    }

    private Attachment attachment(
            String kind, @Nullable String note, String file, String size, JsonValue part, long offset) {
        String thumbnail = part.get("thumbnail").text();
        return new Attachment(
                kind,
                note,
                path(file, offset),
                thumbnail == null ? null : path(thumbnail, offset),
                part.get("file_name").words(),
                part.get("mime_type").words(),
                part.get(size).number(0, MOST_BYTES),
                small(part.get("width")),
                small(part.get("height")),
                small(part.get("duration_seconds")),
                part.get("media_spoiler").isTrue() || part.get("spoiler").isTrue());
    }

    /** Returns the kind of a file. A block of a long post gives it as its own type. */
    private static String kind(JsonValue part) {
        String type = part.get("media_type").text();
        String block = part.get("type").text();
        return switch (type != null ? type : block == null ? "" : block) {
            case "video_file", "video" -> "video";
            case "animation" -> "animation";
            case "video_message" -> "video_message";
            case "voice_message" -> "voice";
            case "audio_file", "audio" -> "audio";
            case "sticker" -> "sticker";
            default -> "file";
        };
    }

    private static @Nullable String note(String kind, JsonValue part) {
        return switch (kind) {
            case "audio" ->
                ElementText.joined(
                        " – ", part.get("performer").words(), part.get("title").words());
            case "sticker" -> part.get("sticker_emoji").words();
            default -> null;
        };
    }

    /** Returns the button that opens a game. */
    static Optional<Button> game(JsonValue message) {
        String link = message.get("game_link").text();
        String title = message.get("game_title").words();
        return Optional.ofNullable(link)
                .flatMap(LinkTarget::ofButton)
                .map(url -> new Button(title == null ? "" : title, url));
    }

    private static Attachment place(JsonValue message) {
        JsonValue location = message.get("location_information");
        String latitude = location.get("latitude").numeral();
        String longitude = location.get("longitude").numeral();
        String point = latitude == null || longitude == null ? null : latitude + "," + longitude;
        String name = message.get("place_name").words();
        String address = message.get("address").words();
        boolean venue = name != null || address != null;
        return Attachment.of(venue ? "venue" : "location", ElementText.joined(", ", name, address, point));
    }

    private static @Nullable String tasks(JsonValue list) {
        String title = TextEntities.plain(list.get("title"));
        Stream<String> tasks =
                list.get("answers").items().stream().map(task -> "– " + TextEntities.plain(task.get("text")));
        String all = Stream.concat(title.isBlank() ? Stream.empty() : Stream.of(title), tasks)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** Returns a path below the export's folder; null for a note in its place, as in {@code (File not included. …)}. */
    private @Nullable String path(String path, long offset) {
        if (path.isBlank() || path.startsWith("(")) {
            return null;
        }
        boolean below = RelativePath.isInside(path);
        if (!below) {
            warnings.note(Warnings.Kind.BAD_PATH, offset);
        }
        return below ? path : null;
    }

    private static @Nullable Integer small(JsonValue number) {
        Long small = number.number(0, MOST_PIXELS);
        return small == null ? null : small.intValue();
    }
}
