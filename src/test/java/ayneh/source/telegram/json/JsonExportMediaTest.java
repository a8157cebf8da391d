package ayneh.source.telegram.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Line;
import ayneh.message.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The media of an export, albums, and the long posts of 2026. */
class JsonExportMediaTest {
    private static RecordedExport one(String fields) {
        return RecordedExport.of("{\"id\": 7, \"type\": \"message\", \"text\": \"\", " + fields + "}");
    }

    private static List<Attachment> media(String fields) {
        return one(fields).post().details().media();
    }

    @Test
    void aPhoto() {
        assertThat(media("""
                "photo": "photos/photo_1@01-01-2024_10-00-00.jpg", "photo_file_size": 1234, "width": 800,
                "height": 600, "media_spoiler": true, "self_destruct_period_seconds": 5"""))
                .containsExactly(new Attachment(
                        "photo",
                        null,
                        "photos/photo_1@01-01-2024_10-00-00.jpg",
                        null,
                        null,
                        null,
                        1234L,
                        800,
                        600,
                        null,
                        true));
    }

    @Test
    void aVideoWithAllThatIsKnown() {
        assertThat(media("""
                "file": "video_files/باغ.mp4", "file_name": "باغ.mp4", "file_size": 98765,
                "thumbnail": "video_files/باغ.mp4_thumb.jpg", "thumbnail_file_size": 9, "media_type": "video_file",
                "mime_type": "video/mp4", "duration_seconds": 61, "width": 1280, "height": 720"""))
                .containsExactly(new Attachment(
                        "video",
                        null,
                        "video_files/باغ.mp4",
                        "video_files/باغ.mp4_thumb.jpg",
                        "باغ.mp4",
                        "video/mp4",
                        98765L,
                        1280,
                        720,
                        61,
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "video_file, video, -",
                "animation, animation, -",
                "video_message, video_message, -",
                "voice_message, voice, -",
                "audio_file, audio, Ансамбль – Песня",
                "sticker, sticker, 🙂",
                "of_tomorrow, file, -"
            })
    void kindsOfFiles(String type, String kind, String note) {
        assertThat(media("""
                "file": "files/x.bin", "media_type": "%s", "performer": "Ансамбль", "title": "Песня",
                "sticker_emoji": "🙂\"""".formatted(type)))
                .extracting(Attachment::kind, Attachment::note, Attachment::file)
                .containsExactly(tuple(kind, note, "files/x.bin"));
    }

    @Test
    void aFileWithoutAType() {
        assertThat(media("\"file\": \"files/книга.pdf\", \"mime_type\": \"application/pdf\""))
                .containsExactly(new Attachment(
                        "file", null, "files/книга.pdf", null, null, "application/pdf", null, null, null, null, false));
        assertThat(media("\"file\": \"a.mp3\", \"media_type\": \"audio_file\", \"title\": \"Песня\""))
                .extracting(Attachment::note)
                .containsExactly("Песня");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(File not included. Change data exporting settings to download.)",
                "(File exceeds maximum size. Change data exporting settings to download.)",
                "(File unavailable, please try again later)",
                ""
            })
    void aNoticeInPlaceOfAFileIsNoFile(String notice) {
        RecordedExport export = one("""
                "file": "%s", "file_name": "a.mp4", "file_size": 5, "thumbnail": "%s", "media_type": "video_file",
                "mime_type": "video/mp4", "duration_seconds": 3""".formatted(notice, notice));
        assertThat(export.post().details().media())
                .containsExactly(
                        new Attachment("video", null, null, null, "a.mp4", "video/mp4", 5L, null, null, 3, false));
        assertThat(export.warnings).isEmpty();
    }

