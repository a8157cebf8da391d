package ayneh.source.telegram.json;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Poll;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.source.telegram.LinkTarget;
import ayneh.source.telegram.MarkedText;
import ayneh.source.telegram.Warnings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one message of an export. */
final class JsonMessage {
    private static final long MOST = 1_000_000_000_000L;
    private static final Pattern CHANNEL = Pattern.compile("channel([1-9][0-9]{0,17})");
    /** The kinds of buttons whose data is an address; «auth» and «web_view» open it with the reader's identity. */
    private static final Set<String> LINKS = Set.of("url", "auth", "web_view", "simple_web_view");

    private final JsonDates dates;
    private final JsonMedia media;
    private final ChatHeader chat;

    JsonMessage(JsonDates dates, Warnings<Long> warnings, ChatHeader chat) {
        this.chat = chat;
        this.dates = dates;
        media = new JsonMedia(warnings);
    }

    /**
     * Reads a message.
     *
     * @param line the line where it begins
     * @param offset its offset in the repaired text, in characters
     */
    Message read(JsonValue message, int line, long offset) {
        RichMessage.Content rich = RichMessage.read(message.get("rich_message"), media, offset);
        List<Attachment> attachments = new ArrayList<>(media.read(message, offset));
        attachments.addAll(rich.media());
        List<Line> text = rich.lines().isEmpty() ? text(message) : rich.lines();
        List<Button> buttons = new ArrayList<>(buttons(message.get("inline_bot_buttons")));
        JsonMedia.game(message).ifPresent(buttons::add);
        Poll poll = poll(message.get("poll"));
        Instant date = dates.read(message, "date", offset);
        if (text.isEmpty() && attachments.isEmpty() && poll == null && buttons.isEmpty() && date != null) {
            attachments.add(Attachment.of("unsupported", null)); // a story, a dice, or what comes in the future
        }
        Details details = new Details.Builder()
                .date(date)
                .edited(dates.read(message, "edited", offset))
                .author(message.get("author").words())
                .reply(reply(message))
                .forward(forward(message))
                .poll(poll)
                .media(attachments)
                .buttons(buttons)
                .reactions(reactions(message.get("reactions")))
                .build();
        Long id = message.get("id").number(1, Long.MAX_VALUE);
        return new Message(id, text, true, details, line, line);
    }

    /**
     * Returns the text, which exports since 2022 have twice; the older form is used if the newer is missing or empty.
     */
    private static List<Line> text(JsonValue message) {
        JsonValue entities = message.get("text_entities");
        List<Line> lines = entities.isList() ? lines(entities) : List.of();
        return lines.isEmpty() ? lines(message.get("text")) : lines;
    }

    private static List<Line> lines(JsonValue text) {
        MarkedText marked = new MarkedText();
        TextEntities.append(text, marked);
        return marked.lines();
    }

    /**
     * An id in another chat, or in the group that the channel once was, means nothing here; of another channel, it makes
     * an address that its members can open.
     */
    private @Nullable Reply reply(JsonValue message) {
        Long id = message.get("reply_to_message_id").number();
        boolean elsewhere = chat.isElsewhere(message);
        if (!elsewhere && (id == null || id == 0)) {
            return null;
        }
        if (!elsewhere) {
            return new Reply(id < 0 ? null : id, null, null, null, null, id < 0);
        }
        String peer = message.get(ChatHeader.PEER).text();
        Matcher channel = CHANNEL.matcher(peer == null ? "" : peer);
        String url = channel.matches() && id != null && id > 0 ? "https://t.me/c/" + channel.group(1) + "/" + id : null;
        return new Reply(null, null, null, url, null, true);
    }

    /** A forward whose origin is hidden or deleted has the key without a value. */
    private static @Nullable Forward forward(JsonValue message) {
        return message.has("forwarded_from")
                ? new Forward(message.get("forwarded_from").words(), null, null)
                : null;
    }

    private static @Nullable Poll poll(JsonValue poll) {
        if (!poll.isMapping()) {
            return null;
        }
        Long voters = poll.get("total_voters").number(0, MOST);
        List<Poll.Answer> answers = poll.get("answers").items().stream()
                .map(answer -> new Poll.Answer(
                        TextEntities.plain(answer.get("text")),
                        answer.get("voters").number(0, MOST),
                        null))
                .toList();
        return new Poll(
                TextEntities.plain(poll.get("question")),
                poll.get("closed").isTrue(),
                voters == null ? null : voters.toString(),
                answers);
    }

    private static List<Button> buttons(JsonValue rows) {
        List<Button> buttons = new ArrayList<>();
        for (JsonValue row : rows.items()) {
            for (JsonValue button : row.items()) {
                String url = button.get("data").text();
                String type = button.get("type").text();
                if (type != null && LINKS.contains(type) && url != null) {
                    String text = button.get("text").text();
                    LinkTarget.ofButton(url)
                            .ifPresent(target -> buttons.add(new Button(text == null ? "" : text, target)));
                }
            }
        }
        return buttons;
    }

    /** Returns the reactions by symbol. Custom emoji have no symbol to show, so they are counted together. */
    private static List<Reaction> reactions(JsonValue reactions) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonValue reaction : reactions.items()) {
            String type = reaction.get("type").text();
            String symbol = switch (type == null ? "" : type) {
                case "emoji" -> reaction.get("emoji").words();
                case "custom_emoji" -> "custom";
                case "paid" -> "⭐";
                default -> null;
            };
            Long count = reaction.get("count").number(1, MOST);
            if (symbol != null && count != null) {
                counts.merge(symbol, count, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Reaction(each.getKey(), each.getValue().toString()))
                .toList();
    }
}
