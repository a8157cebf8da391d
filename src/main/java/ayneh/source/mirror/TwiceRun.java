package ayneh.source.mirror;

import java.util.Optional;

/**
 * Parses a piece of a twice-printed page that may contain many messages in succession. The messages printed twice are
 * found first; the gaps between them hold what is printed once: the card of the message before, the reply's preview of
 * the message after, and messages of one line or up to a signature.
 */
final class TwiceRun {
    private final TwicePage page;
    private final int from;
    private final int end;
    private final int messagesBefore;
    private int nextSignature = -1;

    /** Takes a piece of the page's non-blank lines, up to but not including {@code end}. */
    TwiceRun(TwicePage page, int from, int end) {
        this.page = page;
        this.from = from;
        this.end = end;
        messagesBefore = page.messages().size();
    }

    /** Reads the messages of the piece. */
    void read() {
        int at = from;
        boolean afterTwice = false;
        for (int firstLine = from; firstLine + 2 < end; firstLine++) {
            Optional<Repetitions.Repetition> rest = page.repetitions().at(firstLine + 1, end);
            if (rest.isEmpty()) {
                continue;
            }
            if (isQuotingCard(at, firstLine)) {
                page.addCard(at, rest.get().end());
            } else {
                TwicePage.Draft draft = gap(at, firstLine, afterTwice, true);
                draft.twice(rest.get());
                draft.finish(null);
                afterTwice = true;
            }
            at = rest.get().end();
            firstLine = at - 1;
        }
        TwicePage.Draft left = gap(at, end, afterTwice, false);
        if (!left.isEmpty()) {
            left.finish(null);
        }
    }

    private boolean isQuotingCard(int at, int firstLine) {
        return firstLine == at + 2 && hasMessage() && Notices.quotesMessages(page.text(at));
    }

    /** Returns whether this piece already has a message that a card could belong to. */
    private boolean hasMessage() {
        return page.messages().size() > messagesBefore;
    }

    /**
     * Reads what is printed once.
     *
     * @param textFollows whether a message printed twice follows the gap
     * @return the message after the gap, with its parts in the gap
     */
    private TwicePage.Draft gap(int start, int stop, boolean afterTwice, boolean textFollows) {
        int at = start;
        if (afterTwice && stop - at >= 2 && Notices.mayNameSite(page.text(at)) && !isReply(at, stop, textFollows)) {
            at = card(at, stop);
        }
        TwicePage.Draft draft = page.draft();
        while (true) {
            at = draft.opening(at, stop);
            if (at == stop) {
                return draft;
            }
            if (isReply(at, stop, textFollows)) {
                draft.reply(at, at + 2);
                at += 2;
                continue;
            }
            int next = endOfMessage(at, stop);
            draft.once(at, next);
            draft.finish(null);
            at = next;
            if (stop - at >= 2 && Notices.namesSite(page.text(at))) {
                at = card(at, stop);
            }
            draft = page.draft();
        }
    }

    /**
     * Returns whether a reply's preview begins here: the channel's own name, or a cut quotation right before a text.
     */
    private boolean isReply(int at, int stop, boolean textFollows) {
        int behind = at + 2;
        boolean textBehind = behind < stop || behind == stop && textFollows;
        boolean own = page.text(at).strip().equals(page.channel().name());
        return textBehind && (own || behind == stop && Notices.isCut(page.text(at + 1)));
    }

    private int card(int at, int stop) {
        int behind = Math.min(at + 3, stop);
        page.addCard(at, behind);
        return behind;
    }

    /** A message printed once has one line, unless a signature shows where it ends. */
    private int endOfMessage(int at, int stop) {
        if (nextSignature < at) { // searched for once, however many messages precede it
            nextSignature = at;
            while (nextSignature < end && !Notices.isSignature(page.text(nextSignature), page.channel())) {
                nextSignature++;
            }
        }
        return nextSignature < stop ? nextSignature + 1 : at + 1;
    }
}
