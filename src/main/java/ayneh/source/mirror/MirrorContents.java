package ayneh.source.mirror;

import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.source.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The contents of one source.
 *
 * @param messages its messages, oldest first
 * @param header the lines about the channel
 * @param pins the quotations in notices of pinned messages
 * @param ledger the role of each line
 */
public record MirrorContents(List<Message> messages, List<Line> header, List<String> pins, Ledger ledger) {
    public MirrorContents {
        messages = List.copyOf(messages);
        header = List.copyOf(header);
        pins = List.copyOf(pins);
    }

    /** Returns the same contents with the messages in reverse order. */
    public MirrorContents reversed() {
        List<Message> oldestFirst = new ArrayList<>(messages);
        Collections.reverse(oldestFirst);
        int[] places = new int[messages.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = places.length - 1 - i;
        }
        return new MirrorContents(oldestFirst, header, pins, ledger.reordered(places));
    }

    /** Returns the same contents with the messages of two printed columns reordered row by row. */
    public MirrorContents acrossColumns() {
        int left = (messages.size() + 1) / 2;
        int[] places = new int[messages.size()];
        Message[] across = new Message[messages.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i < left ? 2 * i : 2 * (i - left) + 1;
            across[places[i]] = messages.get(i);
        }
        return new MirrorContents(List.of(across), header, pins, ledger.reordered(places));
    }
}
