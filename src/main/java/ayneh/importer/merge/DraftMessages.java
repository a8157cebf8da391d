package ayneh.importer.merge;

import ayneh.importer.markdown.Article;
import ayneh.importer.spool.Draft;
import ayneh.importer.spool.Spool;
import ayneh.message.Message;
import java.util.List;

/** Finds the messages of drafts. */
public final class DraftMessages {
    private final Spool spool;

    public DraftMessages(Spool spool) {
        this.spool = spool;
    }

    /** The text of a message as one line, to find it by its words. */
    public String text(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).text();
    }

    /** The same without the channel's signature, which some sources print and others don't. */
    public String said(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).said();
    }

    /** What all sources say of one message. */
    public Message merged(List<Draft> same) {
        return MessageMerge.merge(same.stream()
                .map(draft -> new MessageMerge.Said(draft.source().format(), spool.get(draft.spooled())))
                .toList());
    }
}
