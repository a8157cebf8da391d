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
        Optional<String> existing = archive.find(file);
        Optional<Entry> before = existing.map(text -> archive.entry(file, text));
        String text = before.filter(same -> same.write().equals(entry.write())).isPresent()
                ? existing.orElseThrow()
                : entry.write();
        put(
                key,
                entry.address(),
                text,
                entry.hash(),
                existing,
                before.map(Entry::hash).orElse(""));
    }

    /** Takes a channel's own file over. */
    void put(ChannelPage page) {
        String post = page.key() + "/index";
        String text = page.write();
        Optional<String> existing = archive.find(post + ".md");
        String current = existing.map(ArchiveUpdate::hash).orElse("");
        put(page.key() + "@index", post, text, hash(text), existing, current);
    }

    private static String hash(String text) {
        return Hash.of(text, 16);
    }

    /**
     * @param text what import would write
     * @param hash its hash
     * @param existing what lies there
     * @param current the hash of that
     */
    private void put(String key, String post, String text, String hash, Optional<String> existing, String current) {
        String last = record.find(key).map(ImportRecord.Row::hash).orElse("-");
        boolean edited = existing.isPresent() && !current.equals(hash) && !current.equals(last);
        if (edited) {
            kept++;
        } else if (existing.isEmpty()) {
            added++;
        } else if (!existing.get().equals(text)) {
            updated++;
        }
        files.put(post + ".md", edited ? existing.get() : text);
        record.put(key, new ImportRecord.Row(post, edited ? last : hash));
    }

    /** Everything that the import brings, with the ledger and the record of it. */
    Import finish(LedgerTable ledger, int posts, List<String> warnings) {
        files.put(ImportRecord.FILE, record.write());
        files.put(LedgerTotals.FILE, ledger.write());
        return new Import(files, ledger, posts, added, updated, kept, warnings);
    }
}
