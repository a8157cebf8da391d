package ayneh.source.telegram.html;

import ayneh.diagnostic.Location;
import ayneh.source.MessageSink;
import ayneh.source.telegram.ChildElements;
import ayneh.source.telegram.ElementText;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads notices of what happened in the channel. Telegram Desktop writes them in English, whatever its language. */
final class HtmlNotice {
    private static final Pattern NAMED = Pattern.compile("Channel (?:«(.+)» created|title changed to «(.+)»)");
    private static final Pattern PINNED = Pattern.compile(".* pinned this message");
    private static final String UNSUPPORTED = "This message is not supported by this version";

    private static final String PICTURED = "Channel photo changed";
    private static final String UNPICTURED = "Channel photo removed";

    private final MessageSink sink;
    private final HtmlMedia media;

    HtmlNotice(MessageSink sink, HtmlMedia media) {
        this.sink = sink;
        this.media = media;
    }

    /** Reports what a notice that begins at that place says. */
    void report(Element notice, Location place) {
        int line = place.line();
        Element body = ChildElements.find(notice, "body").orElse(notice);
        String words = Objects.requireNonNullElse(ElementText.line(body), "");
        if (words.startsWith(UNSUPPORTED)) {
            sink.skipped(line, "unsupported");
            Long id = HtmlMessage.id(notice);
            if (id != null) {
                sink.present(id);
            }
            return;
        }
        Matcher named = NAMED.matcher(words);
        if (named.matches()) {
            boolean created = named.group(1) != null;
            if (created) {
                sink.beginning();
            }
            sink.named(created ? named.group(1) : named.group(2));
        } else if (PINNED.matcher(words).matches()) {
            body.select("a[href]").stream()
                    .map(HtmlMessage::target)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(sink::pinned);
        } else if (words.equals(PICTURED)) {
            Element picture = notice.selectFirst("a.userpic_link");
            sink.pictured(picture == null ? null : media.path(picture.attr("href"), place));
        } else if (words.equals(UNPICTURED)) {
            sink.pictured("");
        }
        sink.service(line);
    }
}
