package ayneh.source.telegram.html;

import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Poll;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.source.telegram.ChildElements;
import ayneh.source.telegram.ElementText;
import ayneh.source.telegram.HtmlText;
import ayneh.source.telegram.LinkTarget;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the messages of pages in order: what a message shares with the one before it isn't printed again. */
final class HtmlMessage {
    private static final Pattern ID = Pattern.compile("message([1-9][0-9]{0,17})");
    private static final Pattern LINK = Pattern.compile("[^/#]*#go_to_message([1-9][0-9]{0,17})");
    private static final Pattern VIA = Pattern.compile(" via @[A-Za-z0-9_]+$");
    private static final Pattern COUNT = Pattern.compile("[0-9][0-9.,]{0,15}[KM]?");
    private static final String NOBODY = "Deleted Account";

    private final HtmlDates dates;
    private final HtmlMedia media;
    private @Nullable String speaker;
    private @Nullable String origin;

    HtmlMessage(HtmlDates dates, HtmlMedia media) {
        this.dates = dates;
        this.media = media;
    }

    /** Returns the id of the message that a link leads to; null if it leads elsewhere. */
    static @Nullable Long target(Element link) {
        return number(LINK, link.attr("href").strip());
    }

    /** Returns the id of a message; null if it has none, or one of the group that the channel once was. */
    static @Nullable Long id(Element message) {
        return number(ID, message.id());
    }

    private static @Nullable Long number(Pattern pattern, String text) {
        Matcher number = pattern.matcher(text);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }

    /** Reads a message. */
    Message read(Element message, HtmlPage page) {
        Location begin = page.begin(message);
        Element body = ChildElements.find(message, "body").orElse(message);
        Optional<Element> forwarded = ChildElements.find(body, "forwarded", "body");
        List<Element> parts = Stream.concat(forwarded.stream(), Stream.of(body)).toList();
        speaker = ChildElements.find(body, "from_name")
                .map(HtmlMessage::name)
                .orElse(message.hasClass("joined") ? speaker : null);
        Details details = new Details.Builder()
                .date(ChildElements.find(body, "date")
                        .map(date -> dates.read(date.attr("title"), begin))
                        .orElse(null))
                .author(author(parts, page))
                .reply(find(parts, "reply_to").map(HtmlMessage::reply).orElse(null))
                .forward(forwarded.map(each -> forward(each, begin)).orElse(null))
                .poll(poll(parts))
                .media(attachments(parts, begin))
                .buttons(buttons(parts))
                .reactions(reactions(parts))
                .build();
        List<Line> text = find(parts, "text").map(HtmlText::lines).orElse(List.of());
        return new Message(id(message), text, true, details, begin.line(), page.lastLine(message));
    }

    private static Optional<Element> find(List<Element> parts, String name) {
        return parts.stream()
                .flatMap(part -> ChildElements.find(part, name).stream())
                .findFirst();
    }

    private static Stream<Element> all(List<Element> parts, String name) {
        return parts.stream().flatMap(part -> ChildElements.all(part, name).stream());
    }

    /** Returns the name without what follows it: the date of a forwarded message, and the bot that helped write it. */
    static @Nullable String name(Element box) {
        String name = VIA.matcher(WhiteSpace.collapse(box.ownText())).replaceFirst("");
        return name.isEmpty() || name.equals(NOBODY) ? null : name;
    }

    /** Returns the signature, or the name above the message if it isn't the channel's. */
    private @Nullable String author(List<Element> parts, HtmlPage page) {
        String signature = find(parts, "signature").map(ElementText::line).orElse(null);
        String channel = page.channelName();
        return signature != null || channel == null || channel.equals(speaker) ? signature : speaker;
    }

    private static Reply reply(Element box) {
        Long id = box.select("a").stream()
                .map(HtmlMessage::target)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Reply(id, null, null, null, null, id == null);
    }

    private Forward forward(Element forwarded, Location begin) {
        Optional<Element> named = ChildElements.find(forwarded, "from_name");
        named.ifPresent(box -> origin = name(box));
        Optional<Element> date = named.flatMap(box -> ChildElements.find(box, "details"));
        return new Forward(
                origin,
                null,
                date.map(each -> dates.read(each.hasAttr("title") ? each.attr("title") : each.text(), begin))
                        .orElse(null));
    }

    /** Returns the media beside the text, and those within a long post. */
    private List<Attachment> attachments(List<Element> parts, Location begin) {
        Stream<Element> within = all(parts, "text").flatMap(text -> text.select(".media_wrap").stream());
        return Stream.concat(all(parts, "media_wrap"), within)
                .flatMap(wrap -> media.read(wrap, begin).stream())
                .toList();
    }

    private static @Nullable Poll poll(List<Element> parts) {
        return all(parts, "media_wrap")
                .flatMap(wrap -> ChildElements.all(wrap, "media_poll").stream())
                .filter(box -> !HtmlPoll.isList(box))
                .map(HtmlPoll::read)
                .findFirst()
                .orElse(null);
    }

    private static List<Button> buttons(List<Element> parts) {
        List<Button> buttons = new ArrayList<>();
        Stream<Element> within = all(parts, "text").flatMap(text -> text.select(".rich_button_row a[href]").stream());
        Stream<Element> below =
                all(parts, "bot_buttons_table").flatMap(table -> table.select(".bot_button a[href]").stream());
        Stream.concat(within, below)
                .forEach(link -> LinkTarget.ofAttribute(link.attr("href"))
                        .ifPresent(url -> buttons.add(new Button(WhiteSpace.collapse(link.text()), url))));
        return buttons;
    }

    /** Returns the reactions by symbol. Who reacted is private: only the counts are read. */
    private static List<Reaction> reactions(List<Element> parts) {
        Map<String, String> counts = new LinkedHashMap<>();
        all(parts, "reactions")
                .flatMap(box -> ChildElements.all(box, "reaction").stream())
                .forEach(each -> count(each).ifPresent(count -> counts.merge(symbol(each), count, HtmlMessage::sum)));
        return counts.entrySet().stream()
                .map(each -> new Reaction(each.getKey(), each.getValue()))
                .toList();
    }

    private static String symbol(Element reaction) {
        if (reaction.hasClass("paid")) {
            return "⭐";
        }
        Optional<Element> emoji = ChildElements.find(reaction, "emoji");
        return emoji.filter(each -> each.selectFirst("a") == null) // which leads to its picture, with a 👋
                .map(ElementText::line)
                .orElse("custom");
    }

    private static Optional<String> count(Element reaction) {
        String count =
                ChildElements.find(reaction, "count").map(ElementText::line).orElse("");
        if (COUNT.matcher(count).matches()) {
            return Optional.of(count);
        }
        int faces = ChildElements.find(reaction, "userpics")
                .map(box -> ChildElements.all(box, "userpic").size())
                .orElse(0);
        return faces == 0 ? Optional.empty() : Optional.of(Integer.toString(faces));
    }

    /** Custom emoji have no symbol to show, so they are counted together, as far as counts are whole numbers. */
    private static String sum(String one, String other) {
        return one.matches("[0-9]+") && other.matches("[0-9]+")
                ? Long.toString(Long.parseLong(one) + Long.parseLong(other))
                : one;
    }
}
