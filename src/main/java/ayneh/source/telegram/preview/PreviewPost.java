package ayneh.source.telegram.preview;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Poll;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.source.telegram.ElementText;
import ayneh.source.telegram.HtmlText;
import ayneh.source.telegram.LinkTarget;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads one message of the preview. It modifies the element, so each is read once. */
final class PreviewPost {
    private static final String CLASS = ".tgme_widget_message_";
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s?%");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");

    private final Element message;
    private final @Nullable PostAddress address;
    private final int firstLine;
    private final int lastLine;
    private final List<String> faults = new ArrayList<>();

    /** @param message the element with everything that belongs to the message */
    PreviewPost(Element message) {
        this.message = message;
        address = PreviewPage.address(message).orElse(null);
        Range end = message.endSourceRange();
        firstLine = Math.max(1, message.sourceRange().start().lineNumber());
        lastLine = end.isTracked() ? Math.max(firstLine, end.end().lineNumber()) : firstLine;
    }

    /** Returns its id; null if the page doesn't give it. */
    @Nullable
    Long id() {
        return address == null ? null : address.id();
    }

    /** Returns the line where it begins. */
    int line() {
        return firstLine;
    }

    /** Returns whether it is a notice of something that happened in the channel. */
    boolean isService() {
        return message.hasClass("service_message");
    }

    /** Returns the id of the message that the notice says was pinned; empty for another notice. */
    Optional<Long> pinned() {
        String words = ElementText.line(message);
        if (words == null || !words.contains("pinned")) {
            return Optional.empty();
        }
        return message.select(".js-message_text a[href], " + CLASS + "text a[href]").stream()
                .flatMap(link -> PostAddress.of(link.attr("href")).stream())
                .filter(this::isOwn)
                .map(PostAddress::id)
                .findFirst();
    }

    /** Returns messages about what was broken in it and ignored; complete once it has been read. */
    List<String> faults() {
        return faults;
    }

    /** Returns the message; empty if it has no content. */
    Optional<Message> read() {
        Reply reply = reply();
        Elements notices = message.select(".media_not_supported_cont");
        notices.remove();
        Preview preview = preview();
        PreviewMedia found = PreviewMedia.of(message, address);
        Poll poll = poll();
        Details.Builder details = new Details.Builder()
                .date(date())
                .author(ElementText.line(message.selectFirst(CLASS + "from_author")))
                .views(ElementText.line(message.selectFirst(CLASS + "views")))
                .album(found.album())
                .reply(reply)
                .forward(forward())
                .preview(preview)
                .poll(poll)
                .buttons(buttons())
                .reactions(reactions());
        List<Line> text = text();
        boolean empty = text.isEmpty() && poll == null && found.media().isEmpty();
        List<Attachment> media = empty ? unsupported(notices) : found.media();
        if (empty && media.isEmpty() && preview == null) {
            return Optional.empty();
        }
        return Optional.of(new Message(id(), text, true, details.media(media).build(), firstLine, lastLine));
    }

    private boolean isOwn(PostAddress other) {
        return address != null && other.isIn(address.handle());
    }

    /**
     * Returns what it replies to. Its text precedes the message's own in the same kind of element, so it is removed; it
     * may be next to its link instead of inside, because a link in it ends that.
     */
    private @Nullable Reply reply() {
        Element link = message.selectFirst(CLASS + "reply");
        Elements quoted = message.select(CLASS + "metatext, .js-message_reply_text");
        Reply reply = null;
        if (link != null) {
            Optional<PostAddress> target = PostAddress.of(link.attr("href"));
            Element author = link.selectFirst(CLASS + "author_name, " + CLASS + "author");
            reply = new Reply(
                    target.filter(this::isOwn).map(PostAddress::id).orElse(null),
                    ElementText.line(author),
                    ElementText.lines(quoted.isEmpty() ? link.selectFirst(CLASS + "text") : quoted.first()),
                    LinkTarget.ofAttribute(link.attr("href")).orElse(null),
                    null,
                    target.isPresent() && !isOwn(target.get()));
        }
        message.select(CLASS + "reply").remove();
        quoted.remove();
        return reply;
    }

    private @Nullable Instant date() {
        Element time = message.selectFirst(CLASS + "date time[datetime]");
        Element any = time == null ? message.selectFirst("time[datetime]") : time;
        if (any == null) {
            return null;
        }
        String written = any.attr("datetime").strip();
        try {
            if (YEAR.matcher(written).matches()) {
                return OffsetDateTime.parse(written).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // reported below, with dates in other formats
        }
        faults.add("the date «" + written + "» can't be parsed and is ignored");
        return null;
    }

    private @Nullable Forward forward() {
        Element name = message.selectFirst(CLASS + "forwarded_from_name");
        if (name == null) {
            return null;
        }
        Element link = name.selectFirst("a[href]");
        return new Forward(ElementText.line(name), link == null ? null : web(link), null);
    }

    private static @Nullable String web(Element link) {
        return LinkTarget.ofAttribute(link.attr("href")).orElse(null);
    }

    /**
     * Returns the card of a link. A link in its description ends the card's own, so its parts are found in the message.
     */
    private @Nullable Preview preview() {
        Element card = message.selectFirst(CLASS + "link_preview");
        Preview preview = card == null
                ? null
                : new Preview(
                        web(card),
                        ElementText.line(message.selectFirst(".link_preview_site_name")),
                        ElementText.line(message.selectFirst(".link_preview_title")),
                        ElementText.lines(message.selectFirst(".link_preview_description")));
        message.select(CLASS + "link_preview, .link_preview_site_name, .link_preview_title, .link_preview_description")
                .remove();
        return preview;
    }

    private @Nullable Poll poll() {
        Element poll = message.selectFirst(CLASS + "poll");
        if (poll == null) {
            return null;
        }
        String question = ElementText.lines(poll.selectFirst(CLASS + "poll_question"));
        String type = ElementText.line(poll.selectFirst(CLASS + "poll_type"));
        List<Poll.Answer> answers = new ArrayList<>();
        for (Element option : poll.select(CLASS + "poll_option")) {
            String text = ElementText.lines(option.selectFirst(CLASS + "poll_option_text"));
            String percent = ElementText.line(option.selectFirst(CLASS + "poll_option_percent"));
            Matcher share = PERCENT.matcher(percent == null ? "" : percent);
            answers.add(new Poll.Answer(
                    text == null ? "" : text, null, share.matches() ? Integer.valueOf(share.group(1)) : null));
        }
        return new Poll(
                question == null ? "" : question,
                "Final results".equalsIgnoreCase(type),
                ElementText.line(message.selectFirst(CLASS + "voters")),
                answers);
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        for (Element button : message.select("a" + CLASS + "inline_button[href]")) {
            String url = web(button);
            String label = ElementText.line(button);
            if (url != null) {
                buttons.add(new Button(label == null ? url : label, url));
            }
        }
        return buttons;
    }

    /** A custom emoji is shown as another emoji or as no character at all; a paid reaction has a picture. */
    private List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        for (Element reaction : message.select(".tgme_reaction")) {
            Element sign = reaction.selectFirst("tg-emoji, .emoji, b");
            String emoji = ElementText.line(sign);
            if (sign != null) {
                sign.remove();
            }
            String count = ElementText.line(reaction);
            if (count != null) {
                boolean paid = reaction.hasClass("tgme_reaction_paid");
                reactions.add(new Reaction(paid ? "⭐" : emoji == null ? "custom" : emoji, count));
            }
        }
        return reactions;
    }

    /** The text may be nested in an element of its own class: the inner one counts, and the outer only contains it. */
    private List<Line> text() {
        boolean old = message.selectFirst(".js-message_text") == null;
        Innermost texts = new Innermost(old ? "tgme_widget_message_text" : "js-message_text");
        NodeTraversor.traverse(texts, message);
        Element together = new Element("div");
        for (Element text : texts.found) {
            if (together.childNodeSize() > 0) {
                together.appendElement("br");
            }
            together.appendChild(text.clone());
        }
        return HtmlText.lines(together);
    }

    /** Finds the elements of a class that contain no others of it. */
    private static final class Innermost implements NodeVisitor {
        private final String name;
        private final List<Element> found = new ArrayList<>();
        private @Nullable Node last;

        Innermost(String name) {
            this.name = name;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.hasClass(name)) {
                last = node;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && node.equals(last)) {
                found.add(element);
            }
        }
    }

    /** Every message has such a notice for browsers that can't show it: it counts only if nothing else is shown. */
    private static List<Attachment> unsupported(Elements notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        Element label = notices.first().selectFirst(".message_media_not_supported_label");
        return List.of(Attachment.of("unsupported", ElementText.line(label == null ? notices.first() : label)));
    }
}
