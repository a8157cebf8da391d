package ayneh.source.telegram.preview;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a channel that a page shows: every message that the channel had, when the page was saved, with an id from
 * one to another. The pages form a chain: {@code ?before=N} shows the last messages before N, and the address without a
 * question the newest ones.
 *
 * @param from the first id
 * @param to the last id
 */
public record Coverage(long from, long to) {
    /** Browsers begin a saved page with its address: the «mark of the web». */
    private static final Pattern SAVED_FROM = Pattern.compile("\\s*saved from url=\\([0-9]{4}\\)(\\S+)\\s*");

    private static final Pattern NEWEST = Pattern.compile("(?i)https?://[^/]+/s/\\w+/?");
    private static final Pattern BEFORE = Pattern.compile(".*[?&]before=([1-9][0-9]{0,17})(?:[&#].*)?");
    private static final Pattern SEARCH = Pattern.compile(".*[?&]q=.*");

    /**
     * Returns the part that a page shows.
     *
     * @param document the page
     * @param messages its messages
     * @return empty if it has no ids, or if it shows the results of a search
     */
    static Optional<Coverage> of(Document document, List<Element> messages) {
        LongSummaryStatistics ids = messages.stream()
                .flatMap(message -> PreviewPage.address(message).stream())
                .mapToLong(PostAddress::id)
                .summaryStatistics();
        String canonical = document.select("link[rel=canonical]").attr("href");
        String address = savedFrom(document);
        boolean search = SEARCH.matcher(canonical).matches()
                || SEARCH.matcher(address).matches()
                || !document.select("input.js-header_search").val().isBlank();
        if (ids.getCount() == 0 || search) {
            return Optional.empty();
        }
        boolean first =
                !(canonical + address).isEmpty() && document.selectFirst("link[rel=prev], [data-before]") == null;
        long to = isCutOff(document)
                ? ids.getMax()
                : Math.max(
                        ids.getMax(),
                        NEWEST.matcher(address).matches()
                                ? Long.MAX_VALUE
                                : Math.max(before(address), before(canonical)) - 1);
        return Optional.of(new Coverage(first ? 1 : ids.getMin(), to));
    }

    /** Returns whether the page shows the message with an id, if the channel has it. */
    public boolean has(long id) {
        return from <= id && id <= to;
    }

    /** Returns whether a message can be in both parts. */
    public boolean overlaps(Coverage other) {
        return from <= other.to && other.from <= to;
    }

    /** Returns the address that a page was saved from; empty if unknown. */
    private static String savedFrom(Document document) {
        return document.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
                .filter(Matcher::matches)
                .map(mark -> mark.group(1))
                .findFirst()
                .orElse("");
    }

    private static long before(String address) {
        Matcher question = BEFORE.matcher(address);
        return question.matches() ? Long.parseLong(question.group(1)) : 0;
    }

    /** Returns whether a page breaks off before its end. */
    static boolean isCutOff(Document document) {
        Element html = document.selectFirst("html");
        return html == null || html.endSourceRange().isImplicit();
    }
}
