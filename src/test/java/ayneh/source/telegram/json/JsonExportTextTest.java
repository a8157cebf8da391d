package ayneh.source.telegram.json;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.message.Line;
import ayneh.message.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of an export: each type of part becomes a mark, a passage, or plain text. */
class JsonExportTextTest {
    private static RecordedExport entities(String parts) {
        return RecordedExport.of("{\"id\": 7, \"type\": \"message\", \"text_entities\": [" + parts + "]}");
    }

    @Test
    void partsBecomeMarks() {
        RecordedExport export = entities("""
                {"type": "plain", "text": "یک "}, {"type": "bold", "text": "دو"}, {"type": "plain", "text": ""},
                {"type": "italic", "text": "سه"}, {"type": "underline", "text": "4"},
                {"type": "strikethrough", "text": "5"}, {"type": "spoiler", "text": "6"},
                {"type": "code", "text": "7"}, {"type": "plain", "text": " "}, {"type": "hashtag", "text": "#خواندنی"}""");
        assertThat(export.text()).containsExactly("یک دوسه4567 #خواندنی");
        assertThat(export.marks())
                .containsExactly(
                        "1 BOLD دو",
                        "1 ITALIC سه",
                        "1 UNDERLINED 4",
                        "1 STRUCK 5",
                        "1 SPOILER 6",
                        "1 CODE 7",
                        "1 TAG #خواندنی");
    }

