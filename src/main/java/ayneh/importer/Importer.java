package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ImportRecord;
import ayneh.content.LedgerTotals;
import ayneh.diagnostic.InputException;
import ayneh.importer.archive.ArchiveSink;
import ayneh.importer.archive.ArchiveUpdate;
import ayneh.importer.archive.EditedMessages;
import ayneh.importer.archive.HostLimits;
import ayneh.importer.archive.ImportResult;
import ayneh.importer.archive.ImportState;
import ayneh.importer.archive.MediaPolicy;
import ayneh.importer.archive.MediaStore;
import ayneh.importer.archive.RecordRecovery;
import ayneh.importer.curation.CuratedPosts;
import ayneh.importer.curation.Curation;
import ayneh.importer.curation.Exclusions;
import ayneh.importer.curation.SelectorMatches;
import ayneh.importer.merge.ChannelFacts;
import ayneh.importer.merge.Chronology;
import ayneh.importer.merge.DraftMessages;
import ayneh.importer.merge.MessageMatcher;
import ayneh.importer.merge.OtherReadings;
import ayneh.importer.merge.TextSimilarity;
import ayneh.importer.spool.Draft;
import ayneh.importer.spool.Spool;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.PostSelector;
import ayneh.settings.Settings;
import ayneh.source.LedgerTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Imports the sources in the settings into the archive. */
public final class Importer {
    private final Settings settings;
    private final Sources sources;
    private final ArchiveReader archive;
    private final MediaPolicy policy;
    private final WorkerPool workers;

    /**
     * @param settings the settings, which list the sources
     * @param sources the sources
     * @param archive the current archive, which may be empty
     * @param policy which media files are kept
     * @param workers the threads that import; they don't change what is written
     */
    public Importer(Settings settings, Sources sources, ArchiveReader archive, MediaPolicy policy, WorkerPool workers) {
        this.settings = settings;
        this.sources = sources;
        this.archive = archive;
        this.policy = policy;
        this.workers = workers;
    }

    /**
     * Imports everything.
     *
     * @param sink where the archive's files go
     * @throws InputException if a source or a setting is invalid
     */
    public ImportResult run(ArchiveSink sink) {
        return run(sink, Importer::reject);
    }

    private static void reject(InputException unmatched) {
        throw unmatched;
    }

    /**
     * Imports everything except what the settings say of posts that can't be found.
     *
     * @param sink where the archive's files go
     * @param unmatched receives what was left out
     * @throws InputException if a source or another setting is invalid
     */
    public ImportResult run(ArchiveSink sink, Consumer<InputException> unmatched) {
        return run(sink, unmatched, state());
    }

    /** Looks at what is about to be read: if it changes meanwhile, the ledger doesn't hold. */
    private ImportState state() {
        return ImportState.of(settings, sources.folder(), workers);
    }

    private ImportResult run(ArchiveSink sink, Consumer<InputException> unmatched, ImportState state) {
        try (Spool spool = new Spool()) {
            SelectorMatches selectorMatches = new SelectorMatches(settings);
            SourceLoader loader = new SourceLoader(spool, selectorMatches, workers);
            loader.read(settings, sources);
            Curation curation = new Curation(settings, selectorMatches, unmatched);
            return run(loader, curation, new DraftMessages(spool), state, sink);
        }
    }

    /** Returns the ledger of the sources: that of the last import, if nothing has changed that it depends on. */
    public String ledger() {
        String before = archive.find(LedgerTotals.FILE).orElse("");
        ImportState state = state();
        boolean holds = state.isAsIn(
                archive.find(ImportState.FILE).orElse(""),
                archive.find(ImportRecord.FILE).orElse(""),
                before);
        return holds ? before : run(ArchiveSink.NONE, Importer::reject, state).ledger();
    }

