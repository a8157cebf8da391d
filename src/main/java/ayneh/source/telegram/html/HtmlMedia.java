package ayneh.source.telegram.html;

import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.source.telegram.ChildElements;
import ayneh.source.telegram.ElementText;
import ayneh.source.telegram.RelativePath;
import ayneh.source.telegram.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the element of a picture, a file or something else in a page. Of a contact, only its existence is kept: it is
 * someone's number. Sizes in bytes are rounded, so they are ignored.
 */
final class HtmlMedia {
    private static final Pattern PIXELS = Pattern.compile("([0-9]{1,6})[x×]([0-9]{1,6})");
    private static final Pattern LENGTH = Pattern.compile("(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2})");
    private static final Pattern STARS = Pattern.compile("⭐\\x{FE0F}?\\s*([0-9]{1,9})");
    private static final Pattern WINNERS = Pattern.compile("Winners?");
    private static final Pattern BYTES = Pattern.compile("[0-9.,]+ [KMGT]?B");
    private static final Pattern POINT =
            Pattern.compile("[?&]q=(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?,-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)(?:&|$)");

    /**
     * In the export of an account, the pages of a chat refer to their own files through the account's folder; in a page
     * saved by a browser, paths of files next to it begin with a dot.
     */
    private static final Pattern OWN_FOLDER = Pattern.compile("^(?:\\./|\\.\\./\\.\\./chats/chat_[0-9]+/)");

    private final Warnings<Location> warnings;

    HtmlMedia(Warnings<Location> warnings) {
        this.warnings = warnings;
    }

    /**
     * Reads the media in an element.
     *
     * @param wrap the element, with class {@code media_wrap}
     * @param message where its message begins
     * @return empty for a poll, or if the element is empty
     */
    Optional<Attachment> read(Element wrap, Location message) {
        for (Element box : wrap.children()) {
            if (box.hasClass("media_poll")) {
                return HtmlPoll.isList(box) ? Optional.of(HtmlPoll.list(box)) : Optional.empty();
            }
            if (box.hasClass("media_giveaway")) {
                return Optional.of(Attachment.of("giveaway", giveaway(box)));
            }
            if (box.hasClass("media")) {
                return Optional.of(generic(box, message));
            }
            String shown = shown(box);
            if (shown != null) {
                Element length = box.selectFirst(".video_duration");
                String words = ElementText.line(length);
                return Optional.of(file(shown, null, null, box, words == null ? "" : words, message));
            }
        }
        String words = ElementText.line(wrap);
        return words == null ? Optional.empty() : Optional.of(Attachment.of("unsupported", words));
    }

    /** Returns the kind of what a page shows directly; null for another element. */
    private static @Nullable String shown(Element box) {
        return box.hasClass("photo_wrap")
                ? "photo"
                : box.hasClass("video_file_wrap")
                        ? "video"
                        : box.hasClass("animated_wrap") ? "animation" : box.hasClass("sticker_wrap") ? "sticker" : null;
    }

    /** Reads what a page describes in words, because it is missing or can't be shown. */
    private Attachment generic(Element box, Location message) {
        Element body = ChildElements.find(box, "body").orElse(box);
        String title = words(body, "title");
        String description = words(body, "description");
        String status = words(body, "status");
        String kind = box.classNames().stream()
                .filter(name -> name.startsWith("media_"))
                .findFirst()
                .orElse("");
        return switch (kind) {
            case "media_photo" -> {
                boolean sticker = "Sticker".equals(title);
                String note = sticker ? emoji(status) : notOf(title, "Photo");
                yield file(sticker ? "sticker" : "photo", note, null, box, status, message);
            }
            case "media_video" -> video(title, box, status, message);
            case "media_voice_message" -> file("voice", null, null, box, status, message);
            case "media_audio_file" -> file("audio", notOf(title, "Audio file"), null, box, status, message);
            case "media_file" -> file("file", null, notOf(title, "File"), box, status, message);
            case "media_contact" -> Attachment.of("contact", null);
            case "media_location", "media_live_location", "media_venue" ->
                Attachment.of(
                        kind.equals("media_venue") ? "venue" : "location",
                        ElementText.joined(", ", notOf(title, "Location"), description, point(box)));
            case "media_game" -> Attachment.of("game", ElementText.joined(" – ", title, description));
            case "media_invoice" -> offer(ElementText.joined(" – ", title, description, status));
            case "media_call" -> Attachment.of("unsupported", "call");
            default -> Attachment.of("unsupported", title);
        };
    }

