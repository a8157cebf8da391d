package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks Java's rules for names on the pairs that the browser is tested with too. */
class SkeletonTest {
    @Test
    void namesHaveOneSkeletonInThreeScripts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search/names.tsv"))) {
            lines.skip(1).map(line -> List.of(line.split("\t", -1))).forEach(row -> {
                boolean same = !Collections.disjoint(
                        Skeleton.of(Folding.fold(row.get(0))), Skeleton.of(Folding.fold(row.get(1))));
                assertThat(same).as(row.toString()).isEqualTo(row.get(2).equals("yes"));
            });
        }
    }

    @Test
    void wordsOfOtherScriptsAndShortOnesHaveNone() {
        for (String word : List.of("", "a", "и", "سی", "שלום", "深度学习", "gpt4", "aeiou")) {
            assertThat(Skeleton.of(word)).as(word).isEmpty();
        }
    }
}
