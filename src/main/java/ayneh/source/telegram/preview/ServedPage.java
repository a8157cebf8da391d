package ayneh.source.telegram.preview;

import ayneh.source.telegram.ElementText;
import ayneh.text.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of a channel's preview as the program that saves it sees it: whose posts it has, which ones, and what is new. */
public final class ServedPage {
    private static final int DIGITS = 32;
    private static final String CLASS = ".tgme_widget_message_";

    /** What changes without a change of the post: counts, and the pictures of people. */
    private static final String COUNTS =
            CLASS + "views, " + CLASS + "reactions, " + CLASS + "user, .copyonly, script, svg";

    /** What changes with each save: times, and addresses that expire. */
    private static final List<String> FLEETING =
            List.of("data-view", "style", "src", "srcset", "poster", "data-webp", "data-ogg");

    /** The elements of a post's media that have a picture, as {@link PreviewMedia} reads them. */
    private static final String PICTURES = CLASS + "photo_wrap, " + CLASS + "video_player i[style], " + CLASS
            + "roundvideo_player i[style], " + CLASS + "document_wrap i[style], " + CLASS + "sticker";

    /** What has pictures of its own that don't belong to the post. */
    private static final String OTHERS = CLASS + "reply, " + CLASS + "link_preview, " + CLASS + "user, i.emoji";

    private final String html;
    private final boolean whole;
    private final boolean history;
    private final @Nullable String title;
    private final @Nullable String handle;
    private final @Nullable String channelPicture;
    private final @Nullable Coverage coverage;
    private final SortedMap<Long, Post> posts = new TreeMap<>();
    private long captured;

    /**
     * A post on the page.
     *
     * @param fingerprint changes with the post's contents, and not with its counts or with addresses
     * @param pictures the addresses of its pictures, as written in the page: on the web, or beside the page
     */
    public record Post(String fingerprint, List<String> pictures) {
        public Post {
            pictures = List.copyOf(pictures);
        }
    }

    private ServedPage(String html) {
        this.html = html;
        PreviewPage page = PreviewPage.parse(html);
        Document document = page.document();
        whole = !Coverage.isCutOff(document);
        history = page.hasHistory();
        title = ElementText.line(document.selectFirst("title"));
        handle = page.handle();
        Element picture = document.selectFirst(PreviewPage.PICTURE);
        channelPicture = picture == null ? null : picture.attr("src");
        coverage = Coverage.of(document, page.messages()).orElse(null);
        for (Element message : page.messages()) {
            captured = Math.max(captured, PreviewPage.captured(message));
            PreviewPage.address(message)
                    .ifPresent(address -> posts.put(address.id(), new Post(fingerprint(message), pictures(message))));
        }
    }

    /** Parses a page, whatever it is. */
    public static ServedPage of(String html) {
        return new ServedPage(html);
    }

    /** Returns its text. */
    public String html() {
        return html;
    }

    /** Returns whether it ends where it should. */
    public boolean isWhole() {
        return whole;
    }

    /** Returns whether it is a page of a channel's messages, even if there are none. */
    public boolean hasHistory() {
        return history;
    }

    /** Returns the title of the page, for people; null if it has none. */
    public @Nullable String title() {
        return title;
    }

    /** Returns the handle of its channel; null if it doesn't say. */
    public @Nullable String handle() {
        return handle;
    }

    /** Returns the messages by their ids. */
    public SortedMap<Long, Post> posts() {
        return Collections.unmodifiableSortedMap(posts);
    }

    /** Returns when it was saved, in seconds since 1970; 0 if unknown. */
    public long captured() {
        return captured;
    }

    /** Returns the part of the channel that it shows; empty if it has no ids or shows the results of a search. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** Returns the address of the channel's picture, as written in the page. */
    public Optional<String> channelPicture() {
        return Optional.ofNullable(channelPicture);
    }

    /** Returns whether an address names a file beside the page. */
    public static boolean isSaved(String address) {
        return SavedFile.path(address).isPresent();
    }

    private static String fingerprint(Element message) {
        Element contents = message.clone();
        contents.select(COUNTS).remove();
        for (Element element : contents.getAllElements()) {
            FLEETING.forEach(element::removeAttr);
        }
        return Sha256.of(contents.outerHtml(), DIGITS);
    }

    private static List<String> pictures(Element message) {
        List<String> pictures = new ArrayList<>();
        for (Element element : message.select(PICTURES)) {
            if (element.closest(OTHERS) == null) {
                Element image = element.selectFirst("img[src]");
                Stream.of(
                                SavedFile.backgroundAddress(element),
                                Optional.of(element.attr("data-webp")),
                                Optional.ofNullable(image).map(picture -> picture.attr("src")))
                        .flatMap(Optional::stream)
                        .filter(address -> !address.isBlank())
                        .findFirst()
                        .ifPresent(pictures::add);
            }
        }
        return pictures;
    }
}
