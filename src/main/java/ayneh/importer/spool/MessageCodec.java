package ayneh.importer.spool;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.message.Passage;
import ayneh.message.Poll;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes messages as bytes, for a file that only this run reads. */
final class MessageCodec {
    private MessageCodec() {}

    /** Writes one value. */
    private interface Put<T> {
        void put(T value, DataOutputStream out) throws IOException;
    }

    /** Reads one value. */
    private interface Take<T> {
        T take(DataInputStream in) throws IOException;
    }

    static void write(Message message, DataOutputStream out) throws IOException {
        maybe(message.id(), out, (id, to) -> to.writeLong(id));
        list(message.text(), out, MessageCodec::line);
        out.writeBoolean(message.blankLinesKept());
        out.writeInt(message.firstLine());
        out.writeInt(message.lastLine());
        Details details = message.details();
        maybe(details.date(), out, MessageCodec::instant);
        maybe(details.edited(), out, MessageCodec::instant);
        maybe(details.author(), out, MessageCodec::text);
        maybe(details.views(), out, MessageCodec::text);
        list(details.album(), out, (id, to) -> to.writeLong(id));
        maybe(details.reply(), out, (reply, to) -> {
            maybe(reply.id(), to, (id, inner) -> inner.writeLong(id));
            texts(to, reply.author(), reply.text(), reply.url(), reply.post());
        });
        maybe(details.forward(), out, (forward, to) -> {
            texts(to, forward.name(), forward.url());
            maybe(forward.date(), to, MessageCodec::instant);
        });
        maybe(
                details.preview(),
                out,
                (preview, to) -> texts(to, preview.url(), preview.site(), preview.title(), preview.description()));
        maybe(details.poll(), out, MessageCodec::poll);
        list(details.media(), out, MessageCodec::attachment);
        list(details.buttons(), out, (button, to) -> texts(to, button.text(), button.url()));
        out.writeBoolean(details.pinned());
        list(details.reactions(), out, (reaction, to) -> texts(to, reaction.symbol(), reaction.count()));
    }

    static Message read(DataInputStream in) throws IOException {
        Long id = maybe(in, DataInputStream::readLong);
        List<Line> text = list(in, MessageCodec::line);
        boolean blankLinesKept = in.readBoolean();
        int firstLine = in.readInt();
        int lastLine = in.readInt();
        Details details = new Details.Builder()
                .date(maybe(in, MessageCodec::instant))
                .edited(maybe(in, MessageCodec::instant))
                .author(maybeText(in))
                .views(maybeText(in))
                .album(list(in, DataInputStream::readLong))
                .reply(maybe(
                        in,
                        from -> new Reply(
                                maybe(from, DataInputStream::readLong),
                                maybeText(from),
                                maybeText(from),
                                maybeText(from),
                                maybeText(from))))
                .forward(maybe(
                        in, from -> new Forward(maybeText(from), maybeText(from), maybe(from, MessageCodec::instant))))
                .preview(maybe(
                        in, from -> new Preview(maybeText(from), maybeText(from), maybeText(from), maybeText(from))))
                .poll(maybe(in, MessageCodec::poll))
                .media(list(in, MessageCodec::attachment))
                .buttons(list(in, from -> new Button(maybeText(from), maybeText(from))))
                .pinned(in.readBoolean())
                .reactions(list(in, from -> new Reaction(maybeText(from), maybeText(from))))
                .build();
        return new Message(id, text, blankLinesKept, details, firstLine, lastLine);
    }

    private static void line(Line line, DataOutputStream out) throws IOException {
        out.writeInt(line.number());
        text(line.text(), out);
        maybe(
                line.marks(),
                out,
                (marks, to) -> list(marks, to, (mark, inner) -> {
                    inner.writeInt(mark.start());
                    inner.writeInt(mark.end());
                    text(mark.kind().name(), inner);
                    texts(inner, mark.target());
                }));
        maybe(line.passage(), out, (passage, to) -> {
            text(passage.kind().name(), to);
            text(passage.language(), to);
            to.writeInt(passage.number());
        });
    }

    private static Line line(DataInputStream in) throws IOException {
        int number = in.readInt();
        String text = text(in);
        List<Mark> marks = maybe(
                in,
                from -> list(
                        from,
                        inner -> new Mark(
                                inner.readInt(), inner.readInt(), Mark.Kind.valueOf(text(inner)), maybeText(inner))));
        Passage passage = maybe(in, from -> new Passage(Passage.Kind.valueOf(text(from)), text(from), from.readInt()));
        return new Line(number, text, marks, passage);
    }

    private static void poll(Poll poll, DataOutputStream out) throws IOException {
        text(poll.question(), out);
        out.writeBoolean(poll.closed());
        texts(out, poll.voters());
        list(poll.answers(), out, (answer, to) -> {
            text(answer.text(), to);
            maybe(answer.votes(), to, (votes, inner) -> inner.writeLong(votes));
            maybe(answer.percent(), to, (percent, inner) -> inner.writeInt(percent));
        });
    }

    private static Poll poll(DataInputStream in) throws IOException {
        return new Poll(
                text(in),
                in.readBoolean(),
                maybeText(in),
                list(
                        in,
                        from -> new Poll.Answer(
                                text(from),
                                maybe(from, DataInputStream::readLong),
                                maybe(from, DataInputStream::readInt))));
    }

    private static void attachment(Attachment media, DataOutputStream out) throws IOException {
        texts(out, media.kind(), media.note(), media.file(), media.thumbnail(), media.name(), media.type());
        maybe(media.size(), out, (size, to) -> to.writeLong(size));
        maybe(media.width(), out, (width, to) -> to.writeInt(width));
        maybe(media.height(), out, (height, to) -> to.writeInt(height));
        maybe(media.seconds(), out, (seconds, to) -> to.writeInt(seconds));
        out.writeBoolean(media.spoiler());
    }

    private static Attachment attachment(DataInputStream in) throws IOException {
        return new Attachment(
                maybeText(in),
                maybeText(in),
                maybeText(in),
                maybeText(in),
                maybeText(in),
                maybeText(in),
                maybe(in, DataInputStream::readLong),
                maybe(in, DataInputStream::readInt),
                maybe(in, DataInputStream::readInt),
                maybe(in, DataInputStream::readInt),
                in.readBoolean());
    }

    private static void instant(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant.getEpochSecond());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong());
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, @Nullable String... texts) throws IOException {
        for (String each : texts) {
            maybe(each, out, MessageCodec::text);
        }
    }

    private static @Nullable String maybeText(DataInputStream in) throws IOException {
        return maybe(in, MessageCodec::text);
    }

    private static <T> void maybe(@Nullable T value, DataOutputStream out, Put<T> put) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            put.put(value, out);
        }
    }

    private static <T> @Nullable T maybe(DataInputStream in, Take<T> take) throws IOException {
        return in.readBoolean() ? take.take(in) : null;
    }

    private static <T> void list(List<T> values, DataOutputStream out, Put<T> put) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            put.put(value, out);
        }
    }

    private static <T> List<T> list(DataInputStream in, Take<T> take) throws IOException {
        int count = in.readInt();
        List<T> values = new ArrayList<>(Math.min(count, 1000));
        for (int i = 0; i < count; i++) {
            values.add(take.take(in));
        }
        return values;
    }
}
