package ayneh.source.telegram.html;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.source.telegram.ElementText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of an HTML export. */
final class HtmlPage {
    private final Location start;
    private final Document document;
    private final @Nullable String channelName;

    /**
     * A link to another page.
     *
     * @param page the file that it names
     * @param place the link's own location
     */
    record Link(String page, Location place) {}

    private HtmlPage(Location start, Document document) {
        this.start = start;
        this.document = document;
        channelName = ElementText.line(document.selectFirst("div.page_header .text.bold"));
    }

    /**
     * Parses a page.
     *
     * @param html the text of the file
     * @param start its start, for messages
     * @throws InputException if it isn't a page of an export
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
                    "this is not a page of messages exported by Telegram Desktop",
                    "name the folder that contains messages.html");
        }
        return page;
    }

    /** Returns its messages, notices and dates, in order. */
    List<Element> messages() {
        return document.select("div.history div.message");
    }

    /** Returns the name of the channel, as shown above the messages; null if none is shown. */
    @Nullable
    String channelName() {
        return channelName;
    }

    /** Returns the names above its messages, without the bots that they were sent with. */
    Set<String> senders() {
        return document.select("div.history div.message > div.body > div.from_name").stream()
                .map(HtmlMessage::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the link to the page before this one. */
    Optional<Link> previous() {
        return link("Previous messages");
    }

    /** Returns the link to the page after this one. */
    Optional<Link> next() {
        return link("Next messages");
    }

    private Optional<Link> link(String words) {
        return document.select("a.pagination").stream()
                .filter(link -> words.equals(ElementText.line(link)))
                .map(link -> new Link(link.attr("href").strip(), begin(link)))
                .findFirst();
    }

    /** Returns where the page is cut off; empty if it is complete. */
    Optional<Location> breaksOff() {
        Range end = document.getElementsByTag("html").first().endSourceRange();
        return end.isTracked() && !end.isImplicit()
                ? Optional.empty()
                : Optional.of(new Location(
                        start.path(),
                        Math.max(1, end.end().lineNumber()),
                        Math.max(1, end.end().columnNumber())));
    }

    /** Returns where a message begins. */
    Location begin(Element message) {
        return start.atLine(Math.max(1, message.sourceRange().start().lineNumber()));
    }

    /** Returns the last line of a message. */
    int lastLine(Element message) {
        return Math.max(begin(message).line(), message.endSourceRange().end().lineNumber());
    }
}
