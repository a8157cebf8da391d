package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.content.FrontMatter;
import ayneh.content.ImportRecord;
import ayneh.diagnostic.Location;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Reply;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceSettings;
import ayneh.source.Conversation;
import ayneh.source.Ledger;
import ayneh.source.Role;
import ayneh.source.Sources;
import ayneh.text.Hash;
import ayneh.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports the sources that the settings name into the archive. */
public final class Importer {
    /** The ledger's path below the archive. */
    public static final String LEDGER = "ledger.tsv";

    private static final String INDEX = "index";

    private final Settings settings;
    private final Sources sources;
    private final ArchiveReader archive;
    private final ImportRecord record;
    private final Curation curation;
    private final Map<String, String> files = new HashMap<>();
    private final Map<Draft, String> addresses = new HashMap<>();
    private int added;
    private int updated;
    private int kept;

    /**
     * @param settings what a person says of the sources
     * @param sources the sources
     * @param archive the archive as it is, which may be empty
     */
    public Importer(Settings settings, Sources sources, ArchiveReader archive) {
        this.settings = settings;
        this.sources = sources;
        this.archive = archive;
        record = archive.find(ImportRecord.FILE).map(ImportRecord::read).orElseGet(ImportRecord::new);
        curation = new Curation(settings);
    }

    /**
     * Imports everything.
     *
     * @throws ayneh.diagnostic.InputException where a source or a person's choice can't be used
     */
    public Import run() {
        List<Conversation> conversations = new ArrayList<>();
        List<Draft> all = new ArrayList<>();
        for (int i = 0; i < settings.sources().size(); i++) {
            SourceSettings source = settings.sources().get(i);
            ChannelSettings channel = settings.channels().get(source.channel());
            Conversation conversation = sources.read(source, channel);
            conversations.add(conversation);
            all.addAll(drafts(conversation, source, i, channel));
        }
        List<Draft> drafts = curation.identify(all);
        Map<String, List<Draft>> byKey = drafts.stream()
                .collect(Collectors.groupingBy(Draft::key, LinkedHashMap::new, Collectors.toList()));
        List<Draft> posts = byKey.values().stream().map(same -> same.get(0)).toList();
        Map<Draft, Curation.Episode> episodes = curation.episodes(posts);
        Map<Draft, List<String>> works = curation.works(posts);
        for (ChannelSettings channel : settings.channels().values()) {
            List<Draft> own = posts.stream()
                    .filter(draft -> draft.channel().equals(channel))
                    .toList();
            writeChannel(channel, conversations);
            new ChannelImport(Chronology.sort(own), pins(channel, conversations)).write(byKey, episodes, works);
        }
        LedgerTable ledger = ledger(conversations, drafts, byKey);
        files.put(ImportRecord.FILE, record.write());
        files.put(LEDGER, ledger.write());
        return new Import(files, ledger, posts.size(), added, updated, kept);
    }

