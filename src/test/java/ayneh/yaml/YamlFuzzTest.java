package ayneh.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** YAML is read or rejected with its location; the fast parser and the usual one agree, also on YAML that we wrote. */
class YamlFuzzTest {
    private static final Location START = new Location("x.md", 2, 1);

    @FuzzTest
    void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        YamlValue.Mapping usual;
        try {
            usual = YamlReader.read(text, START);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).startsWith("x.md:");
            return;
        }
        assertThat(plain(YamlReader.readFrontMatter(text, START))).isEqualTo(plain(usual));
        assertThat(plain(YamlReader.read(YamlWriter.write(usual), START))).isEqualTo(plain(usual));
    }

    /** Returns a value without its locations. */
    private static Object plain(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping.pairs().stream()
                    .map(pair -> List.of(pair.key().text(), plain(pair.value())))
                    .toList();
        }
        if (value instanceof YamlValue.Sequence sequence) {
            return sequence.items().stream().map(YamlFuzzTest::plain).toList();
        }
        return ((YamlValue.Scalar) value).text();
    }
}
