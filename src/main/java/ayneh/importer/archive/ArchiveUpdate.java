package ayneh.importer.archive;

import ayneh.content.ArchiveReader;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.content.ImportRecord;
import ayneh.content.LedgerTotals;
import ayneh.source.LedgerTable;
import ayneh.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Updates the posts of the archive. Edits by hand are kept: a file counts as edited if it is neither what import last
 * wrote nor what it would write now. If the source has changed as well, its version is put beside the edited one. An
 * older save of the channel never replaces what a later one said.
 */
public final class ArchiveUpdate {
    private static final int SHOWN = 5;

    private final ArchiveReader archive;
    private final ImportRecord record;
    private final ArchiveSink sink;
    private final List<String> conflicts = new ArrayList<>();
    /** Posts whose files were deleted by hand. */
    private final List<String> returned = new ArrayList<>();

    private int added;
    private int updated;
    private int kept;
    private int gone;
    private int passedOver;

    public ArchiveUpdate(ArchiveReader archive, ImportRecord record, ArchiveSink sink) {
        this.archive = archive;
        this.record = record;
        this.sink = sink;
    }

    /**
     * Adds or updates a post.
     *
     * @param key the key of its message
     * @param entry the post as its sources have it
     * @param seen the day on which the latest of them was saved; null if unknown
     * @param before its previous slug; null if it keeps its slug
     */
    public void put(String key, Entry entry, @Nullable LocalDate seen, @Nullable String before) {
        String file = entry.address() + ".md";
        String from = before == null ? file : entry.meta().channel() + "/" + before + ".md";
        Optional<String> existing = archive.find(from);
        ImportRecord.Row row = record.find(key).orElse(ImportRecord.Row.unwritten(entry.address()));
        String text = entry.write();
        if (existing.isEmpty()) {
            added++;
            if (!row.hash().equals(ImportRecord.NEVER)) {
                returned.add(entry.address());
            }
            write(key, file, text, new ImportRecord.Row(entry.address(), entry.hash(), row.offered(), seen));
            return;
        }
        if (existing.get().equals(text)) {
            write(key, file, text, new ImportRecord.Row(entry.address(), entry.hash(), row.offered(), seen));
            return;
        }
        Entry mine = archive.entry(from, existing.get());
        String current = mine.hash();
        boolean stale = isOlder(entry, seen, mine, row.seen());
        boolean edited = !current.equals(entry.hash()) && !current.equals(row.hash());
        if (edited || stale) {
            Entry own = stale && before == null ? mine : mine.identifiedAs(entry);
            String kept = own.isLike(mine) ? existing.get() : own.write();
            passedOver += stale && !current.equals(entry.hash()) ? 1 : 0;
            boolean changed =
                    !stale && !entry.hash().equals(row.hash()) && !entry.hash().equals(row.offered());
            if (changed) {
                sink.write(entry.address() + ArchiveReader.CONFLICT_FILE, text);
                conflicts.add(entry.address() + ArchiveReader.CONFLICT_FILE);
            }
            this.kept += edited ? 1 : 0;
            write(
                    key,
                    file,
                    kept,
                    new ImportRecord.Row(
                            entry.address(),
                            edited ? row.hash() : own.hash(),
                            changed ? entry.hash() : row.offered(),
                            stale ? row.seen() : seen));
        } else {
            boolean same = before == null && mine.write().equals(text);
            updated += current.equals(entry.hash()) ? 0 : 1;
            write(
                    key,
                    file,
                    same ? existing.get() : text,
                    new ImportRecord.Row(entry.address(), entry.hash(), row.offered(), seen));
        }
        if (before != null) {
            sink.remove(from);
        }
    }