    /** Four kinds share a class and differ in their titles. */
    private Attachment video(@Nullable String title, Element box, @Nullable String status, Location message) {
        return switch (title == null ? "" : title) {
            case "Video message" -> file("video_message", null, null, box, status, message);
            case "Animation" -> file("animation", null, null, box, status, message);
            default -> file("video", notOf(title, "Video file"), null, box, status, message);
        };
    }

    private Attachment file(
            String kind,
            @Nullable String note,
            @Nullable String name,
            Element box,
            @Nullable String status,
            Location message) {
        String file = path(box.attr("href"), message);
        Element image = box.selectFirst("img");
        String thumbnail = image == null ? null : path(image.attr("src"), message);
        List<String> parts = status == null ? List.of() : List.of(status.split(", ", -1));
        Matcher pixels = first(PIXELS, parts);
        Matcher length = first(LENGTH, parts);
        return new Attachment(
                kind,
                note,
                file,
                thumbnail == null || thumbnail.equals(file) ? null : thumbnail,
                name,
                null,
                null,
                pixels == null ? null : Integer.valueOf(pixels.group(1)),
                pixels == null ? null : Integer.valueOf(pixels.group(2)),
                length == null ? null : seconds(length),
                false);
    }

    private static @Nullable Matcher first(Pattern pattern, List<String> parts) {
        return parts.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
    }

    private static Integer seconds(Matcher length) {
        int hours = length.group(1) == null ? 0 : Integer.parseInt(length.group(1));
        return (hours * 60 + Integer.parseInt(length.group(2))) * 60 + Integer.parseInt(length.group(3));
    }

    /**
     * Returns the path of a file that a page links to, below the folder of the export; null for none.
     *
     * @param message where the link's message begins
     */
    @Nullable
    String path(String address, Location message) {
        if (address.isBlank()) {
            return null;
        }
        String path = OWN_FOLDER.matcher(address.strip()).replaceFirst("");
        boolean below = RelativePath.isInside(path);
        if (!below) {
            warnings.note(Warnings.Kind.BAD_PATH, message);
        }
        return below ? path : null;
    }

    private static @Nullable String words(Element body, String name) {
        return ChildElements.find(body, name).map(ElementText::line).orElse(null);
    }

    /** Returns the title, unless it is only the placeholder for a missing one. */
    private static @Nullable String notOf(@Nullable String title, String placeholder) {
        return placeholder.equals(title) ? null : title;
    }

    private static @Nullable String emoji(@Nullable String status) {
        String first = status == null ? "" : status.split(", ", -1)[0];
        return first.isEmpty() || BYTES.matcher(first).matches() ? null : first;
    }

    private static @Nullable String point(Element box) {
        Matcher point = POINT.matcher(box.attr("href"));
        return point.find() ? point.group(1) : null;
    }

    /** Pictures for payment have the element of an invoice, with nothing but a number of stars. */
    private static Attachment offer(@Nullable String words) {
        Matcher stars = STARS.matcher(words == null ? "" : words);
        return stars.matches() ? Attachment.of("paid", stars.group(1) + " ⭐") : Attachment.of("invoice", words);
    }

    /** Returns the words of a giveaway, without the names of those who won. */
    private static @Nullable String giveaway(Element box) {
        List<String> words = new ArrayList<>();
        boolean winners = false;
        for (Element part : box.select(".section_title, .section_body")) {
            String line = ElementText.line(part);
            winners = part.hasClass("section_title")
                    ? WINNERS.matcher(line == null ? "" : line).matches()
                    : winners;
            if (!winners) {
                words.add(line);
            }
        }
        return ElementText.joined("\n", words.toArray(String[]::new));
    }
}
