package ayneh.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the archive holds.
 *
 * @param channels the channels' own files, by key
 * @param entries the posts, by channel and in the order of each
 * @param pages the owner's own pages, by name
 * @param ledger what the ledger of the last import says in sum
 */
public record Archive(
        Map<String, ChannelPage> channels, List<Entry> entries, List<OwnPage> pages, LedgerTotals ledger) {
    public Archive {
        channels = Collections.unmodifiableMap(new TreeMap<>(channels));
        entries = List.copyOf(entries);
        pages = List.copyOf(pages);
    }
}
