package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.Body;
import ayneh.content.Entry;
import ayneh.content.FrontMatter;
import ayneh.content.ImportRecord;
import ayneh.importer.archive.ArchiveUpdate;
import ayneh.importer.archive.ArchivedPost;
import ayneh.importer.archive.MediaStore;
import ayneh.importer.archive.Slugs;
import ayneh.importer.curation.CuratedPosts;
import ayneh.importer.curation.Curation;
import ayneh.importer.markdown.Article;
import ayneh.importer.markdown.Block;
import ayneh.importer.markdown.BodyParser;
import ayneh.importer.markdown.MarkdownWriter;
import ayneh.importer.merge.ChannelFacts;
import ayneh.importer.merge.DraftMessages;
import ayneh.importer.merge.OtherReadings;
import ayneh.importer.merge.Quotations;
import ayneh.importer.spool.Draft;
import ayneh.message.Details;
import ayneh.message.Message;
import ayneh.message.Reply;
import ayneh.parallel.WorkerPool;
import ayneh.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Imports the messages of one channel into the archive, in order. */
final class ChannelImport {
    private final List<List<Draft>> posts;
    private final Map<Draft, String> slugs;
    private final Map<Draft, String> before;
    private final Quotations quotations;
    private final CuratedPosts curated;
    private final Context context;
    private final Set<Draft> pinned = new HashSet<>();

    /**
     * What an import works with.
     *
     * @param archive the current archive
     * @param record the import record
     * @param messages loads the messages of drafts
     * @param media stores their files
     * @param facts what the channel's sources say besides their messages
     * @param readings finds messages that share an id
     */
    record Context(
            ArchiveReader archive,
            ImportRecord record,
            DraftMessages messages,
            MediaStore media,
            ChannelFacts facts,
            OtherReadings readings) {}

    /**
     * @param sorted the channel's messages, oldest first, each with all sources that have it
     * @param curated the owner's curation of them
     */
    ChannelImport(List<List<Draft>> sorted, CuratedPosts curated, Context context) {
        this.curated = curated;
        this.context = context;
        List<Draft> first = sorted.stream().map(same -> same.get(0)).toList();
        quotations = new Quotations(first, context.messages()::text);
        Slugs names = new Slugs(context.record(), context.archive());
        slugs = names.name(first);
        before = names.before();
        first.forEach(this::remember);
        posts = sorted.stream().filter(same -> !isExcluded(same.get(0))).toList();
        context.facts().pinnedWords().forEach(pin -> quotations.find(pin).ifPresent(pinned::add));
    }

    /** Returns whether a post is excluded. */
    boolean isExcluded(Draft draft) {
        return curated.exclude().covers(addresses(draft));
    }

    /** Returns the addresses of a post: its current one, its previous one, and those of the parts of its album. */
    private List<String> addresses(Draft draft) {
        String channel = draft.channel().key() + "/";
        List<String> addresses = new ArrayList<>(List.of(address(draft)));
        String old = before.get(draft);
        if (old != null) {
            addresses.add(channel + old);
        }
        draft.album().forEach(part -> addresses.add(channel + part));
        return addresses;
    }

    /** Records what later imports need of a message; an excluded one keeps its name, or another would get it. */
    private void remember(Draft draft) {
        if (isExcluded(draft) && context.record().find(draft.key()).isEmpty()) {
            context.record().put(draft.key(), ImportRecord.Row.unwritten(address(draft)));
        }
        String channel = draft.channel().key();
        String old = before.get(draft);
        if (old != null) {
            context.record().keepName(channel + "/" + old, address(draft));
        }
        if (draft.id() != null) {
            context.record().keepId(channel, draft.wordsKey(), draft.id());
            draft.album().stream()
                    .filter(part -> !part.equals(draft.id()))
                    .forEach(part -> context.record().keepId(channel, Draft.partSign(part), draft.id()));
        }
    }

    /** Returns the number of imported posts. */
    int count() {
        return posts.size();
    }

    /** Returns the addresses of all messages, including excluded posts. */
    List<String> addresses() {
        return slugs.keySet().stream()
                .flatMap(draft -> addresses(draft).stream())
                .toList();
    }

    /** Returns the address of a post, as {@code channel/slug}. */
    String address(Draft draft) {
        return draft.channel().key() + "/" + slugs.get(draft);
    }

