package ayneh.source.telegram.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.message.Message;
import ayneh.source.telegram.json.RecordedExport.Said;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that aren't what they should be, and exports of whole accounts. */
class JsonExportFileTest {
    private static final String AT = "seeds/export/result.json:";
    private static final String TWO = """
            {"id": 1, "type": "message", "text": "раз 😀"},
            {"id": 2, "type": "message", "text": "два"}""";

    private static void refused(String json, String message) {
        refused(json.getBytes(StandardCharsets.UTF_8), message);
    }

    private static void refused(byte[] json, String message) {
        assertThatThrownBy(() -> RecordedExport.read(json, Said.NOTHING))
                .isInstanceOf(InputException.class)
                .hasMessage(AT + message);
    }

    @Test
    void controlCharactersInAFormOfTheirOwnAreMended() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "message", "text": "😀 a\\x0bb\\x41"},
                {"id": 2, "type": "message", "text": "C:\\\\x41 \\\\\\\\x0b \\\\\\x1f \\" \\u0041"}""");
        assertThat(export.posts)
                .extracting(post -> post.text().get(0).text())
                .containsExactly("😀 a\u000bbA", "C:\\x41 \\\\x0b \\\u001f \" A");
        assertThat(export.warnings)
                .containsExactly(AT + "6:42: repaired errors in the JSON (3, the first one here); nothing is lost");
    }

    /** Of U+2028, Telegram Desktop writes the first byte as an escape, and leaves the others. */
    @Test
    void bytesThatAreLeftOfLineSeparatorsAreMended() {
        byte[] json = RecordedExport.channel("{\"id\": 1, \"type\": \"message\", \"text\": \"a\\u2028#b\\u2029#c\"}")
                .replace("Сад и огород", "Garden")
                .replaceFirst("#", "\u0080\u00A8")
                .replaceFirst("#", "\u0080\u00A9")
                .getBytes(StandardCharsets.ISO_8859_1);
        RecordedExport export = RecordedExport.read(json, RecordedExport.Said.NOTHING);
        assertThat(String.join("|", export.text())).isEqualTo("a\u2028b\u2029c");
        assertThat(export.warnings)
                .containsExactly(AT + "6:46: repaired errors in the JSON (2, the first one here); nothing is lost");
    }

    @Test
    void numbersOfEmojiWithoutQuotationMarksAreMended() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "message", "text": [
                  {
                   "type": "custom_emoji",
                   "text": "🙂",
                   "document_id": stickers/a (2).webp
                  },
                  {"type": "custom_emoji", "text": "x", "document_id": (File not included. Change it, please.)},
                  {"document_id": 5368324170671202286, "type": "custom_emoji", "text": "y"},
                  {"document_id": files\\c\td.webp, "type": "custom_emoji", "text": "z"},
                  {"type": "custom_emoji", "text": "w", "document_id" :
                   }, {"type": "document_id", "text": "document_id: v"}
                ]}""");
        assertThat(export.text()).containsExactly("🙂xyzwdocument_id: v");
        assertThat(export.warnings)
                .containsExactly(AT + "10:19: repaired errors in the JSON (4, the first one here); nothing is lost");
    }

    @Test
    void whatStandsBeforeTheEndOfACutOffFileIsKept() {
        String whole = RecordedExport.channel(TWO);
        int second = whole.indexOf("{\"id\": 2");
        for (int end = second; end < whole.indexOf("}", second); end++) {
            String json = whole.substring(0, end);
            RecordedExport export = RecordedExport.read(json, Said.NOTHING);
            assertThat(export.posts).as(json).hasSize(1);
            assertThat(export.warnings)
                    .containsExactly(AT + "7:" + (end - second + 1)
                            + ": the file is cut off here; the messages before (1) are kept, "
                            + "export the channel again for the rest");
        }
        RecordedExport both = RecordedExport.read(whole.substring(0, whole.indexOf("]") + 1), Said.NOTHING);
        assertThat(both.posts).hasSize(2);
        assertThat(both.warnings).hasSize(1);
    }

    @Test
    void aFileMayBreakOffAnywhereInAMessage() {
        String message = "{\"id\": 2, \"a\": -1.5e3, \"b\": [true, false, null], \"text\": \"\\u0041\\x0b\\\\\", "
                + "\"document_id\": stickers/a.webp\n}";
        String start = RecordedExport.channel("{\"id\": 1, \"text\": \"a\"},").replace("\n ]\n}\n", "");
        for (int end = 0; end < message.length(); end++) {
            RecordedExport export = RecordedExport.read(start + message.substring(0, end), Said.NOTHING);
            assertThat(export.posts).as(message.substring(0, end)).hasSize(1);
            assertThat(export.warnings.get(export.warnings.size() - 1)).contains("the file is cut off here");
        }
    }

    @Test
    void aFileMayBreakOffWithinACharacter() {
        byte[] whole = RecordedExport.channel(TWO).getBytes(StandardCharsets.UTF_8);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int half = text.lastIndexOf("\u00D0\u00B4") + 1;
        RecordedExport export = RecordedExport.read(Arrays.copyOf(whole, half), Said.NOTHING);
        assertThat(export.posts).extracting(Message::id).containsExactly(1L);
        assertThat(export.warnings).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffInItsFirstMessage() {
        String json = RecordedExport.channel(TWO);
        refused(
                json.substring(0, json.indexOf("раз")),
                "6:39: the file is cut off before its first message ends; export the channel again");
    }

    @Test
    void whatIsNotJson() {
        refused(
                RecordedExport.channel(TWO.replace("\"text\": \"раз 😀\"}", "\"text\": \"раз 😀\"; \"a\": 1}")),
                "6:45: this isn't valid JSON (Unexpected character (';' (code 59)): was expecting comma to separate "
                        + "Object entries); export the channel again, or fix it here");
        refused(
                RecordedExport.channel(TWO.replace("\"два\"", "\"\\q\"")),
                "7:40: this isn't valid JSON (Unrecognized character escape 'q' (code 113)); "
                        + "export the channel again, or fix it here");
        refused(
                RecordedExport.channel(TWO) + "{}",
                "10:1: more text follows the end of the export; keep one export per file");
    }

    @Test
    void thePlaceIsThatOfTheFileThoughSomethingWasMendedBefore() {
        refused(
                RecordedExport.channel("{\"a\": \"\\x01\\x02\", \"document_id\": a b, \"c\": ?}"),
                "6:44: this isn't valid JSON (Unexpected character ('?' (code 63)): expected a valid value (JSON "
                        + "String, Number, Array, Object or token 'null', 'true' or 'false')); "
                        + "export the channel again, or fix it here");
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] bytes = RecordedExport.channel(TWO.replace("два", "caf\u00E9")).getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("caf\u00C3\u00A9", "caf\u00E9");
        refused(
                latin.getBytes(StandardCharsets.ISO_8859_1),
                "7:42: the byte 0xE9 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(RecordedExport.read("\uFEFF" + RecordedExport.channel(TWO), Said.NOTHING).posts)
                .hasSize(2);
    }

    @Test
    void linesMayEndAsOnWindows() {
        RecordedExport export = RecordedExport.read(RecordedExport.channel(TWO).replace("\n", "\r\n"), Said.NOTHING);
        assertThat(export.events).containsExactly("file export/result.json", "post 6", "post 7");
    }

    @Test
    void whatIsNoExport() {
        for (String json : new String[] {"", " \n", "[]", "5", "{}", "{\"messages\": {}}", "{\"name\": \"a\"}"}) {
            refused(
                    json,
                    "1:1: this is not a Telegram Desktop export; export the channel again, as JSON («result.json»)");
        }
        refused(RecordedExport.channel(""), "1:1: the export contains no messages; export the channel again");
        refused(RecordedExport.channel("\n  \"a\""), "7:3: a message is expected here; export the channel again");
    }

    @Test
    void aMessageThatWouldFillTheMemoryIsRefused() {
        String hostile = "{\"id\": 1, \"a\": [" + "[],".repeat(3_000_000) + "0]}";
        assertThatThrownBy(() -> RecordedExport.of(hostile))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("this is too large (a message is longer than 8000000 characters)");
        String deep = "{\"id\": 1, \"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> RecordedExport.of(deep)).isInstanceOf(InputException.class);
    }

    private static String chat(String name, String type, long id, String text) {
        return """
                {"name": %s, "type": "%s", "id": %d, "messages": [
                 {"id": 1, "type": "message", "from_id": "channel%d", "text": "%s"}]}""".formatted(name, type, id, id, text);
    }

    private static String account(String chats, String left) {
        return """
                {
                 "about": "Here is your data",
                 "personal_information": {"user_id": 5, "first_name": "Тайна", "messages": "x"},
                 "contacts": {"about": "", "list": [{"first_name": "Тайна"}]},
                 "chats": {"about": "", "list": [%s]},
                 "left_chats": {"list": [%s], "about": ""}
                }
                """.formatted(chats, left);
    }

    @Test
    void theOnlyChannelOfAnAccountIsTaken() {
        String json = account(
                chat("\"Разговор\"", "personal_chat", 9, "тайна") + "," + chat("null", "saved_messages", 8, "тайна"),
                chat("\"Сад\"", "private_channel", 7, "видно"));
        RecordedExport export = RecordedExport.read(json, Said.NOTHING);
        assertThat(export.text()).containsExactly("видно");
        assertThat(export.events).containsExactly("file export/result.json", "post 9");
        assertThat(export.names).containsExactly("Сад");
    }

    @Test
    void ofSeveralChannelsThePersonChooses() {
        String json = account(
                chat("\"Сад\\n\\u001b[31m\"", "public_channel", 77, "первый") + ","
                        + chat("\"Друг\"", "personal_chat", 78, "тайна"),
                chat("null", "private_channel", 79, "второй"));
        assertThat(RecordedExport.read(json, new Said(null, 79L)).text()).containsExactly("второй");
        assertThat(RecordedExport.read(json, new Said(null, -1000000000077L)).text())
                .containsExactly("первый");
        assertThatThrownBy(() -> RecordedExport.read(json, Said.NOTHING))
                .isInstanceOf(InputException.class)
                .hasMessage(AT + "5:2: the export has several channels: 77 «Сад  [31m», 79 without a name; "
                        + "set «chat» to the id of the one to import as «garden»");
        assertThatThrownBy(() -> RecordedExport.read(json, new Said(null, 78L)))
                .isInstanceOf(InputException.class)
                .hasMessage(AT + "5:2: the export has no channel 78, only: 77 «Сад  [31m», 79 without a name; "
                        + "set «chat» to the id of the one to import as «garden»");
    }

    @Test
    void anAccountWithoutAChannel() {
        refused(
                account(chat("\"Друг\"", "personal_chat", 78, "тайна"), ""),
                "5:2: the export of a whole account contains no channels; export the channel itself");
    }

    @Test
    void anAccountMayBreakOffToo() {
        String json = account(chat("\"Сад\"", "public_channel", 7, "видно"), "");
        String message = "{\"id\": 1, ";
        String longer = json.replace(message, "{\"id\": 0, \"text\": \"раньше\"},\n" + message);
        RecordedExport export = RecordedExport.read(longer.substring(0, longer.indexOf("видно")), Said.NOTHING);
        assertThat(export.text()).containsExactly("раньше");
        assertThat(export.warnings)
                .containsExactly(AT + "7:62: the file is cut off here; the messages before (1) are kept, "
                        + "export the channel again for the rest");
    }
}
