package ayneh.source.telegram.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Poll;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.source.telegram.json.RecordedExport.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export apart from texts and media: which messages become posts, and what is known about them. */
class JsonExportReaderTest {
    private static RecordedExport one(String fields) {
        return RecordedExport.of("{\"id\": 7, \"type\": \"message\", \"text\": \"Привет\", " + fields + "}");
    }

    private static Details details(String fields) {
        return one(fields).post().details();
    }

    @Test
    void noticesTellOfTheChannelsPicture() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "service", "action": "edit_group_photo", "photo": "photos/photo_1@02.jpg", "width": 640},
                {"id": 2, "type": "service", "action": "delete_group_photo"},
                {"id": 3, "type": "service", "action": "edit_group_photo", "photo": "(File not included.)"},
                {"id": 4, "type": "service", "action": "edit_group_photo", "photo": "../../secret.jpg"},
                {"id": 5, "type": "service", "action": "edit_group_photo"},
                {"id": 6, "type": "message", "text": "x"}""");
        assertThat(export.events)
                .containsExactly(
                        "file export/result.json",
                        "service 6",
                        "pictured photos/photo_1@02.jpg",
                        "service 7",
                        "pictured ",
                        "service 8",
                        "pictured null",
                        "service 9",
                        "pictured null",
                        "service 10",
                        "pictured null",
                        "post 11");
        assertThat(export.warnings).hasSize(1);
    }

    @Test
    void everyMessageIsToldOfOnceInItsOrderWithItsLine() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "service", "date_unixtime": "1600000000", "actor": "Сад", "action": "create_channel",
                 "title": "Огород", "text": ""},
                {"id": -999999990, "type": "message", "text": "Из старой группы"},
                {"id": -999999989, "type": "service", "action": "pin_message", "message_id": 3},
                {"id": 2, "type": "message", "date_unixtime": "1600000100", "text": "سلام"},
                {"id": 3, "type": "unsupported"},
                {"id": 4, "type": "message", "date_unixtime": "1600000200", "text": "", "text_entities": []},
                {"id": 5, "type": "unsupported", "text": "Но текст есть"},
                {"id": 6, "type": "service", "action": "pin_message", "message_id": 2, "text": ""},
                {"id": 8, "type": "service", "date_unixtime": "1700000000", "action": "edit_group_title", "title": "Сад"},
                {"id": 9, "type": "service", "action": "never_heard_of", "title": "Чужое"},
                {"id": 10, "type": "service", "information_text": "Something"}""");
        assertThat(export.events)
                .containsExactly(
                        "file export/result.json",
                        "service 6",
                        "skipped 8 from-a-group",
                        "skipped 9 from-a-group",
                        "post 10",
                        "skipped 11 unsupported",
                        "post 12",
                        "post 13",
                        "service 14",
                        "pinned 2",
                        "service 15",
                        "service 16",
                        "service 17");
        assertThat(export.names).containsExactly("Огород", "Сад", "Сад и огород");
        assertThat(export.posts.get(0).id()).isEqualTo(2);
        assertThat(export.posts.get(0).firstLine()).isEqualTo(10);
        assertThat(export.posts.get(0).lastLine()).isEqualTo(10);
        assertThat(export.posts.get(0).blankLinesKept()).isTrue();
        assertThat(export.warnings).singleElement().asString().contains("«never_heard_of» (1)");
    }

    @Test
    void theSecondsWinOverTheLocalTime() {
        Details details = details("""
                "date": "2023-01-10T13:45:00", "date_unixtime": "1673345700",
                "edited": "2023-01-10T14:00:00", "edited_unixtime": "1673346600\"""");
        assertThat(details.date()).isEqualTo(Instant.parse("2023-01-10T10:15:00Z"));
        assertThat(details.edited()).isEqualTo(Instant.parse("2023-01-10T10:30:00Z"));
    }

    @Test
    void localTimesNeedAZone() {
        String old = RecordedExport.channel("""
                {"id": 1, "type": "message", "date": "2021-07-01T12:00:00", "edited": "1970-01-01T03:30:00", "text": "а"},
                {"id": 2, "type": "message", "date": "2021-07-02T12:00:00", "edited": "2021-07-02T12:30:00", "text": "б"}""");
        RecordedExport zoned = RecordedExport.read(old, new Said("Asia/Tehran", null));
        assertThat(zoned.posts)
                .extracting(post -> post.details().date())
                .containsExactly(Instant.parse("2021-07-01T07:30:00Z"), Instant.parse("2021-07-02T07:30:00Z"));
        assertThat(zoned.posts)
                .extracting(post -> post.details().edited())
                .containsExactly(null, Instant.parse("2021-07-02T08:00:00Z"));
        assertThat(zoned.warnings).isEmpty();

        RecordedExport unknown = RecordedExport.read(old, Said.NOTHING);
        assertThat(unknown.posts).extracting(post -> post.details().date()).containsOnlyNulls();
        assertThat(unknown.warnings)
                .containsExactly("seeds/export/result.json:6:1: ignored dates without a time zone (3, "
                        + "the first one here); set «zone» for this source to that of the computer that made "
                        + "the export");
    }

    @Test
    void datesThatAreNoneAreLeftOut() {
        for (String date : List.of(
                "\"date\": \"2021-02-30T12:00:00\"",
                "\"date\": \"yesterday\"",
                "\"date\": 5",
                "\"date\": \"1970-01-01T00:00:00\"",
                "\"date_unixtime\": \"0\"",
                "\"date_unixtime\": \"99999999999999999999\"",
                "\"date_unixtime\": \"999999999999999\"",
                "\"date_unixtime\": {}")) {
            RecordedExport export = one(date);
            assertThat(export.post().details().date()).as(date).isNull();
            assertThat(export.warnings).as(date).isEmpty();
        }
    }

    @Test
    void aForwardIsOneEvenIfItsOriginIsHidden() {
        assertThat(details("\"forwarded_from\": \"باغ دوست\", \"forwarded_from_id\": \"channel55\"")
                        .forward())
                .isEqualTo(new Forward("باغ دوست", null, null));
        assertThat(details("\"forwarded_from\": null").forward()).isEqualTo(new Forward(null, null, null));
        assertThat(details("\"saved_from\": \"Кто-то\"").forward()).isNull();
    }

    @Test
    void aReplyIntoAnotherChatHasNoId() {
        assertThat(details("\"reply_to_message_id\": 3").reply())
                .isEqualTo(new Reply(3L, null, null, null, null, false));
        Reply nowhere = new Reply(null, null, null, null, null, true);
        assertThat(details("\"reply_to_message_id\": 3, \"reply_to_peer_id\": \"channel9\"")
                        .reply())
                .isEqualTo(new Reply(null, null, null, "https://t.me/c/9/3", null, true));
        assertThat(details("\"reply_to_message_id\": 3, \"reply_to_peer_id\": \"user9\"")
                        .reply())
                .isEqualTo(nowhere);
        assertThat(details("\"reply_to_message_id\": 3, \"reply_to_peer_id\": \"channel1410035294\"")
                        .reply())
                .as("the channel itself")
                .isEqualTo(new Reply(3L, null, null, null, null, false));
        assertThat(details("\"reply_to_message_id\": -999999995").reply()).isEqualTo(nowhere);
        assertThat(details("\"reply_to_message_id\": \"three\"").reply()).isNull();
        assertThat(details("\"via_bot\": \"@gif\"").reply()).isNull();
    }

    @Test
    void onlyButtonsThatLeadSomewhereSafeAreKept() {
        assertThat(details("""
                "inline_bot_buttons": [
                  [{"type": "url", "text": "Сайт", "data": "https://example.org/a?b=1"},
                   {"type": "callback", "text": "Нажми", "data": "https://example.org/", "dataBase64": "eA=="}],
                  [{"type": "url", "text": "Злой", "data": "javascript:alert(1)"},
                   {"type": "url", "text": "Почта", "data": "mailto:a@example.org"},
                   {"type": "url", "text": "Канал", "data": "tg://resolve?domain=garden_made_up"},
                   {"type": "url", "text": "Пусто"}, 5],
                  [{"type": "web_view", "text": "Приложение", "data": "https://example.org/app"},
                   {"type": "auth", "text": "Вход", "data": "https://example.org/auth"},
                   {"type": "copy_text", "text": "Код", "data": "https://example.org/code"}], "x"]""").buttons())
                .containsExactly(
                        new Button("Сайт", "https://example.org/a?b=1"),
                        new Button("Канал", "tg://resolve?domain=garden_made_up"),
                        new Button("Приложение", "https://example.org/app"),
                        new Button("Вход", "https://example.org/auth"));
    }

    @Test
    void reactionsAreCountedAndNobodyIsNamed() {
        RecordedExport export = one("""
                "reactions": [
                  {"type": "emoji", "count": 6, "emoji": "👍",
                   "recent": [{"from": "Иван Тайный", "from_id": "user5", "date": "2024-01-01T00:00:00"}]},
                  {"type": "custom_emoji", "count": 2, "document_id": "stickers/a.webp"},
                  {"type": "custom_emoji", "count": 3, "document_id": "(unavailable)"},
                  {"type": "paid", "count": 40},
                  {"type": "empty", "count": 1},
                  {"type": "emoji", "count": "many", "emoji": "🔥"},
                  {"type": "emoji", "count": 1}]""");
        assertThat(export.post().details().reactions())
                .containsExactly(new Reaction("👍", "6"), new Reaction("custom", "5"), new Reaction("⭐", "40"));
        assertThat(export.post().toString()).doesNotContain("Тайный");
    }

    @Test
    void pollsOfAllVersions() {
        assertThat(details("""
                "poll": {"question": "چای یا قهوه؟", "closed": true, "total_voters": 12, "answers": [
                  {"text": "چای", "voters": 9, "chosen": true}, {"text": "قهوه", "voters": 3, "chosen": false}]}""").poll())
                .isEqualTo(new Poll(
                        "چای یا قهوه؟",
                        true,
                        "12",
                        List.of(new Poll.Answer("چای", 9L, null), new Poll.Answer("قهوه", 3L, null))));
        assertThat(details("""
                "poll": {"question": ["Лето или ", {"type": "custom_emoji", "text": "❄️", "document_id": "1"}, "?"],
                  "answers": [{"text": [{"type": "plain", "text": "Ле"}, {"type": "bold", "text": "то"}]}, 5]}""").poll())
                .isEqualTo(new Poll(
                        "Лето или ❄️?",
                        false,
                        null,
                        List.of(new Poll.Answer("Лето", null, null), new Poll.Answer("", null, null))));
    }

    @Test
    void aSignatureIsKeptAndTheSenderIsNot() {
        RecordedExport export = one("\"author\": \"Редактор\", \"from\": \"Тайное имя\", \"from_id\": \"user1\"");
        assertThat(export.post().details().author()).isEqualTo("Редактор");
        assertThat(export.post().toString()).doesNotContain("Тайное");
    }

    @Test
    void oddFieldsAreOverlooked() {
        RecordedExport export = RecordedExport.of("""
                {"id": "seven", "type": ["message"], "text": "Цел", "text_entities": "none", "author": 5, "poll": "?",
                 "reactions": {"a": 1}, "inline_bot_buttons": 3, "photo": 3, "file": ["x"], "edited": false,
                 "todo_list": null, "rich_message": "x", "location": [[[[]]]], "width": 1e400}""");
        assertThat(export.text()).containsExactly("Цел");
        assertThat(export.post().id()).isNull();
        assertThat(export.post().details()).isEqualTo(Details.NONE);
        assertThat(export.warnings).singleElement().asString().contains("«location» (1)");
    }

    @Test
    void whatThisVersionDoesNotKnowIsSaidOnce() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "message", "text": "а"},
                {"id": 2, "type": "message", "text": "б", "new_key_2027": {"a": "words"}},
                {"id": 3, "type": "message", "text": "в", "new_key_2027": 1, "another": 2},
                {"id": 4, "type": "service", "action": "never_heard_of"}""");
        assertThat(export.warnings)
                .containsExactly("seeds/export/result.json:7:1: left out what this version doesn't know, first here:"
                        + " the action «never_heard_of» (1), «another» (1), «new_key_2027» (2);"
                        + " the export has it, keep it for a newer version");
    }

    @Test
    void pinsOfOtherChatsPinNothing() {
        RecordedExport export = RecordedExport.of("""
                {"id": 50, "type": "message", "text": "а"},
                {"id": 60, "type": "service", "action": "pin_message", "message_id": 50, "reply_to_peer_id": "channel9"}""");
        assertThat(export.events).doesNotContain("pinned 50");
    }

    @Test
    void theOrderOfTheKeysDoesNotMatter() {
        RecordedExport export = RecordedExport.read(
                "{\"messages\": [{\"text\": \"а\", \"type\": \"message\", \"id\": 1}], \"id\": 5, "
                        + "\"type\": \"private_channel\", \"name\": \"Сад\"}",
                new Said(null, 5L));
        assertThat(export.text()).containsExactly("а");
        assertThat(export.names).containsExactly("Сад");
    }

    @Test
    void anExportOfSomethingElseThanAChannelIsRefused() {
        String json = RecordedExport.channel("{\"id\": 1, \"type\": \"message\", \"text\": \"тайна\"}")
                .replace("public_channel", "personal_chat");
        assertThatThrownBy(() -> RecordedExport.read(json, Said.NOTHING))
                .isInstanceOf(InputException.class)
                .hasMessage("seeds/export/result.json:3:10: this is an export of a «personal_chat»; export a channel");
    }

    @Test
    void idsAreTheSameInAllTheirForms() {
        String old = RecordedExport.channel(
                        "{\"id\": 1, \"type\": \"message\", \"from_id\": 9999969886, \"text\": \"а\"}")
                .replace("1410035294", "9999969886");
        for (long id : List.of(1410035294L, 9999969886L, -1001410035294L)) {
            assertThat(RecordedExport.read(old, new Said(null, id)).posts).hasSize(1);
        }
        String modern = old.replace("\"from_id\": 9999969886", "\"from_id\": \"channel9999969886\"");
        assertThat(RecordedExport.read(modern, new Said(null, -1009999969886L)).posts)
                .hasSize(1);
        assertThatThrownBy(() -> RecordedExport.read(modern, new Said(null, 1410035294L)))
                .isInstanceOf(InputException.class)
                .hasMessage("seeds/export/result.json:1:1: this is the export of 9999969886 «Сад и огород», "
                        + "not of 1410035294; correct «chat», or remove it");
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> new RecordedExport().readFrom(folder.resolve("no.json"), Said.NOTHING))
                .isInstanceOf(InputException.class)
                .hasMessage("seeds/site.yaml:5:12: the source «export/result.json» doesn't exist; "
                        + "put it into seeds/, or remove it from the settings");
    }
}
