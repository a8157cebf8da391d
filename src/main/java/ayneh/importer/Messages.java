package ayneh.importer;

import ayneh.message.Message;
import java.util.List;

/** Finds the messages of drafts. */
final class Messages {
    private final Spool spool;

    Messages(Spool spool) {
        this.spool = spool;
    }

    /** The text of a message as one line, to find it by its words. */
    String text(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).text();
    }

    /** The same without the channel's signature, which some sources print and others don't. */
    String said(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).said();
    }

    /** What all sources say of one message. */
    Message merged(List<Draft> same) {
        return MessageMerge.merge(same.stream()
                .map(draft -> new MessageMerge.Said(draft.source().format(), spool.get(draft.spooled())))
                .toList());
    }
}
