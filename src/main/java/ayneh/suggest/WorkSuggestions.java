package ayneh.suggest;

import ayneh.settings.PostSelector;
import ayneh.settings.Settings;
import ayneh.settings.WorkSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.yaml.MappingWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Suggests entries of {@code works}: posts that name a paper which others link to. */
public final class WorkSuggestions {
    private final Settings settings;
    private final Site site;
    private final PostSelectors selectors;
    private final Function<Collection<PostSelector>, Set<PostSelector>> unique;

    /**
     * @param linked the archive
     * @param unique returns those of some selectors that an import would find exactly one post for
     */
    public WorkSuggestions(LinkedArchive linked, Function<Collection<PostSelector>, Set<PostSelector>> unique) {
        this.settings = linked.settings();
        this.site = linked.site();
        this.selectors = new PostSelectors(linked.archive().entries(), linked.renderer());
        this.unique = unique;
    }

    /** A work that posts name: with its title, the posts, and why. */
    private static final class Found {
        private final String title;
        private final List<Post> posts = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private Confidence confidence = Confidence.HIGH;

        Found(String title) {
            this.title = title;
        }
    }

    /** Returns the suggestions, by the keys of the works. */
    public Suggestions find() {
        List<Post> posts = site.channels().values().stream()
                .map(Channel::posts)
                .flatMap(List::stream)
                .toList();
        Map<String, Found> found = new TreeMap<>();
        WorkTitles titles = new WorkTitles(settings.works(), posts);
        TitleEchoes echoes = new TitleEchoes(
                posts.stream().filter(post -> papers(post).size() == 1).toList());
        for (Post post : posts) {
            Set<String> named = titles.named(
                    post.entry().meta().title() + "\n" + post.entry().body());
            named.removeAll(post.works());
            named.forEach(
                    key -> add(found, key, titles.of(key).orElseThrow(), post, Confidence.HIGH, "names the title"));
            if (named.isEmpty() && post.works().isEmpty()) {
                WorkTitles.heading(post)
                        .ifPresent(title -> echoes.of(post, title)
                                .ifPresent(echo -> add(
                                        found,
                                        papers(echo).get(0),
                                        title,
                                        post,
                                        Confidence.MEDIUM,
                                        "is headed by a title that shares words with the heading «" + echo.heading()
                                                + "»")));
            }
        }
        settings.works().stream().map(WorkSettings::key).forEach(found::remove);
        selectors.choose(
                found.values().stream().flatMap(each -> each.posts.stream()).toList(), unique);
        List<Suggestion> suggestions = new ArrayList<>();
        found.forEach((key, work) -> {
            work.posts.removeIf(post -> selectors.of(post).isEmpty());
            if (work.posts.size() > 1) {
                suggestions.add(suggestion(key, work));
            }
        });
        return new Suggestions("works", suggestions);
    }

    private static List<String> papers(Post post) {
        return post.works().stream().filter(WorkTitles::isPaper).toList();
    }

    private void add(
            Map<String, Found> found, String key, String title, Post post, Confidence confidence, String reason) {
        Found work = found.computeIfAbsent(key, any -> {
            Found fresh = new Found(title);
            Post linking = site.works().get(key).posts().get(0);
            fresh.posts.add(linking);
            fresh.reasons.add(linking.entry().address() + " links to it");
            return fresh;
        });
        work.posts.add(post);
        work.reasons.add(post.entry().address() + " " + reason);
        work.confidence = work.confidence.and(confidence);
    }

    private Suggestion suggestion(String key, Found work) {
        MappingWriter writer = new MappingWriter();
        writer.text("title", work.title);
        writer.each("posts", work.posts, (item, post) -> {
            PostSelector selector = selectors.of(post).orElseThrow();
            item.text("channel", selector.channel());
            item.plain("id", selector.id());
            item.text("match", selector.match());
        });
        List<String> reasons = List.of(work.confidence.word() + ": " + String.join("; ", work.reasons));
        return Suggestion.entry(work.confidence, key, writer.mapping(), reasons);
    }
}
