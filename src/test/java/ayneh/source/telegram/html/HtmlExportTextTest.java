package ayneh.source.telegram.html;

import static ayneh.source.telegram.html.RecordedPages.lines;
import static ayneh.source.telegram.html.RecordedPages.marks;
import static ayneh.source.telegram.html.RecordedPages.post;
import static ayneh.source.telegram.html.RecordedPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.message.Passage;
import ayneh.source.telegram.LinkTarget;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of messages in Telegram Desktop's pages, with its marks and links. */
class HtmlExportTextTest {
    @Test
    void everyMarkIsKept() {
        Message post = post(text("<strong>جدی</strong> <em>наклон</em> <u>unter</u> <s>weg</s> <code>x = 1</code> "
                + "<span class=\"spoiler hidden\" onclick=\"ShowSpoiler(this)\"><span aria-hidden=\"true\">geheim"
                + "</span></span>"));
        assertThat(lines(post)).containsExactly("جدی наклон unter weg x = 1 geheim");
        assertThat(marks(post))
                .containsExactly(
                        "1 BOLD جدی",
                        "1 ITALIC наклон",
                        "1 UNDERLINED unter",
                        "1 STRUCK weg",
                        "1 CODE x = 1",
                        "1 SPOILER geheim");
    }

    @Test
    void nestedMarksAreKept() {
        Message post =
                post(text("<b>a <i>b <b>c</b> d</i></b> <tg-spoiler><a href=\"https://example.com/\">e<del>f</del>"
                        + "</a></tg-spoiler><ins>g</ins><strike>h</strike>"));
        assertThat(lines(post)).containsExactly("a b c d efgh");
        assertThat(marks(post))
                .containsExactlyInAnyOrder(
                        "1 BOLD a b c d",
                        "1 ITALIC b c d",
                        "1 SPOILER ef",
                        "1 LINK ef → https://example.com/",
                        "1 STRUCK f",
                        "1 UNDERLINED g",
                        "1 STRUCK h");
    }

    @Test
    void lineBreaksAreTheAuthorsAndTheLayoutOfThePageIsNot() {
        assertThat(lines(post(text("یک<br><br>دو  فاصله<br>   eingerückt<strong><br>три</strong>\n        "))))
                .containsExactly("یک", "", "دو  فاصله", "   eingerückt", "три");
        assertThat(lines(post(text("a\n   b<br>\n   c")))).containsExactly("a b", "c");
    }

    @Test
    void charactersAreReadAndNotTheirEscapes() {
        assertThat(lines(post(text("a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos; &#x1F331; نیم\u200Cفاصله"))))
                .containsExactly("a <b> &amp; \"c\" 'd' 🌱 نیم\u200Cفاصله");
    }

    @Test
    void quotationsAndCodeStandApart() {
        Message post = post(
                text(
                        "پیش<br><blockquote>یک<br>دو</blockquote><blockquote class=\"collapsed\">سه</blockquote>"
                                + "<pre>if x:<br>    <b>y</b>  &lt; 1\n</pre><pre><code class=\"language-java\">int  z;</code></pre>پس"));
        assertThat(lines(post)).containsExactly("پیش", "یک", "دو", "سه", "if x:", "    y  < 1", "int  z;", "پس");
        assertThat(post.text().stream().map(HtmlExportTextTest::passage))
                .containsExactly(
                        "none",
                        "1 QUOTATION ",
                        "1 QUOTATION ",
                        "2 COLLAPSED_QUOTATION ",
                        "3 CODE ",
                        "3 CODE ",
                        "4 CODE java",
                        "none");
        assertThat(marks(post)).isEmpty();
    }

    private static String passage(Line line) {
        Passage passage = line.passage();
        return passage == null ? "none" : passage.number() + " " + passage.kind() + " " + passage.language();
    }

    @Test
    void codeInAQuotationEndsItAndItGoesOn() {
        Message post = post(text("<blockquote expandable>a<pre>b</pre>c</blockquote>d"));
        assertThat(post.text().stream().map(line -> line.text() + " " + passage(line)))
                .containsExactly("a 1 COLLAPSED_QUOTATION ", "b 2 CODE ", "c 3 COLLAPSED_QUOTATION ", "d none");
    }

