package ayneh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.Run;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The posts used by the benchmark. */
class SamplePostsTest {
    private static final Path SEEDS = Path.of("seeds");

    @TempDir
    Path root;

    @Test
    void theyAreTheSameInEachRunAndAsManifoldAsRealOnes() throws Exception {
        SamplePosts posts = SamplePosts.of(SEEDS);
        Set<String> tags = new HashSet<>();
        Set<String> series = new HashSet<>();
        int persian = 0;
        double length = 0;
        for (int number = 1; number <= 6_000; number++) {
            SamplePost post = posts.post(number, 6_000);
            tags.addAll(post.tags());
            if (post.series() != null) {
                series.add(post.lang() + post.series());
            }
            persian += post.lang().equals("fa") ? 1 : 0;
            length += post.body().length();
        }
        assertThat(tags).hasSize(40);
        assertThat(series).hasSize(40);
        assertThat(persian).isBetween(3_400, 3_800);
        assertThat(length / 6_000).isBetween(1_500.0, 1_800.0);
        assertThat(SamplePosts.of(SEEDS).post(77, 6_000)).isEqualTo(posts.post(77, 6_000));
        assertThat(posts.post(77, 100).body()).isEqualTo(posts.post(77, 6_000).body());
    }

    @Test
    void bothLayoutsHoldTheSamePostsAndOursIsAnArchive() throws Exception {
        SamplePosts posts = SamplePosts.of(SEEDS);
        Layout.AYNEH.write(posts, 50, root.resolve("ours"));
        Layout.HUGO.write(posts, 50, root.resolve("hugo"));
        Map<String, String> hugo = Run.files(root.resolve("hugo/content"));
        assertThat(hugo).hasSize(50);
        Run listed = Run.done(root.resolve("ours"), "posts");
        assertThat(listed.rows()).hasSize(50);
        IntStream.rangeClosed(1, 50).forEach(number -> {
            SamplePost post = posts.post(number, 50);
            assertThat(hugo.get("posts/p%06d.md".formatted(number)))
                    .startsWith("---\ntitle: \"" + post.title() + "\"\n")
                    .contains("\nlang: " + post.lang() + "\n")
                    .endsWith("---\n\n" + post.body());
            assertThat(listed.rows())
                    .anySatisfy(row -> assertThat(row)
                            .contains("bench_" + post.lang(), String.valueOf(number), post.title())
                            .contains(String.join(",", post.tags())));
        });
    }
}
