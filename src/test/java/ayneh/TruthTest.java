package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import finds in the seeds what a person has read in them, line by line. */
class TruthTest {
    private static final Path TRUTH = Path.of("src/test/resources/truth");

    @TempDir
    static Path root;

    /** The k-th post of each channel, by address. */
    private static final Map<String, String> NUMBERED = new HashMap<>();

    private static List<List<String>> posts;

    @BeforeAll
    static void importSeeds() {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        Run.done(root, "import");
        posts = Run.done(root, "posts").rows();
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> post : posts) {
            int number = counts.merge(post.get(0), 1, Integer::sum);
            NUMBERED.put(post.get(0) + "/" + post.get(3), "%s/%02d".formatted(post.get(0), number));
        }
    }

    private static List<List<String>> truth(String file) throws IOException {
        return Files.readAllLines(TRUTH.resolve(file)).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static Set<String> titled() throws IOException {
        return truth("posts.tsv").stream()
                .filter(post -> !post.get(8).isEmpty())
                .map(post -> post.get(0))
                .collect(Collectors.toSet());
    }

    @Test
    void everyLineHasItsRoleAndItsPost() throws IOException {
        Set<String> titled = titled();
        List<String> expected = new ArrayList<>();
        for (List<String> row : truth("ledger.tsv")) {
            expected.add(row(row.get(0), row.get(1), row.get(2), row.get(3), titled));
        }
        List<String> seen = new ArrayList<>();
        for (List<String> row : Run.done(root, "audit").rows()) {
            String post = row.get(3).isEmpty() ? "" : NUMBERED.get(row.get(3));
            seen.add(row(row.get(0), row.get(1), row.get(2), post, titled));
        }
        assertThat(seen).hasSize(1034).isEqualTo(expected);
    }

    /**
     * Returns a row in which alternatives of the reference are equal: an uncertain title is body, three lines are
     * preview or reply.
     */
    private static String row(String seed, String line, String role, String post, Set<String> titled) {
        String equal = role.equals("title") && !titled.contains(post) ? "body" : role;
        boolean eitherWay =
                seed.startsWith("001_") && Set.of("130", "131", "132").contains(line);
        return String.join(" ", seed, line, eitherWay && equal.equals("preview") ? "reply" : equal, post);
    }

    @Test
    void everyPostHasItsLinesTitleTagsLanguageAndId() throws IOException {
        Map<String, List<String>> seen = new HashMap<>();
        posts.forEach(post -> seen.put(NUMBERED.get(post.get(0) + "/" + post.get(3)), post));
        List<List<String>> expected = truth("posts.tsv");
        assertThat(seen).hasSize(expected.size()).hasSize(82);
        for (List<String> post : expected) {
            List<String> found = seen.get(post.get(0));
            assertThat(found.get(7)).as(post.get(0)).isEqualTo(post.get(1) + ":" + post.get(2) + "-" + post.get(3));
            assertThat(found.get(4)).as(post.get(0)).isEqualTo(post.get(4));
            assertThat(found.get(5)).as(post.get(0)).isEqualTo(post.get(5).replace(' ', ','));
            assertThat(found.get(2)).as(post.get(0)).isEqualTo(post.get(7));
            if (!post.get(8).isEmpty()) {
                assertThat(found.get(6)).as(post.get(0)).isEqualTo(post.get(8));
            }
        }
    }

    @Test
    void everyPostHasItsReactionsAndItsPlaceInASeries() throws IOException {
        Map<String, String> files = new HashMap<>();
        NUMBERED.forEach((address, number) ->
                files.put(number, Run.files(root.resolve("content")).get(address + ".md")));
        for (List<String> post : truth("posts.tsv")) {
            String reactions = post.get(6).isEmpty()
                    ? null
                    : "reactions: {"
                            + post.get(6)
                                    .replaceAll("(\\P{Nd}+)(\\d+)", "$1: $2")
                                    .replaceAll(" (?=\\p{So})", ", ")
                                    .replaceAll(":,", ":")
                            + "}";
            if (reactions == null) {
                assertThat(files.get(post.get(0))).doesNotContain("\nreactions:");
            } else {
                assertThat(files.get(post.get(0))).contains(reactions.replace(",  ", ", "));
            }
        }
        for (List<String> episode : truth("series.tsv")) {
            if (!episode.get(4).isEmpty()) {
                assertThat(files.get(episode.get(4)))
                        .contains("\nseries: " + episode.get(0) + "\n")
                        .contains("\nepisode: " + episode.get(3) + "\n");
            }
        }
    }

    @Test
    void linksBetweenPostsAreKept() throws IOException {
        Map<String, String> content = Run.files(root.resolve("content"));
        Map<String, String> byNumber = new HashMap<>();
        NUMBERED.forEach((address, number) -> byNumber.put(number, address));
        for (List<String> link : truth("links.tsv")) {
            String post = content.get(byNumber.getOrDefault(link.get(0), "") + ".md");
            String target = byNumber.getOrDefault(link.get(3), "/");
            String slug = target.substring(target.indexOf('/') + 1);
            switch (link.get(1)) {
                case "link" -> {
                    if (post != null) {
                        String path = link.get(2).replace("/channel/", "https://t.me/");
                        assertThat(post).contains("[" + link.get(2).replace("_", "_") + "](" + path + ")");
                    }
                }
                case "reply" ->
                    assertThat(post).contains("\nreply_to: {").contains(slug.isEmpty() ? "" : "post: " + slug);
                case "forward" -> assertThat(post).contains("\nforwarded_from: {name: " + link.get(4));
                case "same work" ->
                    assertThat(List.of(post, content.get(target + ".md")))
                            .allSatisfy(each -> assertThat(each).contains("works: ['arxiv:2110.11309']"));
                case "pin" -> assertThat(content.get(target + ".md")).contains("\npinned: true\n");
                default -> assertThat(link.get(1)).isEqualTo("mention");
            }
        }
    }
}