    /** Returns those of some selectors that an import would find exactly one post for. */
    public Set<PostSelector> unique(Collection<PostSelector> selectors) {
        try (Spool spool = new Spool()) {
            SelectorMatches selectorMatches = new SelectorMatches(settings, selectors);
            SourceLoader loader = new SourceLoader(spool, selectorMatches, workers);
            loader.read(settings, sources);
            Curation curation = new Curation(settings, selectorMatches, Importer::reject);
            DraftMessages messages = new DraftMessages(spool);
            List<Draft> identified = identified(loader, curation, messages);
            List<Draft> posts =
                    MessageMatcher.group(
                                    MessageMatcher.match(identified, record(new ArrayList<>(), identified, messages)))
                            .stream()
                            .map(same -> same.get(0))
                            .toList();
            return selectors.stream()
                    .filter(selector -> curation.isUnique(selector, posts))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static List<Draft> identified(SourceLoader loader, Curation curation, DraftMessages messages) {
        return curation.identify(
                loader.drafts(), (one, other) -> TextSimilarity.of(messages.text(one), messages.text(other)));
    }

    private ImportResult run(
            SourceLoader loader, Curation curation, DraftMessages messages, ImportState state, ArchiveSink sink) {
        List<Draft> identified = identified(loader, curation, messages);
        List<String> warnings = new ArrayList<>(loader.warnings());
        ImportRecord record = record(warnings, identified, messages);
        List<Draft> drafts = MessageMatcher.match(identified, record);
        List<List<Draft>> groups = List.copyOf(MessageMatcher.group(drafts));
        List<Draft> posts = groups.stream().map(same -> same.get(0)).toList();
        Exclusions exclusions = new Exclusions(settings.exclude(), record);
        CuratedPosts curated = new CuratedPosts(curation.episodes(posts), curation.works(posts), exclusions);
        Map<String, List<List<Draft>>> byChannel = groups.stream()
                .collect(Collectors.groupingBy(same -> same.get(0).channel().key()));

        ArchiveUpdate update = new ArchiveUpdate(archive, record, sink);
        OtherReadings readings = new OtherReadings(messages);
        MediaStore media = new MediaStore(sources.folder(), policy, sink);
        ChannelPageImport pages = new ChannelPageImport(settings, archive, media);
        String[] addresses = new String[drafts.size()];
        Set<String> known = record.addresses();
        Set<String> takenDown = new TreeSet<>();
        int count = 0;
        for (ChannelSettings channel : settings.channels().values()) {
            List<List<Draft>> own = byChannel.getOrDefault(channel.key(), List.of());
            ChannelFacts facts = new ChannelFacts(channel.key(), loader.facts(), own);
            update.put(pages.page(channel, facts));
            List<List<Draft>> sorted = Chronology.sort(own);
            new EditedMessages(archive, record, messages::unsignedText)
                    .match(
                            channel.key(),
                            sorted.stream().map(same -> same.get(0)).toList());
            ChannelImport channelImport = new ChannelImport(
                    sorted, curated, new ChannelImport.Context(archive, record, messages, media, facts, readings));
            known.addAll(channelImport.addresses());
            channelImport.write(update, workers);
            count += channelImport.count();
            for (List<Draft> same : own) {
                String address = channelImport.address(same.get(0));
                boolean excluded = channelImport.isExcluded(same.get(0));
                if (excluded) {
                    takenDown.add(address);
                }
                same.forEach(draft -> addresses[draft.index()] = excluded ? "" : address);
            }
        }
        takenDown.addAll(exclusions.meant());
        takenDown.forEach(post -> update.takeDown(post, warnings));
        warnings.addAll(readings.warnings());
        warnings.addAll(HostLimits.warnings(media));
        boolean[] copies = copies(groups, drafts.size());
        LedgerTable ledger = new LedgerTable(
                loader.ledger(),
                index -> new LedgerTable.Fate(
                        !copies[index] ? "" : isMirror(drafts.get(index)) ? "duplicate" : "merged", addresses[index]));
        return update.finish(ledger, state, count, exclusions.unknown(known), warnings);
    }

    private static boolean isMirror(Draft draft) {
        return draft.source().format().isMirror();
    }

    /** Returns which messages are copies of another source's, by index. */
    private static boolean[] copies(List<List<Draft>> groups, int count) {
        boolean[] copies = new boolean[count];
        groups.forEach(same -> same.stream().skip(1).forEach(draft -> copies[draft.index()] = true));
        return copies;
    }

    /** Returns the import record; without one, every post counts as edited by hand and is not overwritten. */
    private ImportRecord record(List<String> warnings, List<Draft> drafts, DraftMessages messages) {
        Optional<String> text = archive.find(ImportRecord.FILE);
        Optional<ImportRecord> record = text.flatMap(ImportRecord::read);
        if (record.isPresent() || !hasPosts()) {
            return record.orElseGet(ImportRecord::new);
        }
        warnings.add(ImportRecord.FILE + (text.isEmpty() ? " is missing" : " can't be read")
                + ": every post counts as edited by hand");
        return new RecordRecovery(archive, messages::unsignedText)
                .recover(settings.channels().keySet(), drafts, settings.exclude());
    }

    private boolean hasPosts() {
        return settings.channels().keySet().stream()
                .anyMatch(channel -> !archive.posts(channel).isEmpty());
    }
}
