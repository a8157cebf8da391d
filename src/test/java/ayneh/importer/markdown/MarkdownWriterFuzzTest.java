package ayneh.importer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.markdown.LinkResolver;
import ayneh.markdown.MarkdownRenderer;
import ayneh.message.Line;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** A page has the words of its message, whatever characters are between them. */
class MarkdownWriterFuzzTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "");

    @FuzzTest
    void write(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8).replace("$", "").replace("\\", ""); // no formulas
        for (boolean marked : new boolean[] {true, false}) {
            List<Line> lines = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                lines.add(new Line(lines.size() + 1, line, marked ? List.of() : null, null));
            }
            String markdown = MarkdownWriter.write(BodyParser.parse(lines, true));
            String html = renderer.render(markdown, "en", LinkResolver.NONE).markup();
            assertThat(words(Jsoup.parseBodyFragment(html).body().wholeText())).isEqualTo(words(text));
        }
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
