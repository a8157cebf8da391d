package ayneh.source.mirror;

import ayneh.diagnostic.InputException;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.Ledger;
import ayneh.source.Role;
import ayneh.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the page of a mirror that shows posts in one or two columns. Each post ends with a separator line: the
 * channel's signature, or the mirror's button to read on. A post may begin with its author's name; the channel's header
 * may precede the first one.
 */
public final class ColumnsMirrorReader implements MirrorReader {
    static final String READ_ON = "Читать полностью…";
    private static final Set<String> BUTTONS = Set.of("Подписаться на канал");

    @Override
    public MirrorContents read(SourceText text, SourceSettings settings, ChannelSettings channel) {
        MirrorContents printed = new Page(text, settings.layout(), channel).read();
        MirrorContents inOrder = settings.layout().columns() == 2 ? printed.acrossColumns() : printed;
        return settings.layout().newestFirst() ? inOrder.reversed() : inOrder;
    }

    /** A page while it is read. */
    private static final class Page {
        private final SourceText text;
        private final SourceSettings.Layout layout;
        /** Lines that end a post: usually of one kind, but the mirror's button may replace a channel's signature. */
        private final Set<String> separators;

        private final String signature;
        private final String author;
        private final boolean keepsBlankLines;
        private final Ledger ledger;
        private final List<Message> messages = new ArrayList<>();
        private final List<Line> header = new ArrayList<>();

        Page(SourceText text, SourceSettings.Layout layout, ChannelSettings channel) {
            this.text = text;
            this.layout = layout;
            String signature = channel.handle() == null ? null : "@" + channel.handle();
            if (layout.separator() != null) {
                separators = Set.of(fold(layout.separator()));
            } else if (signature == null || count(READ_ON) >= Math.max(1, count(signature))) {
                separators = Set.of(fold(READ_ON));
            } else {
                separators = Set.of(fold(signature), fold(READ_ON));
            }
            this.signature = signature == null ? "" : fold(signature);
            author = layout.author() == null ? channel.name() : layout.author();
            keepsBlankLines = text.keepsBlankLines();
            ledger = new Ledger(text.size());
        }

        MirrorContents read() {
            List<Integer> ends = new ArrayList<>();
            for (int number = 1; number <= text.size(); number++) {
                if (separators.contains(fold(text.line(number)))) {
                    ends.add(number);
                }
            }
            if (ends.isEmpty()) {
                throw new InputException(
                        text.start(),
                        "no post was recognised: no line is «" + expected() + "»",
                        "set «separator» to the line that ends each post");
            }
            int from = readHeader(ends.get(0));
            for (int end : ends) {
                readPost(from, end);
                from = end + 1;
            }
            readFooter(from);
            return new MirrorContents(messages, header, List.of(), ledger);
        }

        /** Reads the lines above the first post and returns that post's first line. */
        private int readHeader(int firstSeparator) {
            int firstPost = layout.headerLines() > 0 ? 0 : findLast(author, firstSeparator);
            if (firstPost == 0) {
                firstPost = 1;
                for (int lines = layout.headerLines(); firstPost < firstSeparator && lines > 0; firstPost++) {
                    lines -= text.line(firstPost).isBlank() ? 0 : 1;
                }
            }
            for (int number = 1; number < firstPost; number++) {
                String line = text.line(number);
                if (isButton(line)) {
                    ledger.note(number, Role.MIRROR);
                } else if (!line.isBlank()) {
                    ledger.note(number, Role.CHANNEL);
                    header.add(new Line(number, line));
                }
            }
            return firstPost;
        }

        /** Reads the post before the separator in line {@code end}. */
        private void readPost(int from, int end) {
            boolean signed = fold(text.line(end)).equals(signature);
            if (skipBlank(from, end) == end) { // a separator without a post
                ledger.note(end, Role.MIRROR);
                return;
            }
            readPost(from, end, signed ? List.of(new Line(end, text.line(end))) : List.of());
            if (!signed) {
                ledger.note(end, Role.MIRROR);
            }
        }

        /** Reads the post in the lines up to {@code end}, followed by its signature if it has one. */
        private void readPost(int from, int end, List<Line> signatureLine) {
            int first = skipBlank(from, end);
            boolean named = text.line(first).strip().equals(author);
            List<Line> lines = new ArrayList<>(lines(named ? first + 1 : first, end));
            lines.addAll(signatureLine);
            lines.stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> ledger.note(line.number(), Role.BODY, messages.size()));
            if (named) {
                ledger.note(first, Role.AUTHOR, messages.size());
            }
            int last = lines.isEmpty() ? first : lines.get(lines.size() - 1).number();
            messages.add(Message.of(null, lines, keepsBlankLines, first, last));
        }

        /** Reads what is below the last separator: buttons, or a post that was cut off. */
        private void readFooter(int from) {
            int end = text.size() + 1;
            while (end > from && (text.line(end - 1).isBlank() || isButton(text.line(end - 1)))) {
                end--;
                if (!text.line(end).isBlank()) {
                    ledger.note(end, Role.MIRROR);
                }
            }
            if (skipBlank(from, end) < end) {
                readPost(from, end, List.of());
            }
        }

        private static String fold(String line) {
            return line.strip().toLowerCase(Locale.ROOT);
        }

        private long count(String wanted) {
            return text.lines().stream()
                    .filter(line -> fold(line).equals(fold(wanted)))
                    .count();
        }

        /** Returns the separator that a user would look for. */
        private String expected() {
            return layout.separator() != null ? layout.separator() : signature.isEmpty() ? READ_ON : signature;
        }

        /**
         * Returns the last line above {@code end} that equals the wanted one, as a header may name the channel too;
         * else 0.
         */
        private int findLast(String wanted, int end) {
            for (int number = end - 1; number > 0; number--) {
                if (text.line(number).strip().equals(wanted)) {
                    return number;
                }
            }
            return 0;
        }

        private int skipBlank(int from, int end) {
            int number = from;
            while (number < end && text.line(number).isBlank()) {
                number++;
            }
            return number;
        }

        /** Returns the lines up to {@code end}, without blank ones at either end. */
        private List<Line> lines(int from, int end) {
            List<Line> lines = new ArrayList<>();
            for (int number = from; number < end; number++) {
                lines.add(new Line(number, text.line(number)));
            }
            return Line.withoutBlankEnds(lines);
        }

        private boolean isButton(String line) {
            String stripped = line.strip();
            return BUTTONS.contains(stripped) || layout.buttons().contains(stripped) || stripped.equals(READ_ON);
        }
    }
}