    @Test
    void hashtagsAreTagsAndTheOthersOfTheirKindAreText() {
        Message post = post(text("<a href=\"\" onclick=\"return ShowHashtag(&quot;باغ&quot;)\">#باغ</a> "
                + "<a href=\"\" onclick=\"return ShowHashtag(&quot;сад@x&quot;)\">#сад@nachbar</a> "
                + "<a href=\"?q=%23Baum\">#Baum</a> "
                + "<a href=\"\" onclick=\"return ShowCashtag(&quot;USD&quot;)\">$USD</a> "
                + "<a href=\"\" onclick=\"return ShowBotCommand(&quot;start&quot;)\">/start</a> "
                + "<a href=\"\" onclick=\"return ShowMentionName()\">Лейла</a>"));
        assertThat(lines(post)).containsExactly("#باغ #сад@nachbar #Baum $USD /start Лейла");
        assertThat(marks(post)).containsExactly("1 TAG #باغ", "1 TAG #сад", "1 TAG #Baum");
    }

    @Test
    void customEmojiAreTheirSigns() {
        Message post = post(text("<a href = \"stickers/AnimatedSticker.tgs\">🌱</a>"
                + "<a href=\"\" onclick=\"return ShowNotLoadedEmoji();\">🌳</a>"
                + "<a href=\"\" onclick=\"return ShowNotAvailableEmoji();\">🌲</a>"
                + "<i class=\"emoji\" style=\"\"><b>🍎</b></i><tg-emoji emoji-id=\"1\"><b>🍐</b></tg-emoji>"));
        assertThat(lines(post)).containsExactly("🌱🌳🌲🍎🍐");
        assertThat(marks(post)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a?b=1&amp;c=2#d, https://example.com/a?b=1&c=2#d",
        "https://example.com/?a=1&amp;amp;amp;b=2, https://example.com/?a=1&b=2",
        "HTTP://Example.com, http://Example.com",
        "example.com, https://example.com",
        "www.example.com:8080/باغ, https://www.example.com:8080/باغ",
        "сад.рф/яблоня, https://сад.рф/яблоня",
        "//t.me/x, https://t.me/x",
        "https://t.me/garden_made_up, https://t.me/garden_made_up",
        "https://example.com/a b, https://example.com/a%20b",
        "mailto:a@example.com, mailto:a@example.com",
        "tel:+4912345, tel:+4912345",
        "tel:+98 (21) 12-345, tel:+982112345",
        "tg://resolve?domain=x, tg://resolve?domain=x"
    })
    void aLink(String href, String target) {
        Message post = post(text("<a href=\"" + href + "\">hier</a>"));
        assertThat(marks(post)).containsExactly("1 LINK hier → " + target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)//example.com",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "https://",
                "https:///etc",
                "http:example.com",
                "//",
                "../up.html",
                "/etc/passwd",
                "stickers/a.webp",
                "localhost",
                "a@example.com",
                "tg:",
                "https://example.com/\u0001",
                "x.y&#9;z",
                "example.com\\x",
                "messages2.html#go_to_message5",
                "photo.JPG",
                "tel:none"
            })
    void anythingElseIsPlainText(String href) {
        Message post = post(text("<a href=\"" + href + "\" onclick=\"alert(1)\">hier</a>"));
        assertThat(lines(post)).containsExactly("hier");
        assertThat(marks(post)).isEmpty();
    }

    @Test
    void scriptsAndStylesAreNoText() {
        Message post = post(text("vor<script>alert('x')</script><style>b {}</style><img src=x onerror=alert(1)>"
                + "<!-- nothing --><iframe src=\"https://example.com/\"></iframe> nach"));
        assertThat(lines(post)).containsExactly("vor nach");
        assertThat(marks(post)).isEmpty();
    }

    @Test
    void deepAndLongTextsAreReadInTime() {
        String deep = "<b><i>".repeat(20_000) + "x" + "</i></b>".repeat(20_000);
        String wide = "<blockquote>a<br></blockquote>".repeat(5_000) + "<a href=\"" + "a.".repeat(50_000) + "\">y</a>";
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(lines(post(text(deep)))).containsExactly("x");
            assertThat(post(text(wide)).text()).hasSize(5_001);
            assertThat(LinkTarget.ofAttribute("a".repeat(100_000) + "." + "b".repeat(100_000)))
                    .isEqualTo(Optional.empty());
        });
    }

    /** A post from 2026, which consists of blocks, each on lines of its own, as the export writes it. */
    private static Message rich(String blocks) {
        return post("<div class=\"text rich_message\" data-rich-message=\"7\" data-rich-part=\"false\" dir=\"auto\">"
                + blocks + "</div>");
    }

    private static String block(String name, String kind, String content) {
        return "\n <" + name + " class=\"rich_block rich_" + kind + "\" data-rich-kind=\"" + kind + "\">\n" + content
                + "\n </" + name + ">\n";
    }

    @Test
    void blocksStandApart() {
        Message post = rich(block("h2", "heading", "عنوان")
                + block("p", "paragraph", "Раз <strong>два <em>три</em></strong><br>четыре")
                + block("p", "paragraph", "<a href=\"#rich-message-7-anchor-c2Vj\">Sprung</a>")
                + block("hr", "divider", "")
                + block("footer", "footer", "Ende"));
        assertThat(lines(post)).containsExactly("عنوان", "", "Раз два три", "четыре", "", "Sprung", "", "Ende");
        assertThat(marks(post)).containsExactlyInAnyOrder("1 BOLD عنوان", "3 BOLD два три", "3 ITALIC три");
    }

    @Test
    void itemsOfListsHaveLinesWithTheirMarks() {
        Message post = rich(block("p", "paragraph", "Liste")
                + block("ol", "list", """
                                <li class="rich_list_item"><span class="rich_list_content">раз</span>
                                </li>
                                <li class="rich_list_item"></li>
                                <li><span class="rich_order_marker">iv</span><span>четыре</span></li>""")
                + block(
                        "ul",
                        "list",
                        "<li><span class=\"rich_task_marker\">☑</span><span>یک</span></li>"
                                + "<li><div class=\"rich_list_content\">" + block("p", "paragraph", "a")
                                + block("p", "paragraph", "b") + "</div></li>"));
        assertThat(lines(post)).containsExactly("Liste", "", "1. раз", "2. ", "iv. четыре", "", "- ☑ یک", "- a", "b");
    }

    @Test
    void anOrderedListBeginsWhereItSays() {
        assertThat(lines(rich("<ol start=\"3\"><li>c</li><li>d</li></ol><ol><li>a</li></ol>")))
                .containsExactly("3. c", "4. d", "", "1. a");
    }

    @Test
    void quotationsCodeTablesAndFormulasOfAPostOfBlocks() {
        Message post = rich("<pre class=\"rich_block rich_code\" data-language=\"py\"><code>if x:<br>    y</code></pre>"
                + block("blockquote", "quote", """
                                <div class="rich_quote_body">
                                Zitat
                                </div>
                                <cite>
                                von mir
                                </cite>""")
                + block("div", "table_wrap", """
                                <table><caption>
                                Tafel
                                </caption><tbody>
                                <tr>
                                <th>
                                a
                                </th>
                                <td>
                                </td>
                                <td>
                                c
                                </td>
                                </tr><tr><td>d</td></tr></tbody></table>""")
                + "<div class=\"rich_block rich_math_display\">a&lt;b</div>"
                + block("p", "paragraph", "Mit <span class=\"rich_math_inline\">x_1</span> darin"));
        assertThat(lines(post))
                .containsExactly(
                        "if x:",
                        "    y",
                        "Zitat",
                        "von mir",
                        "Tafel",
                        "a |  | c",
                        "d",
                        "",
                        "$$a<b$$",
                        "",
                        "Mit $x_1$ darin");
        assertThat(post.text().stream().map(HtmlExportTextTest::passage).limit(5))
                .containsExactly("1 CODE py", "1 CODE py", "2 QUOTATION ", "2 QUOTATION ", "none");
    }

    @Test
    void mediaAndButtonsOfAPostOfBlocksAreNotItsText() {
        Message post = rich(block("p", "paragraph", "Davor")
                + block("figure", "media_item", """
                                <div class="media_wrap clearfix">
                                <a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg">
                                <img class="photo" src="photos/photo_1_thumb.jpg"/>
                                </a>
                                </div>
                                <figcaption class="rich_media_caption">
                                <div>
                                Das Bild
                                </div>
                                </figcaption>""")
                + "<button class=\"rich_slideshow_next\" type=\"button\">&#8594;</button>"
                + block(
                        "div",
                        "button_row",
                        "<a class=\"rich_button\" href=\"https://example.com/x\">Geh</a>"
                                + "<a class=\"rich_button\" href=\"javascript:x\">Nein</a>"));
        assertThat(lines(post)).containsExactly("Davor", "", "Das Bild");
        assertThat(post.details().media()).extracting(Attachment::file).containsExactly("photos/photo_1.jpg");
        assertThat(post.details().buttons()).containsExactly(new Button("Geh", "https://example.com/x"));
    }
}
