package ayneh.page;

import ayneh.message.Attachment;
import ayneh.message.Venue;
import ayneh.page.view.MediaGroup;
import ayneh.page.view.MediaView;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides how media are shown, based on their kind and on the file formats that browsers support. */
final class MediaViews {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "bmp");
    private static final Set<String> VIDEOS = Set.of("mp4", "m4v", "mov", "webm", "ogv");
    private static final Set<String> SOUNDS =
            Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "weba", "mp4");
    /** The forms that are shown side by side in an album. */
    private static final Set<String> VISUAL = Set.of("picture", "video", "loop", "round");

    /**
     * The maximum height of a picture, in CSS pixels, so that it fits on the screen. It isn't set in the stylesheet,
     * since the page couldn't reserve space before the picture is loaded.
     */
    private static final double MAX_HEIGHT = 648;
    /** The maximum width and height of a sticker, or of the thumbnail of a missing file, in CSS pixels. */
    private static final double MAX_SMALL_SIDE = 162;

    private final Set<String> present;

    /** @param present the existing files, relative to {@code content/} */
    MediaViews(Set<String> present) {
        this.present = Set.copyOf(present);
    }

    /**
     * Returns the media of a post.
     *
     * @param language the post's language
     * @param hrefs maps a file's path in the site to a link
     */
    List<MediaGroup> of(List<Attachment> media, String language, UnaryOperator<String> hrefs) {
        List<MediaGroup> groups = new ArrayList<>();
        List<MediaView> run = new ArrayList<>();
        for (Attachment attachment : media) {
            MediaView view = view(attachment, language, hrefs);
            if (!run.isEmpty() && isVisual(view) != isVisual(run.get(0))) {
                groups.add(group(run));
                run.clear();
            }
            run.add(view);
        }
        if (!run.isEmpty()) {
            groups.add(group(run));
        }
        return groups;
    }

    private static MediaGroup group(List<MediaView> run) {
        return new MediaGroup(run.size() > 1 && isVisual(run.get(0)), run);
    }

    private static boolean isVisual(MediaView view) {
        return VISUAL.contains(view.form());
    }

    private MediaView view(Attachment attachment, String language, UnaryOperator<String> hrefs) {
        String file = present(attachment.file());
        String thumbnail = present(attachment.thumbnail());
        String small = thumbnail != null && PICTURES.contains(extension(thumbnail)) ? thumbnail : null;
        String form = form(attachment, file, small);
        if (form.equals("sticker") && (file == null || !PICTURES.contains(extension(file)))) {
            file = small; // browsers can't play animated stickers
        }
        String note = attachment.kind().equals("contact") ? null : attachment.note();
        String coordinates = null;
        if (form.equals("place") && note != null) {
            Venue place = Venue.of(note);
            note = place.name();
            coordinates = place.coordinates();
        }
        String words = note == null || note.isBlank() ? attachment.name() : note;
        String lang = words == null ? language : Language.of(words, language);
        Integer width = positive(attachment.width());
        Integer height = positive(attachment.height());
        boolean little = form.equals("sticker") || form.equals("missing");
        double scale = width == null || height == null
                ? 1
                : Math.min(1, little ? Math.min(MAX_SMALL_SIDE / width, MAX_SMALL_SIDE / height) : MAX_HEIGHT / height);
        return new MediaView(
                form,
                attachment.kind(),
                file == null ? null : hrefs.apply(file),
                small == null ? null : hrefs.apply(small),
                note == null || note.isBlank() ? null : note,
                coordinates,
                attachment.name(),
                lang,
                Language.direction(lang),
                attachment.size(),
                scaled(width, scale),
                scaled(height, scale),
                positive(attachment.seconds()),
                attachment.spoiler());
    }

    /** Returns the form of an attachment; {@code small} is a thumbnail that browsers can show. */
    private static String form(Attachment attachment, @Nullable String file, @Nullable String small) {
        String extension = file == null ? "" : extension(file);
        return switch (attachment.kind()) {
            case "location", "venue" -> "place";
            case "contact" -> "contact";
            case "sticker" -> {
                boolean shown = PICTURES.contains(extension) || small != null;
                yield shown ? "sticker" : attachment.note() != null ? "emoji" : file == null ? "missing" : "file";
            }
            case "file" -> file == null ? "missing" : "file";
            case "photo", "video", "animation", "video_message", "voice", "audio" ->
                file == null ? "missing" : player(attachment.kind(), extension);
            case "unsupported" -> "missing";
            default -> file == null ? "words" : "file";
        };
    }

    private static String player(String kind, String extension) {
        boolean heard = kind.equals("voice") || kind.equals("audio");
        if (heard) {
            return SOUNDS.contains(extension) ? "sound" : "file";
        }
        if (PICTURES.contains(extension)) {
            return "picture";
        }
        if (!VIDEOS.contains(extension)) {
            return "file";
        }
        return kind.equals("animation") ? "loop" : kind.equals("video_message") ? "round" : "video";
    }

    /** Returns whether the file of an attachment, if it exists, is shown as a picture. */
    static boolean isPicture(Attachment attachment) {
        return attachment.file() != null
                && !attachment.kind().equals("file")
                && PICTURES.contains(extension(attachment.file()));
    }

    private @Nullable String present(@Nullable String file) {
        return file != null && present.contains(file) ? file : null;
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer scaled(@Nullable Integer length, double scale) {
        return length == null ? null : (int) Math.max(1, Math.round(length * scale));
    }

    private static @Nullable Integer positive(@Nullable Integer number) {
        return number == null || number <= 0 ? null : number;
    }
}
