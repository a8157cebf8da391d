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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a mirror's page of one post: the post, its permalink, the post again, «BY» and the channel's name, the
 * permalink again in a share box, and then the mirror's own links and advertisements.
 */
public final class SingleMirrorReader implements MirrorReader {
    static final Pattern PERMALINK =
            Pattern.compile("(?:https?://)?((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})/([A-Za-z]\\w*)/([1-9][0-9]{0,17})/?");
    private static final Pattern BY = Pattern.compile("BY\\s+\\S.*");
    private static final Set<String> TELEGRAM = Set.of("t.me", "telegram.me", "telegram.dog");
    static final Pattern TOP = Pattern.compile("Telegram Group & Telegram Channel");
    private static final Pattern CREATED = Pattern.compile("Create:.*");
    private static final Pattern UPDATED = Pattern.compile("Last Update:.*");

    @Override
    public MirrorContents read(SourceText text, SourceSettings settings, ChannelSettings channel) {
        List<Integer> permalinks = permalinks(text, channel, false);
        if (permalinks.isEmpty()) {
            permalinks = permalinks(text, channel, true);
        }
        if (permalinks.isEmpty()) {
            throw new InputException(
                    text.start(),
                    "no post was recognised: no line is the permalink of a post of «" + channel.key() + "»",
                    "check the format, the channel and its handle");
        }
        return new Page(text, permalinks, id(text.line(permalinks.get(0)))).read();
    }

    /**
     * Returns the lines with the address of the post. The mirror writes it with its own host: a line with Telegram's is
     * the post's own link to another post, and counts only if there is nothing else.
     */
    private static List<Integer> permalinks(SourceText text, ChannelSettings channel, boolean telegram) {
        List<Integer> permalinks = new ArrayList<>();
        for (int number = 1; number <= text.size(); number++) {
            Matcher permalink = PERMALINK.matcher(text.line(number).strip());
            boolean own = permalink.matches()
                    && TELEGRAM.contains(permalink.group(1).toLowerCase(Locale.ROOT)) == telegram
                    && (channel.handle() == null || permalink.group(2).equalsIgnoreCase(channel.handle()));
            if (own
                    && (permalinks.isEmpty()
                            || id(text.line(permalinks.get(0))) == Long.parseLong(permalink.group(3)))) {
                permalinks.add(number);
            }
        }
        return permalinks;
    }

    private static long id(String line) {
        Matcher permalink = PERMALINK.matcher(line.strip());
        return permalink.matches() ? Long.parseLong(permalink.group(3)) : 0;
    }

    /** A page while it is read. */
    private static final class Page {
        private final SourceText text;
        private final List<Integer> permalinks;
        private final long id;
        private final Ledger ledger;

        Page(SourceText text, List<Integer> permalinks, long id) {
            this.text = text;
            this.permalinks = permalinks;
            this.id = id;
            ledger = new Ledger(text.size());
        }

        MirrorContents read() {
            int permalink = permalinks.get(0);
            int again = firstText(permalink + 1, text.size() + 1, CREATED, UPDATED);
            int end = endOfSecond(again);
            int first = again < end ? findLine(text.line(again), permalink) : firstText(1, permalink, TOP);
            Printings post = Printings.merge(lines(first, permalink), lines(again, end));

            List<Line> header = new ArrayList<>();
            if (end <= text.size() && BY.matcher(text.line(end).strip()).matches()) {
                header.add(new Line(end, text.line(end)));
                ledger.note(end, Role.CHANNEL);
            }
            permalinks.forEach(number -> ledger.note(number, Role.PERMALINK, 0));
            post.kept().stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> ledger.note(line.number(), Role.BODY, 0));
            post.dropped().stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> ledger.note(line.number(), Role.DUPLICATE, 0));
            for (int number = 1; number <= text.size(); number++) {
                if (!text.line(number).isBlank() && !ledger.has(number)) {
                    ledger.note(number, Role.MIRROR);
                }
            }
            int last = permalinks.get(permalinks.size() - 1);
            Message message = Message.of(id, Line.withoutBlankEnds(post.kept()), text.keepsBlankLines(), first, last);
            return new MirrorContents(List.of(message), header, List.of(), ledger);
        }

        /** Returns the first line of text after the mirror's own lines, each of which may occur once. */
        private int firstText(int from, int end, Pattern... mirrorLines) {
            int number = skipBlank(from, end);
            for (Pattern mirrorLine : mirrorLines) {
                if (number < end
                        && mirrorLine.matcher(text.line(number).strip()).matches()) {
                    number = skipBlank(number + 1, end);
                }
            }
            return number;
        }

        private int skipBlank(int from, int end) {
            int number = from;
            while (number < end && text.line(number).isBlank()) {
                number++;
            }
            return number;
        }

        /**
         * Returns the end of the second printing: the last line with a name before the next permalink, or that
         * permalink.
         */
        private int endOfSecond(int from) {
            int next = permalinks.stream()
                    .filter(number -> number >= from)
                    .findFirst()
                    .orElse(text.size() + 1);
            for (int number = next - 1; number >= from; number--) {
                if (BY.matcher(text.line(number).strip()).matches()) {
                    return number;
                }
            }
            return permalinks.contains(next) ? next : from;
        }

        /** Returns the start of the first printing: the line that the second one begins with, too. */
        private int findLine(String wanted, int end) {
            for (int number = 1; number < end; number++) {
                if (text.line(number).strip().equals(wanted.strip())) {
                    return number;
                }
            }
            return firstText(1, end, TOP);
        }

        private List<Line> lines(int from, int end) {
            List<Line> lines = new ArrayList<>();
            for (int number = from; number < end; number++) {
                lines.add(new Line(number, text.line(number)));
            }
            return Line.withoutBlankEnds(lines);
        }
    }
}
