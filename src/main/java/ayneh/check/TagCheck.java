package ayneh.check;

import ayneh.search.Folding;
import ayneh.settings.Settings;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.site.TagNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds tags that differ by spelling alone: their words are one word for search. Those that differ in case,
 * underscores, half-spaces or Arabic forms of Persian letters are one tag on the site already, but not in the archive.
 */
final class TagCheck {
    private final TagNames names;
    private final Set<String> settled;
    private final Places places;

    private TagCheck(Settings settings, Site site, Places places) {
        names = site.tagNames();
        settled = settings.tags().keySet().stream().map(names::key).collect(Collectors.toSet());
        this.places = places;
    }

    /**
     * A spelling of a tag.
     *
     * @param text the tag as written
     * @param posts the posts that have it so
     */
    private record Spelling(String text, List<Post> posts) {
        @Override
        public String toString() {
            return "«" + text + "» (" + posts.size() + ")";
        }
    }

    static List<Finding> of(Settings settings, Site site, Places places) {
        TagCheck check = new TagCheck(settings, site, places);
        Map<String, List<Tag>> byWord = new TreeMap<>();
        for (Tag tag : site.tags().values()) {
            byWord.computeIfAbsent(Folding.fold(tag.key()), any -> new ArrayList<>())
                    .add(tag);
        }
        byWord.remove(""); // tags without letters have nothing in common
        return byWord.values().stream()
                .flatMap(tags -> check.check(tags).stream())
                .toList();
    }

    private Optional<Finding> check(List<Tag> tags) {
        if (tags.size() == 1 && settled.contains(tags.get(0).key())) {
            return Optional.empty();
        }
        List<Spelling> spellings = spellings(tags);
        if (spellings.size() < 2) {
            return Optional.empty();
        }
        Spelling last = spellings.get(spellings.size() - 1);
        String all = spellings.stream().map(Spelling::toString).collect(Collectors.joining(", "));
        String others = spellings.stream().skip(1).map(Spelling::text).collect(Collectors.joining(", "));
        return Optional.of(new Finding(
                Kind.TAG_SPELLING,
                places.ofValue(last.posts().get(0).entry().address() + ".md", "tags", last.text()),
                all + " differ by spelling alone"
                        + (tags.size() == 1
                                ? "; the site takes them for one tag, «"
                                        + tags.get(0).name() + "»"
                                : " and are " + tags.size() + " tags on the site"),
                "write «tags: {" + spellings.get(0).text() + ": [" + others + "]}» in seeds/site.yaml"));
    }

    /** Returns how tags are written, the most frequent spelling first. */
    private List<Spelling> spellings(List<Tag> tags) {
        Map<String, List<Post>> written = new TreeMap<>();
        for (Tag tag : tags) {
            for (Post post : tag.posts()) {
                post.entry().meta().tags().stream()
                        .filter(spelling -> names.key(spelling).equals(tag.key()))
                        .distinct()
                        .forEach(spelling -> written.computeIfAbsent(spelling, any -> new ArrayList<>())
                                .add(post));
            }
        }
        return written.entrySet().stream()
                .map(each -> new Spelling(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(spelling -> -spelling.posts().size()))
                .toList();
    }
}