    @Test
    void pathsThatLeadOutOfTheFolderAreLeftOut() {
        RecordedExport export = RecordedExport.of("""
                {"id": 1, "type": "message", "text": "ничего"},
                  {"id": 2, "type": "message", "photo": "../../secret.jpg"},
                {"id": 4, "type": "message", "photo": "/etc/passwd"},
                {"id": 6, "type": "message", "photo": "photos\\\\a.jpg"},
                {"id": 8, "type": "message", "photo": "C:/a.jpg"},
                {"id": 10, "type": "message", "photo": "a/../b.jpg"},
                {"id": 12, "type": "message", "photo": "a\\u0000.jpg"},
                {"id": 14, "type": "message", "file": "a..b/c...jpg", "thumbnail": ".."}""");
        assertThat(export.posts.stream().flatMap(post -> post.details().media().stream()))
                .extracting(Attachment::file)
                .containsExactly(null, null, null, null, null, null, "a..b/c...jpg");
        assertThat(export.warnings)
                .containsExactly("seeds/export/result.json:7:3: ignored paths that may lead out of the export's folder "
                        + "(7, the first one in the message here); check whether someone has changed the export");
    }

    @Test
    void numbersOutOfBoundsAreLeftOut() {
        assertThat(media("\"photo\": \"a.jpg\", \"width\": -1, \"height\": 99999999999, \"photo_file_size\": 1.5"))
                .containsExactly(
                        new Attachment("photo", null, "a.jpg", null, null, null, null, null, null, null, false));
    }

    @Test
    void places() {
        assertThat(media("\"location_information\": {\"latitude\": 35.6892, \"longitude\": 51.3890}"))
                .containsExactly(Attachment.of("location", "35.6892,51.3890"));
        assertThat(media("\"location_information\": null")).containsExactly(Attachment.of("location", null));
        assertThat(media("""
                "place_name": "Сад", "address": "Улица 1", "location_information": {"latitude": 1, "longitude": -2.5},
                "live_location_period_seconds": 60""")).containsExactly(Attachment.of("venue", "Сад, Улица 1, 1,-2.5"));
    }

    @Test
    void aContactIsSomeonesAndNothingOfItIsKept() {
        RecordedExport export = one("""
                "contact_information": {"first_name": "Тайна", "last_name": "Тайная", "phone_number": "+0001112233"},
                "contact_vcard": "contacts/Тайна.vcard\"""");
        assertThat(export.post().details().media()).containsExactly(Attachment.of("contact", null));
        assertThat(export.post().toString()).doesNotContain("Тайна").doesNotContain("111");
    }

    @Test
    void otherKinds() {
        RecordedExport game = one(
                "\"game_title\": \"Змейка\", \"game_description\": \"x\", \"game_link\": \"https://t.me/x?game=s\"");
        assertThat(game.post().details().media()).containsExactly(Attachment.of("game", "Змейка – x"));
        assertThat(game.post().details().buttons()).containsExactly(new Button("Змейка", "https://t.me/x?game=s"));
        assertThat(media("""
                "todo_list": {"title": "Дела", "others_can_append": true, "answers": [
                  {"text": "Полить", "id": 1}, {"text": [{"type": "bold", "text": "Сор"}, "вать"], "id": 2}]}""")).containsExactly(Attachment.of("todo", "Дела\n– Полить\n– Сорвать"));
    }

    @Test
    void offersKeepTheirWordsAndNameNoWinner() {
        assertThat(media("""
                "invoice_information": "{\\"title\\": \\"Семена\\", \\"description\\": \\"Пакет\\", \\"amount\\": 500,
                 \\"currency\\": \\"USD\\"}\"""".replace("\n ", "")))
                .containsExactly(Attachment.of("invoice", "Семена – Пакет – 5.00 USD"));
        assertThat(media("\"invoice_information\": {\"amount\": 5, \"currency\": \"XTR\"}"))
                .containsExactly(Attachment.of("invoice", "5 ⭐"));
        assertThat(media("\"invoice_information\": \"no JSON\"")).containsExactly(Attachment.of("invoice", null));
        assertThat(media("""
                "giveaway_information": {"quantity": 3, "months": 6, "until_date": "2025-02-01T00:00:00",
                 "countries": ["DE", "UA"], "additional_prize": "Книга", "stars": 0}"""))
                .containsExactly(Attachment.of("giveaway", "× 3 · Книга · Premium: 6 · → 2025-02-01 · DE · UA"));
        assertThat(
                        media(
                                "\"giveaway_results\": {\"winners_count\": 2, \"winners\": [5, 6], \"additional_prize\": \"Книга\"}"))
                .containsExactly(Attachment.of("giveaway", "🏆 2 · Книга"));
        assertThat(media("\"paid_stars_amount\": 50")).containsExactly(Attachment.of("paid", "50 ⭐"));
    }

