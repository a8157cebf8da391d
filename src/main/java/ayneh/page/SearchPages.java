package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.markdown.MarkdownRenderer;
import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.page.view.SearchView;
import ayneh.search.IndexedChannel;
import ayneh.search.IndexedPost;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.site.Work;
import ayneh.text.CalendarDay;
import ayneh.text.Collation;
import ayneh.text.Language;
import ayneh.text.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the search page, and provides the posts for the search index. */
public final class SearchPages {
    /** A longer list of tags or series doesn't help readers. */
    private static final int MAX_CHOICES = 200;

    /** The key of the owner's pages among channels: their folder, which no channel can have. */
    private static final String PAGES = "pages";

    private final Site site;
    private final PageFrames frames;
    private final Assets assets;

    SearchPages(Site site, PageFrames frames, Assets assets) {
        this.site = site;
        this.frames = frames;
        this.assets = assets;
    }

    /** Plans the page in each interface language, if search is enabled. */
    void plan(Consumer<PagePlan> plans) {
        for (String language : assets.search().isEmpty() ? List.<String>of() : site.languages()) {
            String address = Address.search(language);
            plans.accept(new PagePlan(
                    address,
                    () -> new Page(
                            "search.ftlh", null, frames.ofSite(address, language, Address::search), view(language))));
        }
    }

    private SearchView view(String language) {
        String address = Address.search(language);
        return new SearchView(
                assets.search().stream()
                        .map(script -> Address.relative(address, script))
                        .toList(),
                Stream.concat(
                                site.channels().values().stream()
                                        .map(channel -> new SearchView.Choice(channel.key(), channel.name(), null)),
                                hasPages(site) ? Stream.of(new SearchView.Choice(PAGES, "", null)) : Stream.empty())
                        .toList(),
                Stream.concat(
                                site.channels().values().stream()
                                        .flatMap(channel -> channel.posts().stream())
                                        .map(Post::lang),
                                site.pages().apart().stream().map(site.pages()::language))
                        .distinct()
                        .sorted()
                        .map(lang -> new SearchView.Choice(lang, Language.autonym(lang), null))
                        .toList(),
                site.tags().values().stream()
                        .sorted(Comparator.comparingInt(
                                        (Tag tag) -> -tag.posts().size())
                                .thenComparing(Tag::key))
                        .limit(MAX_CHOICES)
                        .sorted(Comparator.comparing(Tag::name, Collation.of(language))
                                .thenComparing(Tag::key))
                        .map(tag -> new SearchView.Choice(
                                tag.key(), tag.name(), Address.relative(address, Address.tag(language, tag))))
                        .toList(),
                site.channels().values().stream()
                        .flatMap(channel -> channel.series().stream())
                        .limit(MAX_CHOICES)
                        .map(series -> new SearchView.Choice(
                                series.key(), series.title(), Address.relative(address, Address.series(series))))
                        .toList(),
                site.channels().values().stream()
                        .flatMap(channel -> channel.posts().stream())
                        .anyMatch(post -> post.day() != null));
    }

    private static boolean hasPages(Site site) {
        return !site.pages().apart().isEmpty();
    }

    /** Returns all channels with their posts for the search index, and the owner's pages as one more channel. */
    public static List<IndexedChannel> channels(Site site, MarkdownRenderer renderer) {
        Set<String> shared = site.works().values().stream()
                .filter(work -> work.languages().size() > 1)
                .map(Work::key)
                .collect(Collectors.toSet());
        List<IndexedChannel> channels = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            channels.add(new IndexedChannel(
                    channel.key(),
                    channel.name(),
                    channel.posts().size(),
                    channel.posts().stream()
                            .mapToLong(post -> post.entry().markdown().length())
                            .sum(),
                    place -> searched(channel.posts().get(place), shared, renderer)));
        }
        if (hasPages(site)) {
            List<OwnPage> pages = site.pages().apart();
            channels.add(new IndexedChannel(
                    PAGES,
                    "", // the search page has its name in each language
                    pages.size(),
                    pages.stream().mapToLong(page -> page.body().length()).sum(),
                    place -> searched(pages.get(place), site.pages().language(pages.get(place)), renderer)));
        }
        return channels;
    }

    private static IndexedPost searched(OwnPage page, String language, MarkdownRenderer renderer) {
        return new IndexedPost(
                page.slug(),
                page.title(),
                true,
                Language.of(page.title(), language),
                language,
                List.of(),
                List.of(),
                renderer.pageText(page.body()),
                null);
    }

    private static IndexedPost searched(Post post, Set<String> shared, MarkdownRenderer renderer) {
        LocalDate day = CalendarDay.utc(post.entry().meta().details().date());
        return new IndexedPost(
                post.slug(),
                post.heading(),
                post.entry().meta().title() != null,
                post.headingLang(),
                post.lang(),
                post.tags(),
                post.works().stream().filter(shared::contains).toList(),
                text(post, renderer),
                day == null ? null : Math.toIntExact(day.toEpochDay()));
    }

    /** Returns the searchable text of a post: its body, its poll, and the notes and names of its media. */
    private static String text(Post post, MarkdownRenderer renderer) {
        String body = post.entry().body();
        List<String> words = new ArrayList<>();
        words.add(renderer.plainText(body, body.length()));
        Details details = post.entry().meta().details();
        words.addAll(details.words());
        for (Attachment media : details.media()) {
            words.add(media.note());
            words.add(media.name());
        }
        words.removeIf(Objects::isNull);
        return WhiteSpace.collapse(String.join(" ", words));
    }
}
