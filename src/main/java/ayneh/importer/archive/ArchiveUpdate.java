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
     * What an import does with a post.
     *
     * @param key the key of its message
     * @param row its row in the import record
     * @param as what becomes of its file
     * @param passedOver whether its sources differ from what a later save said
     * @param conflict whether its sources' version is written beside the edited one
     * @param gone whether it is gone from its channel
     */
    public record Change(
            String key, ImportRecord.Row row, Fate as, boolean passedOver, boolean conflict, boolean gone) {}

    /** What becomes of the file of a post. */
    private enum Fate {
        ADDED,
        /** Added, although it had been deleted by hand. */
        RETURNED,
        UNCHANGED,
        UPDATED,
        /** Kept because it was edited by hand. */
        KEPT
    }

    /**
     * Writes a post. May be called from several threads, and in any order; then all changes are to be added.
     *
     * @param key the key of its message
     * @param entry the post as its sources have it
     * @param seen the day on which the latest of them was saved; null if unknown
     * @param before its previous slug; null if it keeps its slug
     */
    public Change write(String key, Entry entry, @Nullable LocalDate seen, @Nullable String before) {
        String file = entry.address() + ".md";
        String from = before == null ? file : entry.meta().channel() + "/" + before + ".md";
        boolean gone = entry.meta().gone() != null;
        Optional<String> existing = archive.find(from);
        ImportRecord.Row row = record.find(key).orElse(ImportRecord.Row.unwritten(entry.address()));
        String text = entry.write();
        String hash = entry.hash();
        ImportRecord.Row written = new ImportRecord.Row(entry.address(), hash, row.offered(), seen);
        if (existing.isEmpty() || existing.get().equals(text)) {
            Fate fate = existing.isPresent()
                    ? Fate.UNCHANGED
                    : row.hash().equals(ImportRecord.NEVER) ? Fate.ADDED : Fate.RETURNED;
            sink.write(file, text);
            return new Change(key, written, fate, false, false, gone);
        }
        Entry mine = archive.entry(from, existing.get());
        String current = mine.hash();
        boolean stale = isOlder(entry, seen, mine, row.seen());
        boolean edited = !current.equals(hash) && !current.equals(row.hash());
        if (before != null) {
            sink.remove(from);
        }
        if (!edited && !stale) {
            boolean same = before == null && mine.write().equals(text);
            sink.write(file, same ? existing.get() : text);
            return new Change(key, written, current.equals(hash) ? Fate.UNCHANGED : Fate.UPDATED, false, false, gone);
        }
        if (!stale && !hash.equals(row.hash()) && isCuratedAlone(entry, mine, row.hash())) {
            sink.write(file, mine.identifiedAs(entry).curatedAs(entry).write());
            return new Change(key, written, Fate.UPDATED, false, false, gone);
        }
        Entry own = stale && before == null ? mine : mine.identifiedAs(entry);
        boolean conflict = !stale && !hash.equals(row.hash()) && !hash.equals(row.offered());
        if (conflict) {
            sink.write(entry.address() + ArchiveReader.CONFLICT_FILE, text);
        }
        sink.write(file, own.isLike(mine) ? existing.get() : own.write());
        ImportRecord.Row keeping = new ImportRecord.Row(
                entry.address(),
                edited ? row.hash() : own.hash(),
                conflict ? hash : row.offered(),
                stale ? row.seen() : seen);
        return new Change(
                key, keeping, edited ? Fate.KEPT : Fate.UNCHANGED, stale && !current.equals(hash), conflict, gone);
    }

    /**
     * Returns whether a post differs from what was last imported only in the series and works that settings assign to
     * it: those are the owner's as edits are, so the two don't contradict each other.
     *
     * @param imported the hash of what was last imported, which was in the series and works that the file is in, or in
     *     none
     */
    private static boolean isCuratedAlone(Entry entry, Entry mine, String imported) {
        return entry.curatedAs(mine).hash().equals(imported)
                || entry.uncurated().hash().equals(imported);
    }

    /** Records a change; changes are reported in the order in which they are added. */
    public void add(Change change) {
        String post = change.row().post();
        record.put(change.key(), change.row());
        switch (change.as()) {
            case ADDED -> added++;
            case RETURNED -> {
                added++;
                returned.add(post);
            }
            case UPDATED -> updated++;
            case KEPT -> kept++;
            case UNCHANGED -> {}
        }
        passedOver += change.passedOver() ? 1 : 0;
        gone += change.gone() ? 1 : 0;
        if (change.conflict()) {
            conflicts.add(post + ArchiveReader.CONFLICT_FILE);
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
     * Writes the import record, the ledger and the state of the sources, and returns the result.
     *
     * @param state what was read
     * @param unknown the posts to take down that don't exist, as {@code channel/slug}
     */
    public ImportResult finish(
            LedgerTable ledger, ImportState state, int posts, Set<String> unknown, List<String> found) {
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
        String rows = record.write();
        String table = ledger.write();
        sink.write(ImportRecord.FILE, rows);
        sink.write(LedgerTotals.FILE, table);
        sink.write(ImportState.FILE, state.text(rows, table));
        return new ImportResult(table, posts, added, updated, kept, gone, conflicts, List.copyOf(unknown), warnings);
    }
}
