package ayneh.source.telegram.preview;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.source.SourceText;
import ayneh.source.telegram.ElementText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A saved page of a channel's preview. */
final class PreviewPage {
    private static final Pattern CHANNEL =
            Pattern.compile("(?i)(?:https?://[^/]+)?[/@]?(?:s/)?([A-Za-z]\\w{0,63})(?:/[0-9]+)?/?(?:\\?.*)?");
    /** Selects the channel's picture. */
    static final String PICTURE = ".tgme_page_photo_image img[src], img.tgme_page_photo_image[src]";

    private static final Pattern SAVED_AT = Pattern.compile("\"t\":([0-9]{1,10})(?![0-9])");

    private final Document document;
    private final Elements messages;

    private PreviewPage(Document document) {
        this.document = document;
        messages = document.select(".tgme_widget_message");
        // In a broken page, one message may contain the next ones: detach them from each other.
        messages.remove();
    }

    /**
     * A page that can be reopened later.
     *
     * @param file the page's file
     * @param name its name for messages
     * @param told its path below {@code seeds/}
     */
    record Place(Path file, String name, String told) {
        Location start() {
            return Location.startOf(name);
        }
    }

    /**
     * What a page says besides its messages; null for what it doesn't say.
     *
     * @param smallest the smallest id on it; 0 if none has an id
     * @param captured when it was saved, in seconds since 1970; 0 if unknown
     * @param coverage the ids of which it has all messages; null if unknown
     * @param picture the path of the channel's picture below the page's folder, if it was saved with the page
     */
    record Head(
            Place place,
            long smallest,
            long captured,
            @Nullable Coverage coverage,
            @Nullable String handle,
            @Nullable String title,
            @Nullable String description,
            @Nullable String subscribers,
            @Nullable String picture) {}

    /**
     * Opens a page.
     *
     * @throws InputException if it can't be read, isn't UTF-8, or has no message
     */
    static PreviewPage open(Place place) {
        try {
            String html = SourceText.utf8(Files.readAllBytes(place.file()), place.start());
            PreviewPage page = parse(html);
            if (page.messages.isEmpty()) {
                throw page.empty(place.start());
            }
            return page;
        } catch (IOException unreadable) {
            throw new InputException(
                    place.start(), "the page can't be read (" + unreadable.getMessage() + ")", "check its permissions");
        }
    }

    /** Parses a page, which may have no message. */
    static PreviewPage parse(String html) {
        return new PreviewPage(Parser.htmlParser()
                .setTrackPosition(true)
                .parseInput(html.startsWith("\uFEFF") ? html.substring(1) : html, ""));
    }

    private InputException empty(Location start) {
        return !hasHistory()
                ? new InputException(
                        start,
                        "this is not a page of a channel's messages: its preview may be disabled",
                        "save the page t.me/s/ with the channel's handle, or export the channel with Telegram Desktop")
                : new InputException(start, "the page contains no messages", "remove it, or save it again");
    }

    /** Returns what it says besides its messages. */
    Head head(Place place) {
        long smallest = Long.MAX_VALUE;
        long captured = 0;
        for (Element message : messages) {
            smallest = Math.min(smallest, address(message).map(PostAddress::id).orElse(Long.MAX_VALUE));
            captured = Math.max(captured, captured(message));
        }
        return new Head(
                place,
                smallest == Long.MAX_VALUE ? 0 : smallest,
                captured,
                Coverage.of(document, messages).orElse(null),
                handle(),
                title(),
                ElementText.lines(document.selectFirst(".tgme_channel_info_description")),
                subscribers(),
                picture());
    }

    /** Returns whether it is a page of a channel's messages. */
    boolean hasHistory() {
        return document.selectFirst(".tgme_channel_history") != null;
    }

    /** Returns the page without its messages. */
    Document document() {
        return document;
    }

    /** Returns its messages, in order. */
    List<Element> messages() {
        return messages;
    }

    /** Returns whether the page is cut off within a message, which may then be incomplete. */
    boolean breaksOffIn(Element message) {
        return message.equals(messages.last())
                && message.endSourceRange().isImplicit()
                && document.getElementsByTag("html").first().endSourceRange().isImplicit();
    }

    /** Returns the address of a message; pages of 2018 have it only in the link of its date. */
    static Optional<PostAddress> address(Element message) {
        Element date = message.selectFirst("a.tgme_widget_message_date");
        return PostAddress.of(message.attr("data-post"))
                .or(() -> date == null ? Optional.empty() : PostAddress.of(date.attr("href")));
    }

    /** Returns when a message was saved, in seconds since 1970; 0 if unknown. */
    static long captured(Element message) {
        try {
            byte[] view = Base64.getUrlDecoder().decode(message.attr("data-view"));
            Matcher time = SAVED_AT.matcher(new String(view, StandardCharsets.ISO_8859_1));
            return time.find() ? Long.parseLong(time.group(1)) : 0;
        } catch (IllegalArgumentException notEncoded) {
            return 0;
        }
    }

    /** Returns the handle of its channel; null if it doesn't say. */
    @Nullable
    String handle() {
        Element main = document.selectFirst("main.tgme_main[data-url]");
        Element name = document.selectFirst(".tgme_channel_info_header_username a");
        return Optional.ofNullable(main)
                .flatMap(element -> channel(element.attr("data-url")))
                .or(() -> Optional.ofNullable(name).flatMap(element -> channel(element.text())))
                .or(() -> messages.stream()
                        .flatMap(message -> address(message).stream())
                        .map(PostAddress::handle)
                        .findFirst())
                .orElse(null);
    }

    private static Optional<String> channel(String address) {
        Matcher channel = CHANNEL.matcher(address.strip());
        return channel.matches() ? Optional.of(channel.group(1)) : Optional.empty();
    }

    private @Nullable String title() {
        String title = ElementText.line(document.selectFirst(".tgme_channel_info_header_title span"));
        return title == null ? ElementText.line(document.selectFirst(".tgme_channel_info_header_title")) : title;
    }

    private @Nullable String picture() {
        Element picture = document.selectFirst(PICTURE);
        return picture == null ? null : SavedFile.path(picture.attr("src")).orElse(null);
    }

    /** A page has other counters, too; old ones call the subscribers members. */
    private @Nullable String subscribers() {
        for (Element counter : document.select(".tgme_channel_info_counter")) {
            String type = ElementText.line(counter.selectFirst(".counter_type"));
            if (type != null && (type.startsWith("subscriber") || type.startsWith("member"))) {
                return ElementText.line(counter.selectFirst(".counter_value"));
            }
        }
        return null;
    }
}
