package ayneh.importer.merge;

import ayneh.importer.markdown.Article;
import ayneh.importer.spool.Draft;
import ayneh.importer.spool.Spool;
import ayneh.message.Message;
import java.util.List;

/** Loads the messages of drafts. */
public final class DraftMessages {
    private final Spool spool;

    public DraftMessages(Spool spool) {
        this.spool = spool;
    }

    /** Returns the text of a message as one line, for searching. */
    public String text(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).text();
    }

    /** Returns the same without the channel's signature, which only some sources print. */
    public String unsignedText(Draft draft) {
        return Article.of(spool.get(draft.spooled()), draft.channel()).unsignedText();
    }

    /** Returns one message, merged from all its sources. */
    public Message merged(List<Draft> same) {
        return MessageMerge.merge(same.stream()
                .map(draft -> new MessageMerge.Said(draft.source().format(), spool.get(draft.spooled())))
                .toList());
    }
}
