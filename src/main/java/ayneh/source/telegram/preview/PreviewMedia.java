package ayneh.source.telegram.preview;

import ayneh.message.Attachment;
import ayneh.source.telegram.ElementText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Collects the media of a message of the preview, in order. */
final class PreviewMedia implements NodeFilter {
    private static final String CLASS = "tgme_widget_message_";
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{2})");
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,5}(?:px)?");
    private static final Pattern POINT = Pattern.compile("[?&]q=(-?[0-9.]{1,30})(?:,|%2C)(-?[0-9.]{1,30})(?=[&#]|$)");

    private final @Nullable PostAddress post;
    private final List<Attachment> media = new ArrayList<>();
    private final Set<Long> ids = new LinkedHashSet<>();

    private PreviewMedia(@Nullable PostAddress post) {
        this.post = post;
    }

    /**
     * Reads the media.
     *
     * @param message the message, without what it replies to
     * @param post its address; null if unknown
     */
    static PreviewMedia of(Element message, @Nullable PostAddress post) {
        PreviewMedia found = new PreviewMedia(post);
        NodeTraversor.filter(found, message);
        return found;
    }

    /** Returns the media, in order. */
    List<Attachment> media() {
        return List.copyOf(media);
    }

    /** Returns the ids of the album that the media form; empty if they don't form one. */
    List<Long> album() {
        return ids.size() > 1 ? List.copyOf(ids) : List.of();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Attachment attachment = node instanceof Element element ? attachment(element) : null;
        if (attachment == null) {
            return FilterResult.CONTINUE;
        }
        media.add(attachment);
        if (post != null) {
            PostAddress.of(node.attr("href"))
                    .filter(item -> item.isIn(post.handle()))
                    .ifPresent(item -> ids.add(item.id()));
        }
        return FilterResult.SKIP_CHILDREN;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    private static @Nullable Attachment attachment(Element element) {
        for (String name : element.classNames()) {
            Attachment found = name.startsWith(CLASS)
                    ? attachment(name.substring(CLASS.length()), element)
                    : name.equals("message_media_not_supported_label")
                            ? Attachment.of("unsupported", ElementText.line(element))
                            : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Attachment attachment(String name, Element element) {
        return switch (name) {
            case "photo_wrap" -> photo(element);
            case "video_player" -> moving(isAnimation(element) ? "animation" : "video", element);
            case "roundvideo_player" -> moving("video_message", element);
            case "voice_player", "voice" -> moving("voice", element);
            case "document_wrap" -> document(element);
            case "sticker", "tgsticker", "videosticker" -> sticker(element);
            case "location_wrap" -> place(element);
            // Of a contact, only its existence is kept: it is someone's number.
            case "contact_wrap" -> Attachment.of("contact", null);
            case "game_wrap" -> Attachment.of("game", ElementText.line(element));
            case "invoice_wrap" -> Attachment.of("invoice", ElementText.line(element));
            default -> null;
        };
    }

    private static Attachment photo(Element photo) {
        Element image = photo.selectFirst("img[src]");
        String file = SavedFile.background(photo)
                .or(() -> image == null ? Optional.empty() : SavedFile.path(image.attr("src")))
                .orElse(null);
        return with(file, null, null, image, Attachment.of("photo", null));
    }

    /**
     * Reads a video, a GIF, a round video or a voice message. If it is too big, the page says so instead. A similar
     * text is next to media that it plays, but only for browsers that can't.
     */
    private static Attachment moving(String kind, Element element) {
        Element player = element.selectFirst("video, audio");
        Element source = element.selectFirst("video[src], audio[src], source[src]");
        String note =
                source == null ? ElementText.line(element.selectFirst(".message_media_not_supported_label")) : null;
        return with(
                source == null ? null : SavedFile.path(source.attr("src")).orElse(null),
                thumbnail(element),
                seconds(element),
                player,
                Attachment.of(kind, note));
    }

    /** A GIF plays by itself: it has no play button and no duration. */
    private static boolean isAnimation(Element video) {
        return video.selectFirst("video") != null
                && video.selectFirst(".message_video_play") == null
                && video.selectFirst(".message_video_duration") == null;
    }

    /** For a song, the page gives title and performer; for any other file, its name and its rounded size. */
    private static Attachment document(Element element) {
        boolean song = element.selectFirst("." + CLASS + "document_icon.audio") != null;
        String title = ElementText.line(element.selectFirst("." + CLASS + "document_title"));
        String extra = ElementText.line(element.selectFirst("." + CLASS + "document_extra"));
        return new Attachment(
                song ? "audio" : "file",
                song ? ElementText.joined(" – ", extra, title) : extra,
                SavedFile.path(element.attr("href")).orElse(null),
                thumbnail(element),
                song ? null : title,
                null,
                null,
                null,
                null,
                seconds(element),
                false);
    }

    private static Attachment sticker(Element sticker) {
        Element image = sticker.selectFirst("img[src], video[src]");
        String file = SavedFile.background(sticker)
                .or(() -> SavedFile.path(sticker.attr("data-webp")))
                .or(() -> image == null ? Optional.empty() : SavedFile.path(image.attr("src")))
                .orElse(null);
        return with(file, null, null, image, Attachment.of("sticker", null));
    }

    private static Attachment place(Element element) {
        String title = ElementText.line(element.selectFirst("." + CLASS + "location_title"));
        String address = ElementText.line(element.selectFirst("." + CLASS + "location_address"));
        Matcher point = POINT.matcher(element.attr("href"));
        return Attachment.of(
                title == null && address == null ? "location" : "venue",
                ElementText.joined(", ", title, address, point.find() ? point.group(1) + "," + point.group(2) : null));
    }

    private static Attachment with(
            @Nullable String file,
            @Nullable String thumbnail,
            @Nullable Integer seconds,
            @Nullable Element picture,
            Attachment bare) {
        Integer width = picture == null ? null : pixels(picture.attr("width"));
        Integer height = picture == null ? null : pixels(picture.attr("height"));
        boolean sized = width != null && height != null;
        return new Attachment(
                bare.kind(),
                bare.note(),
                file,
                thumbnail,
                null,
                null,
                null,
                sized ? width : null,
                sized ? height : null,
                seconds,
                false);
    }

    private static @Nullable String thumbnail(Element element) {
        return element.select("i[style]").stream()
                .flatMap(image -> SavedFile.background(image).stream())
                .findFirst()
                .orElse(null);
    }

    /** Returns an intrinsic size. The sizes in styles are only those on the page. */
    private static @Nullable Integer pixels(String attribute) {
        return PIXELS.matcher(attribute).matches() ? Integer.valueOf(attribute.replace("px", "")) : null;
    }

    /** A duration is written as a time, like the date, which has the instant as an attribute. */
    private static @Nullable Integer seconds(Element element) {
        String written = ElementText.line(element.selectFirst("time:not([datetime])"));
        Matcher duration = DURATION.matcher(written == null ? "" : written);
        if (!duration.matches()) {
            return null;
        }
        int hours = duration.group(1) == null ? 0 : Integer.parseInt(duration.group(1));
        return (hours * 60 + Integer.parseInt(duration.group(2))) * 60 + Integer.parseInt(duration.group(3));
    }
}