    /** Telegram Desktop writes stories, dice and whatever is new without any content. */
    @Test
    void aMessageWithoutContentIsAPostIfItsDateIsKnown() {
        assertThat(media("\"date_unixtime\": \"1600000200\", \"text\": \"\""))
                .containsExactly(Attachment.of("unsupported", null));
        assertThat(media("\"date_unixtime\": \"1600000200\", \"text\": \"a\"")).isEmpty();
    }

    private static String photo(int id, int second, String more) {
        return "{\"id\": %d, \"type\": \"message\", \"date_unixtime\": \"%d\", \"photo\": \"photos/%d.jpg\"%s}"
                .formatted(id, 1_700_000_000 + second, id, more);
    }

    @Test
    void anAlbumIsOnePost() {
        RecordedExport export = RecordedExport.of(String.join(
                ",\n", photo(1, 0, ""), photo(2, 0, ", \"text\": \"Подпись\""), photo(3, 0, ", \"text\": \"\"")));
        assertThat(export.events).containsExactly("file export/result.json", "post 6", "merged 7", "merged 8");
        assertThat(export.post().id()).isEqualTo(1);
        assertThat(export.text()).containsExactly("Подпись");
        assertThat(export.post().details().album()).containsExactly(1L, 2L, 3L);
        assertThat(export.post().details().media())
                .extracting(Attachment::file)
                .containsExactly("photos/1.jpg", "photos/2.jpg", "photos/3.jpg");
    }

    @Test
    void notEveryRunOfPicturesIsAnAlbum() {
        List<List<String>> pairs = List.of(
                List.of(photo(1, 0, ""), photo(3, 0, "")),
                List.of(photo(1, 0, ""), photo(2, 1, "")),
                List.of(photo(1, 0, ", \"text\": \"а\""), photo(2, 0, ", \"text\": \"б\"")),
                List.of(photo(1, 0, ", \"forwarded_from\": \"а\""), photo(2, 0, "")),
                List.of(photo(1, 0, ", \"forwarded_from\": \"а\""), photo(2, 0, ", \"forwarded_from\": \"б\"")),
                List.of(
                        photo(1, 0, ""),
                        "{\"id\": 2, \"type\": \"message\", \"date_unixtime\": \"1700000000\", \"text\": \"а\"}"),
                List.of(
                        photo(1, 0, ""),
                        "{\"id\": 2, \"type\": \"message\", \"date_unixtime\": \"1700000000\", "
                                + "\"file\": \"stickers/a.webp\", \"media_type\": \"sticker\"}"),
                List.of(
                        photo(1, 0, "").replace("\"date_unixtime\": \"1700000000\", ", ""),
                        photo(2, 0, "").replace("\"date_unixtime\": \"1700000000\", ", "")));
        for (List<String> pair : pairs) {
            RecordedExport export = RecordedExport.of(String.join(",\n", pair));
            assertThat(export.events)
                    .as(pair.toString())
                    .containsExactly("file export/result.json", "post 6", "post 7");
            assertThat(export.posts)
                    .allSatisfy(post -> assertThat(post.details().album()).isEmpty());
        }
    }

