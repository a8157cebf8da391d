package ayneh.importer.merge;

import ayneh.importer.markdown.Article;
import ayneh.importer.spool.Draft;
import ayneh.importer.spool.Spool;
import ayneh.message.Line;
import ayneh.message.Message;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Returns the lines of a message as its source has them, without marks. */
    public String lines(Draft draft) {
        return spool.get(draft.spooled()).text().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Returns one message, merged from all its sources. */
    public Message merged(List<Draft> same) {
        return MessageMerge.merge(same.stream()
                .map(draft -> new MessageMerge.Said(draft.source().format(), spool.get(draft.spooled())))
                .toList());
    }
}