    private List<Draft> drafts(Conversation conversation, SourceSettings source, int index, ChannelSettings channel) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> repeats = new HashMap<>();
        for (int i = 0; i < conversation.messages().size(); i++) {
            Message message = conversation.messages().get(i);
            Article article = Article.of(message, channel);
            int repeat = repeats.merge(article.text(), 1, Integer::sum) - 1;
            drafts.add(new Draft(channel, source, index, i, message, article, message.id(), repeat));
        }
        return drafts;
    }

    private List<String> pins(ChannelSettings channel, List<Conversation> conversations) {
        List<String> pins = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i++) {
            if (settings.sources().get(i).channel().equals(channel.key())) {
                pins.addAll(conversations.get(i).pins());
            }
        }
        return pins;
    }

    /** Writes the channel's own file: its description is the longest line of a source's header. */
    private void writeChannel(ChannelSettings channel, List<Conversation> conversations) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i++) {
            if (settings.sources().get(i).channel().equals(channel.key())) {
                conversations.get(i).header().stream().map(Line::text).map(String::strip).forEach(header::add);
            }
        }
        String subscribers = header.stream()
                .filter(line -> line.matches("[0-9]{1,3}(?:[  ]?[0-9]{3})*|[0-9]+"))
                .findFirst()
                .orElse(null);
        String description = header.stream()
                .filter(line -> line.length() > 40)
                .max(Comparator.comparingInt(String::length))
                .map(line -> MarkdownWriter.line(line) + "\n")
                .orElse("");
        ChannelPage page = new ChannelPage(
                channel.key(), channel.name(), channel.handle(), channel.lang(), subscribers, description);
        String file = channel.key() + "/" + INDEX + ".md";
        String text = page.write();
        put(channel.key() + "@" + INDEX, channel.key() + "/" + INDEX, file, text, Hash.of(text, 16), existing ->
                Hash.of(existing, 16));
    }

    /** Takes a file over into the archive, unless a person has edited what lies there. */
    private void put(
            String key,
            String post,
            String file,
            String text,
            String hash,
            java.util.function.UnaryOperator<String> hashOf) {
        Optional<String> existing = archive.find(file);
        Optional<String> last = record.find(key).map(ImportRecord.Row::hash);
        if (existing.isEmpty()) {
            added++;
        } else {
            String current = hashOf.apply(existing.get());
            if (!current.equals(hash) && !last.equals(Optional.of(current))) {
                kept++;
                files.put(file, existing.get());
                record.put(key, new ImportRecord.Row(post, last.orElse("-")));
                return;
            }
            updated += existing.get().equals(text) ? 0 : 1;
        }
        files.put(file, text);
        record.put(key, new ImportRecord.Row(post, hash));
    }

    private LedgerTable ledger(
            List<Conversation> conversations, List<Draft> drafts, Map<String, List<Draft>> byKey) {
        List<LedgerTable.Row> rows = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < conversations.size(); i++) {
            Conversation conversation = conversations.get(i);
            for (Ledger.Row row : conversation.ledger().rows()) {
                Role role = row.role();
                String post = "";
                if (row.message() != Ledger.NONE) {
                    Draft draft = drafts.get(offset + row.message());
                    role = role == Role.BODY ? draft.article().roles().getOrDefault(row.line(), role) : role;
                    post = addresses.getOrDefault(byKey.get(draft.key()).get(0), "");
                }
                rows.add(new LedgerTable.Row(settings.sources().get(i).file(), row.line(), role, post));
            }
            offset += conversation.messages().size();
        }
        return new LedgerTable(rows);
    }

    /** The import of one channel's messages, in their order. */
    private final class ChannelImport {
        private final List<Draft> drafts;
        private final Map<Draft, String> slugs;
        private final Quotations quotations;
        private final Set<Draft> pinned = new HashSet<>();

        ChannelImport(List<Draft> sorted, List<String> pins) {
            quotations = new Quotations(sorted);
            slugs = new Slugs(record).name(sorted);
            drafts = sorted.stream()
                    .filter(draft -> !settings.exclude().contains(address(draft)))
                    .toList();
            pins.forEach(pin -> quotations.find(pin).ifPresent(pinned::add));
        }

        void write(
                Map<String, List<Draft>> byKey,
                Map<Draft, Curation.Episode> episodes,
                Map<Draft, List<String>> works) {
            List<Optional<Entry>> existing = drafts.stream()
                    .map(draft -> archive.find(file(draft)).map(text -> archive.entry(file(draft))))
                    .toList();
            List<@Nullable BigDecimal> known = new ArrayList<>();
            existing.forEach(
                    entry -> known.add(entry.map(each -> each.meta().order()).orElse(null)));
            BigDecimal highest = existing.stream()
                    .flatMap(Optional::stream)
                    .map(entry -> entry.meta().order())
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            List<BigDecimal> orders = Orders.fill(known, highest);
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                List<String> places =
                        byKey.get(draft.key()).stream().map(Draft::place).toList();
                FrontMatter meta = frontMatter(
                        draft,
                        orders.get(i),
                        episodes.get(draft),
                        works.getOrDefault(draft, List.of()),
                        places,
                        existing.get(i).map(entry -> entry.meta().extra()).orElse(List.of()));
                String body = MarkdownWriter.write(BodyParser.parse(
                        draft.article().body(), draft.message().blankLinesKept()));
                Entry entry = new Entry(slugs.get(draft), meta, body, Location.startOf(file(draft)));
                String file = file(draft);
                addresses.put(draft, address(draft));
                put(draft.key(), address(draft), file, entry.write(), entry.hash(), text ->
                        archive.entry(file).hash());
            }
        }

        private String address(Draft draft) {
            return draft.channel().key() + "/" + slugs.get(draft);
        }

        private String file(Draft draft) {
            return address(draft) + ".md";
        }

        private FrontMatter frontMatter(
                Draft draft,
                BigDecimal order,
                Curation.@Nullable Episode episode,
                List<String> works,
                List<String> places,
                List<ayneh.yaml.YamlValue.Pair> extra) {
            Message message = draft.message();
            Article article = draft.article();
            return new FrontMatter(
                    article.title(),
                    draft.channel().key(),
                    order,
                    draft.url(),
                    draft.id(),
                    null,
                    Language.of(article.text(), draft.channel().lang()),
                    article.tags(),
                    episode == null ? null : episode.series(),
                    episode == null ? null : episode.number(),
                    works,
                    reply(draft),
                    message.forward(),
                    message.preview(),
                    message.attachments(),
                    pinned.contains(draft),
                    message.reactions(),
                    places,
                    extra);
        }

        private @Nullable Reply reply(Draft draft) {
            Reply reply = draft.message().reply();
            boolean own = reply != null && draft.channel().name().equals(reply.author());
            return !own || reply.text() == null
                    ? reply
                    : quotations
                            .find(reply.text())
                            .map(target -> reply.to(slugs.get(target), target.url()))
                            .orElse(reply);
        }
    }
}
