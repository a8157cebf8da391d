package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.diagnostic.Location;
import ayneh.markdown.MarkdownRenderer;
import ayneh.settings.PostSelector;
import ayneh.site.Post;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the settings can name posts: by their ids or, without one, by words that no other post of the channel has. */
final class PostSelectors {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 70;
    private static final int LINES = 12;

    private final Map<String, Entry> entries = new HashMap<>();
    private final MarkdownRenderer renderer;
    private final Map<String, PostSelector> chosen = new HashMap<>();

    /**
     * @param entries the posts as the archive has them: half-spaces that were restored for readers aren't in the sources
     * @param renderer converts Markdown to plain text
     */
    PostSelectors(Collection<Entry> entries, MarkdownRenderer renderer) {
        entries.forEach(entry -> this.entries.put(entry.address(), entry));
        this.renderer = renderer;
    }

    /**
     * Chooses selectors for posts.
     *
     * @param unique returns those of some selectors that an import would find exactly one post for
     */
    void choose(Collection<Post> posts, Function<Collection<PostSelector>, Set<PostSelector>> unique) {
        Map<String, List<PostSelector>> candidates = new LinkedHashMap<>();
        posts.forEach(post -> candidates.computeIfAbsent(post.entry().address(), this::candidates));
        Set<PostSelector> all = new LinkedHashSet<>();
        candidates.values().forEach(all::addAll);
        Set<PostSelector> good = all.isEmpty() ? Set.of() : unique.apply(all);
        candidates.forEach((address, each) ->
                each.stream().filter(good::contains).findFirst().ifPresent(selector -> chosen.put(address, selector)));
    }

    /** Returns the selector of a post; empty if none selects it alone. */
    Optional<PostSelector> of(Post post) {
        return Optional.ofNullable(chosen.get(post.entry().address()));
    }

    private List<PostSelector> candidates(String address) {
        Entry entry = entries.get(address);
        String channel = entry.meta().channel();
        if (entry.meta().id() != null) {
            return List.of(new PostSelector(
                    Location.startOf(""), channel, null, entry.meta().id()));
        }
        List<String> lines = new ArrayList<>();
        if (entry.meta().title() != null) {
            lines.add(entry.meta().title());
        }
        renderer.plainLines(entry.body(), entry.markdown().length())
                .lines()
                .limit(LINES)
                .forEach(lines::add);
        return lines.stream()
                .map(WhiteSpace::collapse)
                .filter(line -> line.length() >= SHORTEST)
                .map(PostSelectors::beginning)
                .distinct()
                .map(words -> new PostSelector(Location.startOf(""), channel, words, null))
                .toList();
    }

    private static String beginning(String line) {
        int space = line.length() <= LONGEST ? line.length() : line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space < SHORTEST ? Math.min(LONGEST, line.length()) : space);
    }
}