    /** Returns whether a source's version of a post is older than the archive's, or doesn't even have its date. */
    private static boolean isOlder(Entry entry, @Nullable LocalDate seen, Entry mine, @Nullable LocalDate mineSeen) {
        if (mine.meta().details().date() != null && entry.meta().details().date() == null) {
            return true;
        }
        if (seen != null && mineSeen != null && !seen.equals(mineSeen)) {
            return seen.isBefore(mineSeen);
        }
        Instant edited = entry.meta().details().edited();
        Instant mineEdited = mine.meta().details().edited();
        return mineEdited != null && (edited == null || edited.isBefore(mineEdited));
    }

    private void write(String key, String file, String text, ImportRecord.Row row) {
        sink.write(file, text);
        record.put(key, row);
    }

    /** Marks a post as gone from its channel. */
    public void markGone(Entry entry, LocalDate day) {
        gone++;
        if (entry.meta().gone() == null) {
            sink.write(entry.address() + ".md", entry.goneOn(day).write());
        }
    }

    /** Counts a post that is gone from its channel according to its sources. */
    public void countGone() {
        gone++;
    }

    /** Adds or updates a channel's page. */
    public void put(ChannelPage page) {
        String post = page.key() + "/index";
        String key = page.key() + "@index";
        Optional<String> existing = archive.find(post + ".md");
        String text = existing.filter(each -> page(each, page.key()).write().equals(page.write()))
                .orElseGet(page::write);
        String hash = Sha256.of(text, 16);
        ImportRecord.Row row = record.find(key).orElse(ImportRecord.Row.unwritten(post));
        String current = existing.map(each -> Sha256.of(each, 16)).orElse("");
        boolean edited = existing.isPresent() && !current.equals(hash) && !current.equals(row.hash());
        if (edited) {
            kept++;
        } else if (existing.isEmpty()) {
            added++;
        } else if (!existing.get().equals(text)) {
            updated++;
        }
        write(
                key,
                post + ".md",
                edited ? identified(existing.get(), page) : text,
                new ImportRecord.Row(post, edited ? row.hash() : hash, "", null));
    }

    /** Returns the text of an edited channel's page with the handles of a newer one. */
    private static String identified(String text, ChannelPage page) {
        ChannelPage mine = page(text, page.key());
        ChannelPage identified = mine.identifiedAs(page);
        return identified.equals(mine) ? text : identified.write();
    }

    private static ChannelPage page(String text, String channel) {
        return ChannelPage.read(text, channel + "/index.md", channel);
    }

    /** Takes a post down: removes its file, unless it was edited by hand. */
    public void takeDown(String address, List<String> warnings) {
        String file = address + ".md";
        Optional<String> existing = archive.find(file);
        if (existing.isEmpty()) {
            return;
        }
        String current = archive.entry(file, existing.get()).hash();
        boolean own = record.rows(address).stream().noneMatch(row -> row.hash().equals(current));
        if (own) {
            warnings.add(file + " is excluded and no longer shown, but it was edited by hand: delete it yourself");
        } else {
            sink.remove(file);
        }
    }

    /**
     * Writes the import record and the ledger, and returns the result.
     *
     * @param unknown the posts to take down that don't exist, as {@code channel/slug}
     */
    public ImportResult finish(LedgerTable ledger, int posts, Set<String> unknown, List<String> found) {
        List<String> warnings = new ArrayList<>(found);
        if (passedOver > 0) {
            warnings.add(passedOver + " posts were kept as in a later save; «captured» says which save is later");
        }
        if (!returned.isEmpty()) {
            List<String> first = returned.stream().limit(SHOWN).toList();
            warnings.add("files that had been deleted came back (" + returned.size() + "): " + String.join(", ", first)
                    + (returned.size() > SHOWN ? " and more" : "") + "; to take a post down for good: ayneh exclude "
                    + returned.get(0));
        }
        sink.write(ImportRecord.FILE, record.write());
        StringBuilder table = new StringBuilder();
        ledger.write(table::append);
        sink.write(LedgerTotals.FILE, table.toString());
        return new ImportResult(ledger, posts, added, updated, kept, gone, conflicts, List.copyOf(unknown), warnings);
    }
}