    @Test
    void partsBecomeLinks() {
        RecordedExport export = entities("""
                {"type": "link", "text": "example.org/a"}, {"type": "plain", "text": " "},
                {"type": "link", "text": "http://example.org:8080/b?c=d#e"}, {"type": "plain", "text": " "},
                {"type": "link", "text": "пример.рф"}, {"type": "plain", "text": " "},
                {"type": "text_link", "text": "тут", "href": "https://example.org/тут"}, {"type": "plain", "text": " "},
                {"type": "text_link", "text": "пост", "href": "tg://privatepost?channel=1"}, {"type": "plain", "text": " "},
                {"type": "mention", "text": "@garden_made_up"}, {"type": "plain", "text": " "},
                {"type": "email", "text": "a.b@example.org"}, {"type": "plain", "text": " "},
                {"type": "phone", "text": "+98 (21) 555-01"}""");
        assertThat(export.marks())
                .containsExactly(
                        "1 LINK example.org/a → https://example.org/a",
                        "1 LINK http://example.org:8080/b?c=d#e → http://example.org:8080/b?c=d#e",
                        "1 LINK пример.рф → https://пример.рф",
                        "1 LINK тут → https://example.org/тут",
                        "1 LINK пост → tg://privatepost?channel=1",
                        "1 LINK @garden_made_up → https://t.me/garden_made_up",
                        "1 LINK a.b@example.org → mailto:a.b@example.org",
                        "1 LINK +98 (21) 555-01 → tel:+982155501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"javascript:alert(1)\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"java\\nscript:alert(1)\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"https://a\\nb\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"https:///etc\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"data:text/html,x\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"file:///etc/passwd\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": \"\"}",
                "{\"type\": \"text_link\", \"text\": \"слово\", \"href\": 5}",
                "{\"type\": \"text_link\", \"text\": \"слово\"}",
                "{\"type\": \"link\", \"text\": \"слово\"}",
                "{\"type\": \"link\", \"text\": \"слово\"}",
                "{\"type\": \"mention\", \"text\": \"слово\"}",
                "{\"type\": \"email\", \"text\": \"слово\"}",
                "{\"type\": \"phone\", \"text\": \"слово\"}",
                "{\"type\": \"hashtag\", \"text\": \"слово\"}",
                "{\"type\": \"mention_name\", \"text\": \"слово\", \"user_id\": 5}",
                "{\"type\": \"cashtag\", \"text\": \"слово\"}",
                "{\"type\": \"bot_command\", \"text\": \"слово\"}",
                "{\"type\": \"bank_card\", \"text\": \"слово\"}",
                "{\"type\": \"custom_emoji\", \"text\": \"слово\", \"document_id\": \"(unavailable)\"}",
                "{\"type\": \"unknown\", \"text\": \"слово\"}",
                "{\"type\": \"of_tomorrow\", \"text\": \"слово\"}",
                "{\"type\": 5, \"text\": \"слово\"}",
                "{\"text\": \"слово\"}",
                "\"слово\""
            })
    void partsThatLeadNowhereAreText(String part) {
        RecordedExport export = entities(part);
        assertThat(export.text()).containsExactly("слово");
        assertThat(export.marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x.y", "ftp://example.org/", "a b.org", "http://"})
    void aLinkThatShowsNoSafeAddressIsText(String text) {
        RecordedExport export = entities("{\"type\": \"link\", \"text\": \"" + text + "\"}");
        assertThat(export.text()).containsExactly(text);
        assertThat(export.marks()).isEmpty();
    }

    @Test
    void aTagIsWithoutTheChannelBehindIt() {
        RecordedExport export = entities("{\"type\": \"hashtag\", \"text\": \"#сад@garden_made_up\"}");
        assertThat(export.text()).containsExactly("#сад@garden_made_up");
        assertThat(export.marks()).containsExactly("1 TAG #сад");
    }

    @Test
    void codeAndQuotationsStandApart() {
        RecordedExport export = entities("""
                {"type": "plain", "text": "До\\n"}, {"type": "pre", "text": "a = 1\\n\\nb = 2", "language": "python"},
                {"type": "plain", "text": "\\nМежду"}, {"type": "blockquote", "text": "Раз\\nдва", "collapsed": false},
                {"type": "blockquote", "text": "три", "collapsed": true}, {"type": "pre", "text": "x"},
                {"type": "plain", "text": "После"}""");
        assertThat(export.text())
                .containsExactly("До", "a = 1", "", "b = 2", "Между", "Раз", "два", "три", "x", "После");
        Passage code = new Passage(Passage.Kind.CODE, "python", 1);
        Passage quotation = new Passage(Passage.Kind.QUOTATION, "", 2);
        assertThat(export.post().text().stream().map(Line::passage))
                .containsExactly(
                        null,
                        code,
                        code,
                        code,
                        null,
                        quotation,
                        quotation,
                        new Passage(Passage.Kind.COLLAPSED_QUOTATION, "", 3),
                        new Passage(Passage.Kind.CODE, "", 4),
                        null);
    }

    @Test
    void aMarkReachesOverLinesAndBlankEndsFall() {
        RecordedExport export = entities("""
                {"type": "plain", "text": "\\n"}, {"type": "bold", "text": "Заголовок\\nи ещё\\n"},
                {"type": "plain", "text": "\\nТекст\\n\\n"}""");
        assertThat(export.text()).containsExactly("Заголовок", "и ещё", "", "Текст");
        assertThat(export.marks()).containsExactly("2 BOLD Заголовок", "3 BOLD и ещё");
    }

    @Test
    void emojiCountAsTwoCharacters() {
        RecordedExport export = entities("""
                {"type": "plain", "text": "😀🇮🇷 "}, {"type": "bold", "text": "👨‍👩‍👧x"},
                {"type": "italic", "text": "\\ud83d\\ude00"}""");
        assertThat(export.text()).containsExactly("😀🇮🇷 👨‍👩‍👧x😀");
        assertThat(export.marks()).containsExactly("1 BOLD 👨‍👩‍👧x", "1 ITALIC 😀");
    }

    @Test
    void halfAnEmojiIsReplaced() {
        assertThat(entities("{\"type\": \"plain\", \"text\": \"a\\ud83d b \\ude00 😀\"}")
                        .text())
                .containsExactly("a\uFFFD b \uFFFD 😀");
    }

    @Test
    void oldExportsHaveOnlyTheShorterForm() {
        RecordedExport plain = RecordedExport.of("{\"id\": 7, \"type\": \"message\", \"text\": \"один\\nдва\"}");
        assertThat(plain.text()).containsExactly("один", "два");
        assertThat(plain.marks()).isEmpty();
        RecordedExport array = RecordedExport.of(
                "{\"id\": 7, \"type\": \"message\", \"text\": [\"один \", {\"type\": \"bold\", \"text\": \"два\"}, \"\"]}");
        assertThat(array.text()).containsExactly("один два");
        assertThat(array.marks()).containsExactly("1 BOLD два");
    }

    @Test
    void theLongerFormWinsUnlessNothingStandsInIt() {
        assertThat(RecordedExport.of("""
                {"id": 7, "type": "message", "text": "короче",
                 "text_entities": [{"type": "plain", "text": "длиннее"}]}""").text()).containsExactly("длиннее");
        for (String empty : List.of("[]", "[{\"type\": \"plain\", \"text\": \" \"}]", "null", "5")) {
            assertThat(RecordedExport.of("{\"id\": 7, \"type\": \"message\", \"text\": \"всё\", \"text_entities\": "
                                    + empty + "}")
                            .text())
                    .as(empty)
                    .containsExactly("всё");
        }
    }

    @Test
    void markedPartsMayStandInOneAnother() {
        RecordedExport export = RecordedExport.of("""
                {"id": 7, "type": "message", "rich_message": {"blocks": [{"type": "paragraph", "text":
                  {"type": "concat", "texts": [
                    {"type": "bold", "text": {"type": "concat", "texts": ["a", {"type": "bold", "text": "b"}, "c",
                      {"type": "text_link", "href": "https://example.org/", "text": {"type": "italic", "text": "d"}}]}},
                    "e"]}}]}}""");
        assertThat(export.text()).containsExactly("abcde");
        assertThat(export.marks())
                .containsExactlyInAnyOrder("1 BOLD abcd", "1 ITALIC d", "1 LINK d → https://example.org/");
    }
}
