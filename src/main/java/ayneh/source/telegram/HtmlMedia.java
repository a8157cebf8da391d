package ayneh.source.telegram;

import ayneh.message.Attachment;
import ayneh.message.Poll;
import ayneh.source.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the media of a message of an export in HTML. Sizes in bytes are printed rounded there, and so not known. */
final class HtmlMedia {
    private static final Pattern PIXELS = Pattern.compile("(?<![0-9])([0-9]{1,5})x([0-9]{1,5})(?![0-9])");
    private static final Pattern TIME =
            Pattern.compile("(?<![0-9:])(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2})(?![0-9:])");
    private static final Pattern POINT = Pattern.compile("q=(-?[0-9]{1,3}(?:\\.[0-9]+)?),(-?[0-9]{1,3}(?:\\.[0-9]+)?)");
    private static final Pattern VOTES = Pattern.compile("([0-9]{1,12}) votes?.*");

    private final Transcript transcript;

    HtmlMedia(Transcript transcript) {
        this.transcript = transcript;
    }

    /**
     * The media in a wrapper.
     *
     * @param place where its message begins, for warnings
     */
    List<Attachment> read(Element wrap, String place) {
        List<Attachment> media = new ArrayList<>();
        for (Element element : wrap.children()) {
            if (element.hasClass("photo_wrap")) {
                media.add(shown("photo", element, place));
            } else if (element.hasClass("video_file_wrap")) {
                media.add(shown("video", element, place));
            } else if (element.hasClass("animated_wrap")) {
                media.add(shown("animation", element, place));
            } else if (element.hasClass("sticker_wrap")) {
                media.add(shown("sticker", element, place));
            } else if (element.hasClass("media_giveaway")) {
                media.add(Attachment.of("giveaway", HtmlMessage.words(element)));
            } else if (element.hasClass("media_poll")) {
                todo(element, media);
            } else if (element.hasClass("media")) {
                media.add(listed(element, place));
            }
        }
        return media;
    }

    /** Something that is shown as a small picture of itself. */
    private Attachment shown(String kind, Element link, String place) {
        Element picture = link.selectFirst("img[src]");
        String file = path(link.attr("href"), place);
        String thumbnail = picture == null ? null : path(picture.attr("src"), place);
        return new Attachment(
                kind,
                null,
                file,
                thumbnail == null || thumbnail.equals(file) ? null : thumbnail,
                null,
                null,
                null,
                null,
                null,
                seconds(HtmlMessage.words(link.selectFirst(".video_duration"))),
                false);
    }

    /** Something that is shown as a line with an icon; one without an address is missing. */
    private Attachment listed(Element element, String place) {
        String title = HtmlMessage.words(element.selectFirst(".title"));
        String status = HtmlMessage.words(element.selectFirst(".status"));
        String description = HtmlMessage.words(element.selectFirst(".description"));
        String kind = kind(element, title);
        return switch (kind) {
            case "contact", "invoice" -> Attachment.of(kind, null);
            case "location", "venue" -> Attachment.of(kind, place(element, kind, title, description));
            case "game" -> Attachment.of(kind, title);
            case "unsupported" -> Attachment.of(kind, "call");
            default -> file(kind, element, title, status, place);
        };
    }

    private Attachment file(
            String kind, Element element, @Nullable String title, @Nullable String status, String place) {
        String file = element.hasAttr("href") ? path(element.attr("href"), place) : null;
        Matcher pixels = PIXELS.matcher(status == null ? "" : status);
        boolean sized = pixels.find();
        return new Attachment(
                kind,
                kind.equals("audio") ? title : null,
                file,
                null,
                kind.equals("file") ? title : null,
                null,
                null,
                sized ? Integer.valueOf(pixels.group(1)) : null,
                sized ? Integer.valueOf(pixels.group(2)) : null,
                seconds(status),
                false);
    }

    private static String kind(Element element, @Nullable String title) {
        if (element.hasClass("media_photo")) {
            return "Sticker".equals(title) ? "sticker" : "photo";
        } else if (element.hasClass("media_video")) {
            return "Video message".equals(title) ? "video_message" : "Animation".equals(title) ? "animation" : "video";
        } else if (element.hasClass("media_voice_message")) {
            return "voice";
        } else if (element.hasClass("media_audio_file")) {
            return "audio";
        } else if (element.hasClass("media_live_location")) {
            return "location";
        } else if (element.hasClass("media_call")) {
            return "unsupported";
        }
        return Stream.of("contact", "location", "venue", "game", "invoice")
                .filter(kind -> element.hasClass("media_" + kind))
                .findFirst()
                .orElse("file");
    }

    /** A point, which the address of a map gives; of a venue its name and address too. */
    private static @Nullable String place(
            Element element, String kind, @Nullable String title, @Nullable String description) {
        Matcher point = POINT.matcher(element.attr("href"));
        String found = point.find() ? point.group(1) + "," + point.group(2) : null;
        Stream<String> parts = kind.equals("venue") ? Stream.of(title, description, found) : Stream.of(found);
        String note = parts.filter(part -> part != null).collect(Collectors.joining(", "));
        return note.isEmpty() ? null : note;
    }

    /** The poll in an element; null where there is none. */
    @Nullable
    Poll poll(@Nullable Element element) {
        if (element == null || isTodo(element)) {
            return null;
        }
        List<Poll.Answer> answers = new ArrayList<>();
        for (Element answer : element.select("> .answer, .body > .answer")) {
            Matcher votes = VOTES.matcher(String.valueOf(HtmlMessage.words(answer.selectFirst(".details"))));
            answers.add(new Poll.Answer(item(answer), votes.matches() ? Long.valueOf(votes.group(1)) : null, null));
        }
        String question = HtmlMessage.words(element.selectFirst(".question"));
        String kind = HtmlMessage.words(element.selectFirst(".question ~ .details"));
        Matcher total = VOTES.matcher(String.valueOf(HtmlMessage.words(element.selectFirst(".total"))));
        return new Poll(
                question == null ? "" : question,
                "Final results".equals(kind),
                total.matches() ? total.group(1) : null,
                answers);
    }

    private static void todo(Element element, List<Attachment> media) {
        if (isTodo(element)) {
            String tasks = element.select(".answer").stream()
                    .map(answer -> "☐ " + item(answer))
                    .collect(Collectors.joining("\n"));
            String title = HtmlMessage.words(element.selectFirst(".question"));
            String note = Stream.of(title == null ? "" : title, tasks)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n"));
            media.add(Attachment.of("todo", note.isEmpty() ? null : note));
        }
    }

    private static boolean isTodo(Element element) {
        return "To-do List"
                .equalsIgnoreCase(String.valueOf(HtmlMessage.words(element.selectFirst(".question ~ .details"))));
    }

    /** The text of an answer, which is printed as an item of a list. */
    private static String item(Element answer) {
        Element alone = answer.clone();
        alone.select(".details").remove();
        return alone.text().strip().replaceFirst("^- ", "");
    }

    private static @Nullable Integer seconds(@Nullable String text) {
        Matcher time = TIME.matcher(text == null ? "" : text);
        if (!time.find()) {
            return null;
        }
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        return 3600 * hours + 60 * Integer.parseInt(time.group(2)) + Integer.parseInt(time.group(3));
    }

    /** A path below the export's folder; null for any other. */
    private @Nullable String path(String href, String place) {
        if (href.isBlank()) {
            return null;
        }
        if (RelativePath.isInside(href)) {
            return href;
        }
        transcript.warning(place + ": the path «" + href + "» may lead out of the export's folder and is left out");
        return null;
    }
}
