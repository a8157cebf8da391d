package ayneh.suggest;

import ayneh.message.Preview;
import ayneh.settings.WorkSettings;
import ayneh.site.Post;
import ayneh.site.WorkAddress;
import ayneh.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles of works, as the posts that link to them give them, and the posts that name them. */
final class WorkTitles {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 15;
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{8,200})\\]\\((https?://[^)\\s]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("^\\[[0-9.]+\\]\\s*");

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, List<String>> keysByStart = new HashMap<>();

    /** @param known works with titles in the settings */
    WorkTitles(Collection<WorkSettings> known, Collection<Post> posts) {
        known.forEach(work -> add(work.key(), work.title()));
        posts.forEach(this::learn);
        titles.forEach((key, title) -> keysByStart
                .computeIfAbsent(start(words(title), 0), any -> new ArrayList<>())
                .add(key));
    }

    /** Returns the title of a work. */
    Optional<String> of(String key) {
        return Optional.ofNullable(titles.get(key));
    }

    /** Returns whether a work is a paper: a repository's name is no title. */
    static boolean isPaper(String key) {
        return key.startsWith("arxiv:") || key.startsWith("openreview:") || key.startsWith("acl:");
    }

    /** Returns a title in Latin letters, if a post is headed by one. */
    static Optional<String> heading(Post post) {
        String title = post.entry().meta().title();
        return title == null
                ? Optional.empty()
                : Names.in(title).stream()
                        .filter(WorkTitles::isLong)
                        .filter(name -> 2 * Fold.letters(name).length()
                                > Fold.letters(title).length())
                        .findFirst();
    }

    private void learn(Post post) {
        String body = post.entry().body();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            List<String> keys = WorkAddress.find(link.group(2));
            if (keys.size() == 1 && Names.in(link.group(1)).contains(link.group(1))) {
                add(keys.get(0), link.group(1));
            }
        }
        Preview preview = post.entry().meta().details().preview();
        if (preview != null && preview.url() != null && preview.title() != null) {
            WorkAddress.find(preview.url())
                    .forEach(key -> add(key, NUMBER.matcher(preview.title()).replaceFirst("")));
        }
        List<String> papers =
                WorkAddress.find(body).stream().filter(WorkTitles::isPaper).toList();
        if (papers.size() == 1) {
            heading(post).ifPresent(title -> add(papers.get(0), title));
        }
    }

    private void add(String key, String title) {
        if (isPaper(key) && isLong(title)) {
            titles.putIfAbsent(key, title);
        }
    }

    private static boolean isLong(String title) {
        return words(title).size() >= FEWEST_WORDS && Fold.letters(title).length() >= FEWEST_LETTERS;
    }

    /** Returns the works whose titles are in a text. */
    Set<String> named(String text) {
        List<String> words = words(text);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + FEWEST_WORDS <= words.size(); i++) {
            for (String key : keysByStart.getOrDefault(start(words, i), List.of())) {
                List<String> title = words(titles.get(key));
                if (i + title.size() <= words.size()
                        && words.subList(i, i + title.size()).equals(title)) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return Words.of(Fold.of(text));
    }

    private static String start(List<String> words, int from) {
        return String.join(" ", words.subList(from, from + FEWEST_WORDS));
    }
}