    /** Writes the posts, by several threads. */
    void write(ArchiveUpdate update, WorkerPool workers) {
        List<ArchivedPost> kept = workers.map(posts, same -> kept(same.get(0)));
        List<BigDecimal> orders = new PostOrders(posts, this::files, context.archive(), context.record()).of(kept);
        List<Integer> places = IntStream.range(0, posts.size()).boxed().toList();
        workers.map(places, place -> {
                    List<Draft> same = posts.get(place);
                    Entry entry = entry(same, orders.get(place), kept.get(place));
                    return update.write(
                            same.get(0).key(), entry, context.facts().saved(same), before.get(same.get(0)));
                })
                .forEach(update::add);
        Set<String> keys = slugs.keySet().stream().map(Draft::key).collect(Collectors.toSet());
        context.facts().gone(context.record(), keys).forEach((post, day) -> {
            String file = post + ".md";
            context.archive()
                    .find(file)
                    .filter(text -> !curated.exclude().covers(post))
                    .ifPresent(text -> update.markGone(context.archive().entry(file, text), day));
        });
    }

    /** Returns the files that a post has or had. */
    private List<String> files(Draft draft) {
        String old = before.get(draft);
        String file = address(draft) + ".md";
        return old == null ? List.of(file) : List.of(file, draft.channel().key() + "/" + old + ".md");
    }

    private ArchivedPost kept(Draft draft) {
        String file = draft.channel().key() + "/" + before.getOrDefault(draft, slugs.get(draft)) + ".md";
        return context.archive().find(file).map(text -> kept(file, text)).orElse(ArchivedPost.NOTHING);
    }

    private ArchivedPost kept(String file, String text) {
        FrontMatter meta = context.archive().entry(file, text).meta();
        return new ArchivedPost(
                meta.order(),
                meta.aliases(),
                meta.gone(),
                meta.details().media(),
                meta.details().album(),
                meta.extra());
    }

    private Entry entry(List<Draft> same, BigDecimal order, ArchivedPost kept) {
        Draft draft = same.get(0);
        Message message = context.messages().merged(same);
        Article article = Article.of(message, draft.channel());
        List<Block> blocks = BodyParser.parse(article.body(), message.blankLinesKept());
        Curation.Episode episode = curated.episodes().get(draft);
        boolean partial = kept.hasMoreOf(message.details().album());
        Details details = message.details()
                .with()
                .reply(reply(draft, message.details().reply()))
                .album(partial ? kept.album() : message.details().album())
                .media(
                        partial
                                ? kept.media()
                                : kept.fill(
                                        context.media().keep(message.details().media(), same)))
                .pinned(pinned.contains(draft)
                        || message.details().pinned()
                        || context.facts().isPinned(draft))
                .build();
        String lang = Language.of(article.prose(), draft.channel().lang());
        FrontMatter meta = new FrontMatter(
                article.title(),
                draft.channel().key(),
                order,
                draft.url(),
                draft.id(),
                lang,
                article.tags(),
                episode == null ? null : episode.series(),
                episode == null ? null : episode.number(),
                curated.works().getOrDefault(draft, List.of()),
                details,
                Block.collapsed(blocks),
                Language.isPersian(lang) && context.facts().halfSpacesLost(draft),
                context.readings().of(same, address(draft)),
                aliases(draft, kept),
                context.facts().gone(same, kept.gone()),
                same.stream().map(Draft::place).toList(),
                kept.extra());
        return new Entry(slugs.get(draft), meta, Body.of(MarkdownWriter.write(blocks)));
    }

    private List<String> aliases(Draft draft, ArchivedPost kept) {
        List<String> aliases = new ArrayList<>(kept.aliases());
        String old = before.get(draft);
        if (old != null && !aliases.contains(old)) {
            aliases.add(old);
        }
        return aliases;
    }

    private @Nullable Reply reply(Draft draft, @Nullable Reply reply) {
        if (reply == null) {
            return null;
        }
        if (reply.id() != null) {
            String key = draft.idKey(context.facts().post(reply.id()));
            String url = draft.withId(reply.id()).url();
            return reply.to(slugOf(key), url);
        }
        if (reply.text() == null || !draft.channel().name().equals(reply.author())) {
            return reply;
        }
        return quotations
                .find(reply.text())
                .map(target -> reply.to(slugs.get(target), target.url()))
                .orElse(reply);
    }

    /** Returns the slug of the message with a key, from these sources or from earlier ones; null if there is none. */
    private @Nullable String slugOf(String key) {
        Draft draft = context.facts().draft(key);
        return draft != null
                ? slugs.get(draft)
                : context.record()
                        .find(key)
                        .map(row -> row.post().substring(row.post().indexOf('/') + 1))
                        .orElse(null);
    }
}
