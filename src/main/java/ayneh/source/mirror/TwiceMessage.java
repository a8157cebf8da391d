package ayneh.source.mirror;

import ayneh.message.Line;
import java.util.Optional;

/**
 * Parses a piece of a twice-printed page that is one message: an opening, perhaps a reply's preview, the text, perhaps
 * a card. If several readings fit, it takes the one that explains most of the piece as text printed twice.
 */
final class TwiceMessage {
    private final TwicePage page;
    private final int from;
    private final int end;

    /** Takes a piece of the page's non-blank lines, up to but not including {@code end}. */
    TwiceMessage(TwicePage page, int from, int end) {
        this.page = page;
        this.from = from;
        this.end = end;
    }

    /** Reads the message that ends in this row of reactions. */
    void read(Line reactionRow) {
        TwicePage.Draft draft = page.draft();
        int start = draft.opening(from, end);
        Optional<Repetitions.Repetition> rest = textPrintedTwice(start);
        if (rest.isPresent()) {
            int firstLine = rest.get().first() - 1;
            if (firstLine > start) {
                draft.reply(start, firstLine);
            }
            draft.twice(rest.get());
            if (rest.get().end() < end) {
                draft.card(rest.get().end(), end);
            }
        } else {
            readOnce(draft, start);
        }
        draft.finish(reactionRow);
    }

    private void readOnce(TwicePage.Draft draft, int start) {
        int textFrom = start;
        if (end - start >= 3 && page.text(start).strip().equals(page.channel().name())) {
            draft.reply(start, start + 2);
            textFrom = start + 2;
        }
        int textEnd = end;
        for (int length = 3; length >= 2; length--) {
            if (textEnd == end && end - textFrom > length && Notices.namesSite(page.text(end - length))) {
                textEnd = end - length;
            }
        }
        draft.once(textFrom, textEnd);
        if (textEnd < end) {
            draft.card(textEnd, end);
        }
    }

    /** Finds the longest repetition with at most a reply before it, and at most a card after it. */
    private Optional<Repetitions.Repetition> textPrintedTwice(int start) {
        Optional<Repetitions.Repetition> longest = Optional.empty();
        int length = 0;
        for (int rest = start + 1; rest < end && end - rest > length; rest++) {
            Optional<Repetitions.Repetition> found = page.repetitions().at(rest, end);
            if (found.isPresent()
                    && found.get().end() - rest > length
                    && mayBeReply(start, rest - 1)
                    && mayBeCard(found.get().end())) {
                longest = found;
                length = found.get().end() - rest;
            }
        }
        return longest;
    }

    private boolean mayBeReply(int start, int firstLine) {
        return firstLine == start || firstLine == start + 2 || isPrintedTwice(start + 1, firstLine);
    }

    private boolean mayBeCard(int start) {
        int length = end - start;
        return length == 0 || length == 2 || length == 3 || isPrintedTwice(start + 2, end);
    }

    /** Returns whether a first line, the rest and the rest again fill the range exactly. */
    private boolean isPrintedTwice(int start, int stop) {
        return page.repetitions()
                .at(start + 1, stop)
                .filter(rest -> rest.end() == stop)
                .isPresent();
    }
}
