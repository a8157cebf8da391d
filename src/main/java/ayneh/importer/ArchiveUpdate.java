package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.content.ImportRecord;
import ayneh.content.LedgerTotals;
import ayneh.text.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that an import brings into the archive. What a person has edited stays: a file is edited if it is neither
 * what import wrote last nor what it would write now.
 */
final class ArchiveUpdate {
    private final ArchiveReader archive;
    private final ImportRecord record;
    private final Map<String, String> files = new HashMap<>();
    private int added;
    private int updated;
    private int kept;

    ArchiveUpdate(ArchiveReader archive, ImportRecord record) {
        this.archive = archive;
        this.record = record;
    }

    /** Takes a post over. A file that says the same in another form, as with keys in another order, stays as it is. */
    void put(String key, Entry entry) {
        String file = entry.address() + ".md";
        Optional<Entry> existing = archive.find(file).map(text -> archive.entry(file));
        String text = existing.filter(same -> same.write().equals(entry.write()))
                .flatMap(same -> archive.find(file))
                .orElseGet(entry::write);
        put(key, entry.address(), text, entry.hash(), existing.map(Entry::hash).orElse(""));
    }

    /** Takes a channel's own file over. */
    void put(ChannelPage page) {
        String post = page.key() + "/index";
        String text = page.write();
        String current = archive.find(post + ".md").map(ArchiveUpdate::hash).orElse("");
        put(page.key() + "@index", post, text, hash(text), current);
    }

    private static String hash(String text) {
        return Hash.of(text, 16);
    }

    private void put(String key, String post, String text, String hash, String current) {
        String file = post + ".md";
        Optional<String> existing = archive.find(file);
        String last = record.find(key).map(ImportRecord.Row::hash).orElse("-");
        boolean edited = existing.isPresent() && !current.equals(hash) && !current.equals(last);
        if (edited) {
            kept++;
        } else if (existing.isEmpty()) {
            added++;
        } else if (!existing.get().equals(text)) {
            updated++;
        }
        files.put(file, edited ? existing.get() : text);
        record.put(key, new ImportRecord.Row(post, edited ? last : hash));
    }

    /** Everything that the import brings, with the ledger and the record of it. */
    Import finish(LedgerTable ledger, int posts, List<String> warnings) {
        files.put(ImportRecord.FILE, record.write());
        files.put(LedgerTotals.FILE, ledger.write());
        return new Import(files, ledger, posts, added, updated, kept, warnings);
    }
}
