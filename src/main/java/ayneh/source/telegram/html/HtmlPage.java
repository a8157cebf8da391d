package ayneh.source.telegram.html;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.source.telegram.ElementText;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One page of an export as HTML. */
final class HtmlPage {
    private final Location start;
    private final Document document;
    private final @Nullable String channelName;

    /**
     * A link to another page.
     *
     * @param page the file that it names
     * @param place where it stands
     */
    record Link(String page, Location place) {}

    private HtmlPage(Location start, Document document) {
        this.start = start;
        this.document = document;
        channelName = ElementText.line(document.selectFirst("div.page_header .text.bold"));
    }

    /**
     * Reads a page.
     *
     * @param html what stands in the file
     * @param start where it begins, for messages
     * @throws InputException where it isn't such a page
     */
    static HtmlPage parse(String html, Location start) {
        HtmlPage page = new HtmlPage(
                start,
                Jsoup.parse(
                        html.startsWith("\uFEFF") ? html.substring(1) : html,
                        "",
                        Parser.htmlParser().setTrackPosition(true)));
        if (page.document.selectFirst("div.page_wrap div.history") == null) {
            throw new InputException(
                    start,
                    "this is no page of messages as Telegram Desktop exports them",
                    "name the folder that holds messages.html");
        }
        return page;
    }

    /** Its messages, notices and dates, in their order. */
    List<Element> messages() {
        return document.select("div.history div.message");
    }

    /** The name of the channel, as it stands above the messages; null where it doesn't. */
    @Nullable
    String channelName() {
        return channelName;
    }

    /** The page before this one, as this one names it. */
    Optional<Link> previous() {
        return link("Previous messages");
    }

    /** The page after this one, as this one names it. */
    Optional<Link> next() {
        return link("Next messages");
    }

    private Optional<Link> link(String words) {
        return document.select("a.pagination").stream()
                .filter(link -> words.equals(ElementText.line(link)))
                .map(link -> new Link(link.attr("href").strip(), begin(link)))
                .findFirst();
    }

    /** Where the page breaks off; nothing if it has its end. */
    Optional<Location> breaksOff() {
        Range end = document.getElementsByTag("html").first().endSourceRange();
        return end.isTracked() && !end.isImplicit()
                ? Optional.empty()
                : Optional.of(new Location(
                        start.path(),
                        Math.max(1, end.end().lineNumber()),
                        Math.max(1, end.end().columnNumber())));
    }

    /** Where a message begins. */
    Location begin(Element message) {
        return start.atLine(Math.max(1, message.sourceRange().start().lineNumber()));
    }

    /** The last line of a message. */
    int lastLine(Element message) {
        return Math.max(begin(message).line(), message.endSourceRange().end().lineNumber());
    }
}
