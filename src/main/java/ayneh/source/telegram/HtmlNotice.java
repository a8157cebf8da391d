package ayneh.source.telegram;

import ayneh.source.Transcript;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads notices of what happened in the channel. Telegram Desktop writes them in English, whatever its language. */
final class HtmlNotice {
    private static final Pattern NAMED = Pattern.compile("Channel (?:«(.+)» created|title changed to «(.+)»)");
    private static final Pattern PINNED = Pattern.compile(".* pinned this message");
    private static final String UNSUPPORTED = "This message is not supported by this version";

    private final Transcript transcript;

    HtmlNotice(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Tells what a notice that begins in that line says. */
    void tell(Element notice, int line) {
        Element body = Children.find(notice, "body").orElse(notice);
        String words = Objects.requireNonNullElse(Words.line(body), "");
        if (words.startsWith(UNSUPPORTED)) {
            transcript.skipped(line, "unsupported");
            return;
        }
        Matcher named = NAMED.matcher(words);
        if (named.matches()) {
            boolean created = named.group(1) != null;
            if (created) {
                transcript.beginning();
            }
            transcript.named(created ? named.group(1) : named.group(2));
        } else if (PINNED.matcher(words).matches()) {
            body.select("a[href]").stream()
                    .map(HtmlMessage::target)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(transcript::pinned);
        }
        transcript.service(line);
    }
}
