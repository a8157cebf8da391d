package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks Java's rules on the pairs of words that the browser is tested with too, except those of several words. */
class SearchWordsTest {
    @Test
    void wordsThatAreTheSameToAReaderShareATerm() throws IOException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search/forms.tsv"))) {
            for (String line : lines.skip(1).toList()) {
                List<String> row = List.of(line.split("\t", -1));
                List<List<String>> compounds = List.of(compounds(row.get(0)), compounds(row.get(1)));
                if (compounds.stream().allMatch(each -> each.size() == 1)) {
                    checked++;
                    List<String> one = Compound.of(compounds.get(0).get(0)).terms();
                    List<String> other = Compound.of(compounds.get(1).get(0)).terms();
                    boolean words = !one.isEmpty() && !other.isEmpty();
                    boolean same = words && (one.contains(longest(other)) || other.contains(longest(one)));
                    if (same != row.get(2).equals("yes")) {
                        wrong.add(row + " " + one + " " + other);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    /** Returns the term of a compound that stands for all of it. */
    private static String longest(List<String> terms) {
        return Collections.max(terms, Comparator.comparingInt(String::length));
    }

    private static List<String> compounds(String text) {
        List<String> compounds = new ArrayList<>();
        CompoundScanner scanner = new CompoundScanner(text);
        while (scanner.next()) {
            compounds.add(scanner.compound());
        }
        return compounds;
    }
}
