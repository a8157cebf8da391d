package ayneh.source.mirror;

import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.settings.ChannelSettings;
import ayneh.source.Ledger;
import ayneh.source.Role;
import ayneh.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page printed twice, while it is read: its non-blank lines, and the messages found so far. */
final class TwicePage {
    private final SourceText source;
    private final List<Line> lines;
    private final ChannelSettings channel;
    private final boolean keepsBlankLines;
    private final Repetitions repetitions;
    private final Ledger ledger;
    private final List<Message> messages = new ArrayList<>();

    TwicePage(SourceText source, List<Line> lines, ChannelSettings channel) {
        this.source = source;
        this.lines = lines;
        this.channel = channel;
        keepsBlankLines = source.keepsBlankLines();
        repetitions = new Repetitions(lines);
        ledger = new Ledger(source.size());
    }

    List<Line> lines() {
        return lines;
    }

    String text(int index) {
        return lines.get(index).text();
    }

    ChannelSettings channel() {
        return channel;
    }

    Repetitions repetitions() {
        return repetitions;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Message> messages() {
        return messages;
    }

    /**
     * Returns the end of a text that is printed twice from here on and contains lines that look like notices; the index
     * itself if there is none. A notice at an end of it is a real one, between messages with the same text.
     */
    int endOfRepeatedNotices(int from) {
        if (looksLikeNotice(from)) {
            return from;
        }
        return repetitions
                .at(from, lines.size())
                .filter(rest -> rest.again() - from == rest.end() - rest.again())
                .filter(rest -> !looksLikeNotice(rest.end() - 1))
                .filter(rest -> IntStream.range(from, rest.again()).anyMatch(this::looksLikeNotice))
                .map(Repetitions.Repetition::end)
                .orElse(from);
    }

    private boolean looksLikeNotice(int index) {
        String line = text(index);
        return Notices.isReactions(line)
                || Notices.isService(line)
                || Notices.forwardedFrom(line).isPresent();
    }

    /** Starts a message; {@link Draft#finish} adds it to the page. */
    Draft draft() {
        return new Draft();
    }

    /** Adds a card to the last message. */
    void addCard(int from, int end) {
        int index = messages.size() - 1;
        Draft draft = new Draft(messages.get(index), index);
        draft.card(from, end);
        messages.set(index, draft.message());
    }

    /** A message whose parts are being found. Indexes are those of the page's non-blank lines. */
    final class Draft {
        private final int index;
        private final List<Line> text = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private List<Reaction> reactions = List.of();
        private @Nullable Reply reply;
        private @Nullable Forward forward;
        private @Nullable Preview preview;
        private int firstLine = Integer.MAX_VALUE;
        private int lastLine;

        private Draft() {
            index = messages.size();
        }

        private Draft(Message message, int index) {
            this.index = index;
            text.addAll(message.text());
            attachments.addAll(message.details().media());
            reactions = message.details().reactions();
            reply = message.details().reply();
            forward = message.details().forward();
            firstLine = message.firstLine();
            lastLine = message.lastLine();
        }

        /** Reads a forward and media placeholders, which come first, and returns the index after them. */
        int opening(int from, int end) {
            int at = from;
            while (at < end) {
                String line = text(at);
                if (Notices.forwardedFrom(line).isPresent() && at == from) {
                    forward = new Forward(Notices.forwardedFrom(line).orElseThrow(), null, null);
                    note(at, Role.FORWARD);
                } else if (Notices.isMedia(line)) {
                    if (at == from || !Notices.isMedia(text(at - 1))) { // a button follows its placeholder
                        attachments.add(Attachment.of("unsupported", line.strip()));
                    }
                    note(at, Role.MEDIA);
                } else {
                    break;
                }
                at++;
            }
            return at;
        }

        /** Reads a reply's preview: the name of the quoted author, and the quoted text. */
        void reply(int from, int end) {
            note(from, Role.REPLY);
            reply = new Reply(null, text(from).strip(), quoted(from + 1, end, Role.REPLY), null, null, false);
        }

        /** Reads a card: a site, a title, and a description. */
        void card(int from, int end) {
            note(from, Role.PREVIEW);
            note(from + 1, Role.PREVIEW);
            String description = end == from + 2 ? null : quoted(from + 2, end, Role.PREVIEW);
            preview = new Preview(null, text(from).strip(), text(from + 1).strip(), description);
        }

        /** Reads lines that are printed once. */
        void once(int from, int end) {
            addText(lines.subList(from, end));
        }

        /** Reads a first line and the rest, which is printed twice. */
        void twice(Repetitions.Repetition rest) {
            List<Line> again = lines.subList(rest.again(), rest.end());
            Printings printings = Printings.merge(lines.subList(rest.first(), rest.again()), again);
            List<Line> all = new ArrayList<>(List.of(lines.get(rest.first() - 1)));
            all.addAll(printings.kept());
            addText(all);
            printings.dropped().forEach(line -> note(line, Role.DUPLICATE));
        }

        /** Adds the message to the page, with its reactions if it has any. */
        void finish(@Nullable Line reactionRow) {
            if (reactionRow != null) {
                reactions = Notices.reactions(reactionRow.text());
                note(reactionRow, Role.REACTIONS);
            }
            messages.add(message());
        }

        boolean isEmpty() {
            return lastLine == 0;
        }

        private Message message() {
            Details details = new Details.Builder()
                    .reply(reply)
                    .forward(forward)
                    .preview(preview)
                    .media(attachments)
                    .reactions(reactions)
                    .build();
            return new Message(null, text, keepsBlankLines, details, firstLine, lastLine);
        }

        /** Returns the text of a quotation, which is printed like a message: once, or the rest twice. */
        private String quoted(int from, int end, Role role) {
            int once = repetitions
                    .at(from + 1, end)
                    .filter(rest -> rest.end() == end)
                    .map(Repetitions.Repetition::again)
                    .orElse(end);
            for (int i = from; i < end; i++) {
                note(i, i < once ? role : Role.DUPLICATE);
            }
            return lines.subList(from, once).stream()
                    .map(line -> line.text().strip())
                    .collect(Collectors.joining("\n"));
        }

        private void addText(List<Line> added) {
            for (Line line : added) {
                note(line, Role.BODY);
                if (keepsBlankLines && !text.isEmpty()) {
                    addBlankLines(text.get(text.size() - 1).number(), line.number());
                }
                text.add(line);
            }
        }

        /** Restores the source's empty lines between two lines. */
        private void addBlankLines(int after, int before) {
            for (int number = after + 1; number < before && source.line(number).isBlank(); number++) {
                text.add(new Line(number, ""));
            }
        }

        private void note(int i, Role role) {
            note(lines.get(i), role);
        }

        private void note(Line line, Role role) {
            ledger.note(line.number(), role, index);
            firstLine = Math.min(firstLine, line.number());
            lastLine = Math.max(lastLine, line.number());
        }
    }
}
