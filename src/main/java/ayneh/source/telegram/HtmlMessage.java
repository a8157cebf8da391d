package ayneh.source.telegram;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.source.Transcript;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one message of an export in HTML. */
final class HtmlMessage {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);
    private static final Pattern DATE = Pattern.compile("([0-9.]{10} [0-9:]{8})(?: UTC([+-][0-9]{2}:[0-9]{2}))?");
    private static final Pattern TARGET = Pattern.compile("(?:messages[0-9]*\\.html)?#go_to_message([0-9]{1,18})");

    private final @Nullable ZoneId zone;
    private final Transcript transcript;
    private final HtmlMedia media;
    private boolean toldOfZone;
    private @Nullable String forwardedFrom;

    /** @param zone the zone of the computer that made the export; null where unknown */
    HtmlMessage(@Nullable ZoneId zone, Transcript transcript) {
        this.zone = zone;
        this.transcript = transcript;
        media = new HtmlMedia(transcript);
    }

    /** Whether anything stands in a message that a reader could see. */
    static boolean hasContent(Message message) {
        Details details = message.details();
        return !message.text().isEmpty()
                || !details.media().isEmpty()
                || !details.buttons().isEmpty()
                || details.poll() != null;
    }

    /**
     * Reads a message.
     *
     * @param id its id
     * @param file the page, for warnings
     */
    Message read(Element message, long id, String file) {
        Element body = message.selectFirst("> div.body");
        int line = HtmlPages.line(message);
        int last = HtmlPages.lastLine(message);
        if (body == null) {
            return Message.of(id, List.of(), true, line, last);
        }
        Element forwarded = body.selectFirst("> div.forwarded.body");
        Element content = forwarded == null ? body : forwarded;
        String place = file + ":" + line + ":1";
        List<Attachment> attachments = new ArrayList<>();
        content.select("> div.media_wrap").forEach(wrap -> attachments.addAll(media.read(wrap, place)));
        Details details = new Details.Builder()
                .date(date(body.selectFirst("> div.date"), place))
                .author(words(content.selectFirst("> div.signature")))
                .reply(reply(body.selectFirst("> div.reply_to")))
                .forward(forward(forwarded, place))
                .poll(media.poll(content.selectFirst("> div.media_wrap > div.media_poll")))
                .media(attachments)
                .buttons(buttons(body))
                .reactions(reactions(body))
                .build();
        Element text = content.selectFirst("> div.text");
        List<Line> lines = text == null ? List.of() : HtmlText.lines(text);
        return new Message(id, lines, true, details, line, last);
    }

    private @Nullable Instant date(@Nullable Element element, String place) {
        Matcher date = DATE.matcher(element == null ? "" : element.attr("title").strip());
        if (!date.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(date.group(1), LOCAL);
            if (zone != null) {
                return local.atZone(zone).toInstant(); // the printed offset leaves summer time out
            }
            if (date.group(2) != null) {
                return local.toInstant(ZoneOffset.of(date.group(2)));
            }
        } catch (DateTimeException noSuchDay) {
            return null;
        }
        if (!toldOfZone) {
            toldOfZone = true;
            transcript.warning(place + ": dates without a time zone are left out; set «zone» for this source to that of"
                    + " the computer that made the export");
        }
        return null;
    }

    private static @Nullable Reply reply(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        Element link = element.selectFirst("a[href]");
        Matcher target = TARGET.matcher(link == null ? "" : link.attr("href"));
        Long id = target.matches() ? Long.valueOf(target.group(1)) : null;
        return new Reply(id, null, null, null, null);
    }

    /** A forward without a name is from the same as the one before it. */
    private @Nullable Forward forward(@Nullable Element forwarded, String place) {
        if (forwarded == null) {
            return null;
        }
        Element name = forwarded.selectFirst("> div.from_name");
        Instant date = null;
        if (name != null) {
            Element stamp = name.selectFirst("span.date");
            date = date(stamp, place);
            Element alone = name.clone();
            alone.select("span.date").remove();
            forwardedFrom = words(alone);
        }
        return new Forward(forwardedFrom, null, date);
    }

    private static List<Button> buttons(Element body) {
        List<Button> buttons = new ArrayList<>();
        for (Element link : body.select("table.bot_buttons_table .bot_button a[href]")) {
            LinkTarget.ofButton(link.attr("href")).ifPresent(url -> buttons.add(new Button(link.text(), url)));
        }
        return buttons;
    }

    /** Who has reacted is never kept. */
    private static List<Reaction> reactions(Element body) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Element reaction : body.select("> .reactions > .reaction")) {
            String emoji = words(reaction.selectFirst(".emoji"));
            String symbol = reaction.hasClass("paid") ? "⭐" : emoji == null ? "custom" : emoji;
            String count = words(reaction.selectFirst(".count"));
            long number = count != null && count.matches("[0-9]{1,12}")
                    ? Long.parseLong(count)
                    : reaction.select(".userpics .userpic").size();
            if (number > 0) {
                counts.merge(symbol, number, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Reaction(each.getKey(), each.getValue().toString()))
                .toList();
    }

    /** The text of an element; null where there is none. */
    static @Nullable String words(@Nullable Element element) {
        String text = element == null ? "" : element.text().strip();
        return text.isEmpty() ? null : text;
    }
}
