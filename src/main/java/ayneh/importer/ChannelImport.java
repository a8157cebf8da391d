package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.Entry;
import ayneh.content.FrontMatter;
import ayneh.content.ImportRecord;
import ayneh.diagnostic.Location;
import ayneh.message.Message;
import ayneh.message.Reply;
import ayneh.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages of one channel on their way into the archive, in their order. */
final class ChannelImport {
    private final List<Draft> drafts;
    private final Map<Draft, String> slugs;
    private final Quotations quotations;
    private final Curated curated;
    private final Set<Draft> pinned = new HashSet<>();

    /**
     * What a person has said of messages.
     *
     * @param episodes which of them are episodes of series
     * @param works which works they treat
     * @param exclude the posts that are taken down, as {@code channel/slug}
     */
    record Curated(Map<Draft, Curation.Episode> episodes, Map<Draft, List<String>> works, Set<String> exclude) {}

    /**
     * @param sorted the channel's messages, oldest first
     * @param pins the quotations in notices that a message was pinned
     * @param curated what a person has said of them
     * @param record what import remembers
     */
    ChannelImport(List<Draft> sorted, List<String> pins, Curated curated, ImportRecord record) {
        this.curated = curated;
        quotations = new Quotations(sorted);
        slugs = new Slugs(record).name(sorted);
        drafts = sorted.stream()
                .filter(draft -> !curated.exclude().contains(address(draft)))
                .toList();
        pins.forEach(pin -> quotations.find(pin).ifPresent(pinned::add));
    }

    /** The posts that are imported. */
    List<Draft> drafts() {
        return drafts;
    }

    /** The addresses of all messages, those of the posts that are taken down among them. */
    List<String> addresses() {
        return slugs.keySet().stream().map(this::address).toList();
    }

    /** The address of a post, as {@code channel/slug}. */
    String address(Draft draft) {
        return draft.channel().key() + "/" + slugs.get(draft);
    }

    /**
     * Makes the posts.
     *
     * @param archive the archive as it is: posts keep their order and a person's own keys
     * @param places where each message stands in the sources, by its key
     * @return the entries, in the order of {@link #drafts()}
     */
    List<Entry> entries(ArchiveReader archive, Map<String, List<Draft>> places) {
        List<Optional<Entry>> existing = drafts.stream()
                .map(draft -> address(draft) + ".md")
                .map(file -> archive.find(file).map(text -> archive.entry(file, text)))
                .toList();
        List<BigDecimal> orders = orders(archive, existing);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            FrontMatter meta = frontMatter(draft, orders.get(i), places.get(draft.key()), existing.get(i));
            String body = MarkdownWriter.write(
                    BodyParser.parse(draft.article().body(), draft.message().blankLinesKept()));
            entries.add(new Entry(slugs.get(draft), meta, body, Location.startOf(address(draft))));
        }
        return entries;
    }

    /** The orders of the posts; what else lies in the channel's folder keeps its own. */
    private List<BigDecimal> orders(ArchiveReader archive, List<Optional<Entry>> existing) {
        List<@Nullable BigDecimal> known = new ArrayList<>();
        existing.forEach(
                entry -> known.add(entry.map(each -> each.meta().order()).orElse(null)));
        if (drafts.isEmpty() || !known.contains(null)) {
            return Orders.fill(known, Set.of());
        }
        Set<String> own = new HashSet<>();
        drafts.forEach(draft -> own.add(address(draft) + ".md"));
        Set<BigDecimal> taken = archive.posts(drafts.get(0).channel().key()).stream()
                .filter(file -> !own.contains(file))
                .map(file -> archive.entry(file).meta().order().stripTrailingZeros())
                .collect(Collectors.toSet());
        return Orders.fill(known, taken);
    }

    private FrontMatter frontMatter(Draft draft, BigDecimal order, List<Draft> same, Optional<Entry> existing) {
        Message message = draft.message();
        Article article = draft.article();
        Curation.Episode episode = curated.episodes().get(draft);
        return new FrontMatter(
                article.title(),
                draft.channel().key(),
                order,
                draft.url(),
                draft.id(),
                Language.of(article.text(), draft.channel().lang()),
                article.tags(),
                episode == null ? null : episode.series(),
                episode == null ? null : episode.number(),
                curated.works().getOrDefault(draft, List.of()),
                message.details()
                        .with()
                        .reply(reply(draft))
                        .pinned(pinned.contains(draft) || message.details().pinned())
                        .build(),
                List.of(),
                List.of(),
                null,
                same.stream().map(Draft::place).toList(),
                existing.map(entry -> entry.meta().extra()).orElse(List.of()));
    }

    private @Nullable Reply reply(Draft draft) {
        Reply reply = draft.message().details().reply();
        if (reply == null || reply.text() == null || !draft.channel().name().equals(reply.author())) {
            return reply;
        }
        return quotations
                .find(reply.text())
                .map(target -> reply.to(slugs.get(target), target.url()))
                .orElse(reply);
    }
}
