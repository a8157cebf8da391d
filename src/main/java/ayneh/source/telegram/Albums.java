package ayneh.source.telegram;

import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Message;
import ayneh.source.MessageSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Assembles albums. Exports don't mark them: an album is a run of messages with consecutive ids, sent in the same
 * second, each with a picture or file, of which at most one has text, all forwarded from the same place or not at all;
 * at most ten, as in Telegram.
 */
public final class Albums {
    private static final int MOST = 10;

    private final MessageSink sink;
    private final List<Message> waiting = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /**
     * A change of file in the export while an album that may continue there is pending.
     *
     * @param parts the number of pending messages before it
     */
    private record Turn(int parts, String file) {}

    public Albums(MessageSink sink) {
        this.sink = sink;
    }

    /** Reports that what follows is in this file. An album may continue in the next one. */
    public void file(String path) {
        if (waiting.isEmpty()) {
            sink.file(path);
        } else {
            turns.add(new Turn(waiting.size(), path));
        }
    }

    /** Takes the next message. */
    public void post(Message message) {
        if (!waiting.isEmpty() && !continues(message)) {
            flush();
        }
        waiting.add(message);
    }

    /** Passes on the pending album; must be called before anything other than a message is reported. */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Message first = waiting.get(0);
        sink.post(waiting.size() == 1 ? first : together(first));
        for (int i = 1; i < waiting.size(); i++) {
            turn(i);
            sink.merged(waiting.get(i).firstLine());
        }
        turn(waiting.size());
        waiting.clear();
        turns.clear();
    }

    private void turn(int parts) {
        turns.stream().filter(turn -> turn.parts() == parts).forEach(turn -> sink.file(turn.file()));
    }

    private boolean continues(Message next) {
        Message last = waiting.get(waiting.size() - 1);
        Details one = last.details();
        Details other = next.details();
        boolean text = waiting.stream().anyMatch(message -> !message.text().isEmpty());
        return waiting.size() < MOST
                && last.id() != null
                && next.id() != null
                && next.id() == last.id() + 1
                && one.date() != null
                && one.date().equals(other.date())
                && isPictures(last)
                && isPictures(next)
                && !(text && !next.text().isEmpty())
                && Objects.equals(from(one.forward()), from(other.forward()));
    }

    private static boolean isPictures(Message message) {
        List<Attachment> media = message.details().media();
        return message.details().poll() == null
                && !media.isEmpty()
                && media.stream().allMatch(attachment -> switch (attachment.kind()) {
                    case "photo", "video", "animation", "audio", "file" -> true;
                    default -> false;
                });
    }

    private static Object from(Forward forward) {
        return forward == null ? "" : List.of(String.valueOf(forward.name()), String.valueOf(forward.url()));
    }

    /**
     * Merges the album into one message: the text and details of the part with text, all media, the first reactions.
     */
    private Message together(Message first) {
        Message speaker = waiting.stream()
                .filter(message -> !message.text().isEmpty())
                .findFirst()
                .orElse(first);
        List<Attachment> media = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Message part : waiting) {
            media.addAll(part.details().media());
            ids.add(part.id());
        }
        Details details = speaker.details();
        Message reacted = waiting.stream()
                .filter(message -> !message.details().reactions().isEmpty())
                .findFirst()
                .orElse(speaker);
        Details together = details.with()
                .album(ids)
                .media(media)
                .reply(
                        first.details().reply() == null
                                ? details.reply()
                                : first.details().reply())
                .reactions(reacted.details().reactions())
                .build();
        return new Message(
                first.id(), speaker.text(), speaker.blankLinesKept(), together, first.firstLine(), first.lastLine());
    }
}
