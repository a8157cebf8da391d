package ayneh.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contents of the archive.
 *
 * @param channels the channels' pages, by key
 * @param entries the posts, by channel and order
 * @param pages the owner's own pages, by name
 * @param ledger the totals of the last import's ledger
 */
public record Archive(
        Map<String, ChannelPage> channels, List<Entry> entries, List<OwnPage> pages, LedgerTotals ledger) {
    public Archive {
        channels = Collections.unmodifiableMap(new TreeMap<>(channels));
        entries = List.copyOf(entries);
        pages = List.copyOf(pages);
    }
}
