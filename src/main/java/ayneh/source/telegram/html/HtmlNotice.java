package ayneh.source.telegram.html;

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

    private final MessageSink sink;

    HtmlNotice(MessageSink sink) {
        this.sink = sink;
    }

    /** Reports what a notice that begins in that line says. */
    void report(Element notice, int line) {
        Element body = ChildElements.find(notice, "body").orElse(notice);
        String words = Objects.requireNonNullElse(ElementText.line(body), "");
        if (words.startsWith(UNSUPPORTED)) {
            sink.skipped(line, "unsupported");
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
        }
        sink.service(line);
    }
}
