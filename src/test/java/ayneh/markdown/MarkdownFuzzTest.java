package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any Markdown becomes allowed markup, of a size that grows with the size of the text. */
class MarkdownFuzzTest {
    private static final LinkResolver LINKS = FixedLinks.telegram("post.html", "tag.html");

    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "Quotation");

    @FuzzTest
    void render(byte[] input) {
        String markdown = new String(input, StandardCharsets.UTF_8);
        for (String language : List.of("fa", "en")) {
            Html made = renderer.render(markdown, language, LINKS, List.of(1, 3));
            String html = made.markup();
            AllowedMarkup.require(html);
            AllowedMarkup.require(
                    renderer.renderCovered(markdown, language, LINKS).markup());
            assertThat(html.length()).isLessThan(5000 + 200 * markdown.length());
            new Xhtml(made, 1).markup();
        }
        assertThat(renderer.plainText(markdown, markdown.length()).length()).isLessThan(100 + 10 * markdown.length());
    }
}
