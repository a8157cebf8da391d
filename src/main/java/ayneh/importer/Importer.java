package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.content.ImportRecord;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceSettings;
import ayneh.source.Conversation;
import ayneh.source.Ledger;
import ayneh.source.Role;
import ayneh.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports the sources that the settings name into the archive. */
public final class Importer {
    /** A shorter line of a header is a name or a count, not a description. */
    private static final int SHORTEST_DESCRIPTION = 40;

    private final Settings settings;
    private final Sources sources;
    private final ArchiveReader archive;

    /**
     * @param settings what a person says of the sources
     * @param sources the sources
     * @param archive the archive as it is, which may be empty
     */
    public Importer(Settings settings, Sources sources, ArchiveReader archive) {
        this.settings = settings;
        this.sources = sources;
        this.archive = archive;
    }

    /** A source with what was read from it. */
    private record Read(SourceSettings source, Conversation conversation, int firstDraft) {}

    /**
     * Imports everything.
     *
     * @throws ayneh.diagnostic.InputException where a source or a person's choice can't be used
     */
    public Import run() {
        List<Read> reads = new ArrayList<>();
        List<Draft> read = new ArrayList<>();
        for (SourceSettings source : settings.sources()) {
            ChannelSettings channel = settings.channels().get(source.channel());
            Conversation conversation = sources.read(source, channel);
            read.addAll(drafts(conversation, source, reads.size(), channel));
            reads.add(new Read(
                    source, conversation, read.size() - conversation.messages().size()));
        }
        Curation curation = new Curation(settings);
        List<Draft> drafts = curation.identify(read);
        Map<String, List<Draft>> byKey = merge(drafts);
        List<Draft> posts = byKey.values().stream().map(same -> same.get(0)).toList();
        ChannelImport.Curated curated =
                new ChannelImport.Curated(curation.episodes(posts), curation.works(posts), settings.exclude());
        Map<String, List<Draft>> byChannel = posts.stream()
                .collect(Collectors.groupingBy(draft -> draft.channel().key()));

        ImportRecord record =
                archive.find(ImportRecord.FILE).map(ImportRecord::read).orElseGet(ImportRecord::new);
        ArchiveUpdate update = new ArchiveUpdate(archive, record);
        Map<String, String> addresses = new HashMap<>();
        Set<String> known = new HashSet<>(record.posts());
        for (ChannelSettings channel : settings.channels().values()) {
            List<Read> own = reads.stream()
                    .filter(each -> each.source().channel().equals(channel.key()))
                    .toList();
            update.put(page(channel, own));
            List<String> pins = own.stream()
                    .flatMap(each -> each.conversation().pins().stream())
                    .toList();
            List<Draft> sorted = Chronology.sort(byChannel.getOrDefault(channel.key(), List.of()));
            new Successors(archive, record).recognise(channel.key(), sorted);
            ChannelImport channelImport = new ChannelImport(sorted, pins, curated, record);
            known.addAll(channelImport.addresses());
            List<Entry> entries = channelImport.entries(archive, byKey);
            for (int i = 0; i < entries.size(); i++) {
                String key = channelImport.drafts().get(i).key();
                update.put(key, entries.get(i));
                addresses.put(key, entries.get(i).address());
            }
        }
        return update.finish(ledger(reads, drafts, byKey, addresses), addresses.size(), unknownExclusions(known));
    }

    /** The messages by their key. Of those that are the same, the fullest stands first. */
    private static Map<String, List<Draft>> merge(List<Draft> drafts) {
        Map<String, List<Draft>> byKey =
                drafts.stream().collect(Collectors.groupingBy(Draft::key, LinkedHashMap::new, Collectors.toList()));
        byKey.values()
                .forEach(same -> same.sort(
                        Comparator.comparingInt(draft -> -draft.article().text().length())));
        return byKey;
    }

    private static List<Draft> drafts(
            Conversation conversation, SourceSettings source, int index, ChannelSettings channel) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> repeats = new HashMap<>();
        for (int i = 0; i < conversation.messages().size(); i++) {
            Message message = conversation.messages().get(i);
            Article article = Article.of(message, channel);
            int repeat = repeats.merge(article.text(), 1, Integer::sum) - 1;
            drafts.add(new Draft(channel, source, index, message, article, message.id(), repeat));
        }
        return drafts;
    }

    /** The channel's own file: its description is the longest line of a source's header. */
    private static ChannelPage page(ChannelSettings channel, List<Read> reads) {
        List<String> header = reads.stream()
                .flatMap(read -> read.conversation().header().stream())
                .map(Line::text)
                .map(String::strip)
                .toList();
        String subscribers = header.stream()
                .filter(line -> line.matches("[0-9]{1,3}(?:[ \\x{A0}\\x{202F}]?[0-9]{3})*"))
                .findFirst()
                .orElse(null);
        String description = header.stream()
                .filter(line -> line.length() > SHORTEST_DESCRIPTION)
                .max(Comparator.comparingInt(String::length))
                .map(line -> MarkdownWriter.line(line) + "\n")
                .orElse("");
        return new ChannelPage(
                channel.key(), channel.name(), channel.handle(), channel.lang(), subscribers, description);
    }

    /** Exclusions that name no post, as one with a typing error would: the post would stay public unnoticed. */
    private List<String> unknownExclusions(Set<String> known) {
        return settings.exclude().stream()
                .filter(post -> !known.contains(post))
                .sorted()
                .map(post -> "exclude: «" + post + "» names no post of the archive")
                .toList();
    }

    /** What became of a message: whether another one says it more fully, and its post; empty for none. */
    private record Fate(boolean again, String post) {}

    /** @param addresses the posts' addresses by the key of their messages */
    private static LedgerTable ledger(
            List<Read> reads, List<Draft> drafts, Map<String, List<Draft>> byKey, Map<String, String> addresses) {
        List<Fate> fates = drafts.stream()
                .map(draft -> {
                    String key = draft.key(); // a hash of the whole text: once a message, not once a line
                    boolean again = !byKey.get(key).get(0).equals(draft);
                    return new Fate(again, addresses.getOrDefault(key, ""));
                })
                .toList();
        List<LedgerTable.Row> rows = new ArrayList<>();
        for (Read read : reads) {
            for (Ledger.Row row : read.conversation().ledger().rows()) {
                Role role = row.role();
                String post = "";
                if (row.message() != Ledger.NONE) {
                    int index = read.firstDraft() + row.message();
                    role = role != Role.BODY
                            ? role
                            : fates.get(index).again()
                                    ? Role.DUPLICATE
                                    : drafts.get(index).article().roles().getOrDefault(row.line(), role);
                    post = fates.get(index).post();
                }
                rows.add(new LedgerTable.Row(read.source().file(), row.line(), role, post));
            }
        }
        return new LedgerTable(rows);
    }
}
