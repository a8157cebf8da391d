package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any Markdown gives the same HTML and the same words in pieces as in whole. */
class PlainBlocksFuzzTest {
    private static final LinkResolver LINKS = FixedLinks.tags("tag.html");

    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "Quotation");

    /**
     * Texts end with a line break. One with a reference definition or a fence, which span pieces, is kept whole anyway.
     */
    @FuzzTest
    void pieces(byte[] input) {
        String markdown = new String(input, StandardCharsets.UTF_8).replace("\r", "") + "\n";
        if (markdown.contains("`") || markdown.contains("~") || markdown.contains("]:") || markdown.contains("<")) {
            return;
        }
        String whole = markdown + "\n[nobody-uses-this]: https://example.org\n";
        for (String language : new String[] {"fa", "en"}) {
            assertThat(renderer.render(markdown, language, LINKS).markup())
                    .isEqualTo(renderer.render(whole, language, LINKS).markup());
        }
        assertThat(renderer.plainText(markdown, 10_000)).isEqualTo(renderer.plainText(whole, 10_000));
    }
}