    @Test
    void aNoticeEndsAnAlbumAndStandsBehindIt() {
        RecordedExport export = RecordedExport.of(String.join(
                ",\n",
                photo(1, 0, ""),
                photo(2, 0, ""),
                "{\"id\": 3, \"type\": \"service\", \"action\": \"pin_message\", \"message_id\": 1}",
                photo(4, 0, ""),
                "{\"id\": 5, \"type\": \"unsupported\"}"));
        assertThat(export.events)
                .containsExactly(
                        "file export/result.json",
                        "post 6",
                        "merged 7",
                        "service 8",
                        "pinned 1",
                        "post 9",
                        "skipped 10 unsupported");
    }

    @Test
    void aLongPostKeepsAllItsTextsInTheirOrder() {
        RecordedExport export = RecordedExport.of("""
                {"id": 7, "type": "message", "rich_message": {"rtl": false, "part": false, "blocks": [
                  {"type": "heading", "level": 1, "text": {"type": "plain", "text": "Глава"}},
                  {"type": "paragraph", "text": {"type": "concat", "texts": [
                    {"type": "plain", "text": "Сумма "}, {"type": "math", "formula": "x^2"},
                    {"type": "superscript", "text": {"type": "plain", "text": "1"}}]}},
                  {"type": "code", "language": "java", "text": "int a;\\nint b;"},
                  {"type": "divider"},
                  {"type": "quote", "pullquote": false, "text": "Цитата", "caption": "Автор"},
                  {"type": "list", "kind": "bullet", "items": [{"text": "раз"}, "два",
                    {"blocks": [{"type": "paragraph", "text": "три"},
                      {"type": "list", "kind": "ordered", "items": ["а", {"type": "bold", "text": "б"}]}]}]},
                  {"type": "math", "formula": "\\\\sum x"},
                  {"type": "table", "title": "Таблица", "rows": [
                    {"cells": [{"text": "a"}, {"text": "b"}]}, [{"type": "bold", "text": "c"}, "d"]]},
                  {"type": "photo", "photo": "photos/1.jpg", "width": 5, "caption": {"text": "Снимок", "credit": "Я"}},
                  {"type": "collage", "items": [{"type": "video", "file": "video_files/1.mp4"},
                    {"type": "photo", "photo": "(File not included. Change data exporting settings to download.)"}]},
                  {"type": "cover", "block": {"type": "audio", "file": "files/1.mp3", "title": "Песня"}},
                  {"type": "details", "title": "Ещё", "open": false, "blocks": [{"type": "footer", "text": "Конец"}]},
                  {"type": "of_tomorrow", "url": "https://example.org/", "title": "Неизвестное",
                    "blocks": [{"text": ["сло", {"type": "italic", "text": "во"}]}]}]}}""");
        assertThat(export.text())
                .containsExactly(
                        "Глава",
                        "",
                        "Сумма $x^2$1",
                        "",
                        "int a;",
                        "int b;",
                        "Цитата",
                        "",
                        "Автор",
                        "- раз",
                        "- два",
                        "- три",
                        "1. а",
                        "2. б",
                        "",
                        "$$\\sum x$$",
                        "",
                        "Таблица",
                        "",
                        "a | b",
                        "c | d",
                        "",
                        "Снимок",
                        "",
                        "Я",
                        "",
                        "Песня",
                        "",
                        "Ещё",
                        "",
                        "Конец",
                        "",
                        "Неизвестное",
                        "",
                        "слово");
        assertThat(export.marks())
                .containsExactly("1 BOLD Глава", "14 BOLD б", "21 BOLD c", "29 BOLD Ещё", "35 ITALIC во");
        assertThat(export.post().text().stream().map(Line::passage).distinct())
                .containsExactly(
                        null, new Passage(Passage.Kind.CODE, "java", 1), new Passage(Passage.Kind.QUOTATION, "", 2));
        assertThat(export.post().details().media())
                .extracting(Attachment::kind, Attachment::file, Attachment::note)
                .containsExactly(
                        tuple("photo", "photos/1.jpg", null),
                        tuple("video", "video_files/1.mp4", null),
                        tuple("photo", null, null),
                        tuple("audio", "files/1.mp3", "Песня"));
    }
}
