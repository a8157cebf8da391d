package ayneh.suggest;

import ayneh.search.Skeleton;
import ayneh.site.Post;
import ayneh.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the paper behind a title in Latin letters in the headings of another language, which spell its words anew. */
final class TitleEchoes {
    private static final int FEWEST = 2;
    /** In how many headings a telling word may be. */
    private static final int RARE = 2;

    private final Map<String, List<Post>> byWord = new HashMap<>();

    /** @param posts posts that link to one paper each */
    TitleEchoes(Collection<Post> posts) {
        for (Post post : posts) {
            sounds(post.heading())
                    .forEach(sound -> byWord.computeIfAbsent(sound, any -> new ArrayList<>())
                            .add(post));
        }
    }

    /** Returns the only post of another language whose heading has two words of a title, one of them rare. */
    Optional<Post> of(Post titled, String title) {
        Map<Post, Integer> counts = new HashMap<>();
        Set<Post> telling = new LinkedHashSet<>();
        for (String word : Words.of(Fold.of(title))) {
            Set<Post> found = new LinkedHashSet<>();
            for (String sound : sounds(word)) {
                List<Post> posts = byWord.getOrDefault(sound, List.of());
                found.addAll(posts);
                telling.addAll(posts.size() <= RARE ? posts : List.of());
            }
            found.forEach(post -> counts.merge(post, 1, Integer::sum));
        }
        List<Post> echoes = telling.stream()
                .filter(post -> counts.get(post) >= FEWEST && !post.lang().equals(titled.lang()))
                .toList();
        return echoes.size() == 1 ? Optional.of(echoes.get(0)) : Optional.empty();
    }

    private static Set<String> sounds(String text) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String word : Words.of(Fold.of(text))) {
            String base = word.replaceFirst("(?<=[a-z]{4})(?:ing|ed|s)$", "");
            for (String sound : Skeleton.of(base)) {
                sounds.add(sound.replaceFirst("^[aio]", "a"));
            }
        }
        return sounds;
    }
}
