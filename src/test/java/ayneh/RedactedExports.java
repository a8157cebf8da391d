package ayneh;

import java.nio.file.Path;

/**
 * Exports with everything that may occur in one, in both formats. Private text is Persian or Russian, or begins with
 * «Secret» in either case; private numbers begin with 5550.
 */
final class RedactedExports {
    private RedactedExports() {}

    private static String message(int id, String fields) {
        return "  {\"id\": " + id + ", \"type\": \"message\", \"date\": \"2024-01-01T10:%02d:00\", ".formatted(id % 60)
                + "\"date_unixtime\": \"" + (1_704_103_200L + 60L * id) + "\", \"from\": \"Тайный сад\", "
                + "\"from_id\": \"channel5550123456\", " + fields + "}";
    }

    /** Returns {@code result.json} of a channel. */
    static String json() {
        return """
                {
                 "name": "Тайный сад",
                 "type": "public_channel",
                 "id": 5550123456,
                 "messages": [
                  {"id": 1, "type": "service", "date": "2024-01-01T09:00:00", "date_unixtime": "1704099600",
                   "actor": "Тайный сад", "actor_id": "channel5550123456", "action": "create_channel",
                   "title": "Прежний Secretname", "text": "", "text_entities": []},
                """
                + String.join(
                        ",\n",
                        message(
                                2,
                                "\"text\": \"Заголовок поста\\n\\nОбычный текст 5550 и ещё немного слов.\\n#важное\""),
                        message(3, """
                                "author": "Анна Secretova", "edited": "2024-02-01T09:00:00", "edited_unixtime":
                                "1706778000", "views": 5550, "text": ["یک متن ", {"type": "bold", "text": "مهم‌ترین"}, ""],
                                "text_entities": [{"type": "plain", "text": "یک متن "},
                                 {"type": "bold", "text": "مهم‌ترین"}, {"type": "plain", "text": "\\n1. اولین\\n2. دومین\\n"},
                                 {"type": "italic", "text": "Secretly 👨‍👩‍👧\\ud83d\\ude00"},
                                 {"type": "pre", "text": "secret = 5550\\nprint(secret)", "language": "python"},
                                 {"type": "blockquote", "text": "Тайная цитата", "collapsed": true},
                                 {"type": "spoiler", "text": "секрет"}, {"type": "code", "text": "secretcode"},
                                 {"type": "hashtag", "text": "#важное"}, {"type": "plain", "text": " "},
                                 {"type": "cashtag", "text": "$SECRET"}, {"type": "bot_command", "text": "/secretbot"},
                                 {"type": "mention_name", "text": "Иванова", "user_id": 5550777},
                                 {"type": "custom_emoji", "text": "🌱", "document_id": "5550368324170671202"}]"""),
                        message(4, """
                                "text_entities": [{"type": "link", "text": "https://secretsite.org/secretpath?secret=secret#secret"},
                                 {"type": "plain", "text": " "}, {"type": "link", "text": "secretsite.com/secret.pdf"},
                                 {"type": "plain", "text": " "}, {"type": "link", "text": "тайный.рф"},
                                 {"type": "plain", "text": "\\n"},
                                 {"type": "text_link", "text": "тут", "href": "https://secretsite.org/%D1%82%D0%B0%D0%B9%D0%BD%D0%B0"},
                                 {"type": "text_link", "text": "пост", "href": "https://t.me/Secret_garden/2?comment=7"},
                                 {"type": "mention", "text": "@secret_garden"}, {"type": "plain", "text": " "},
                                 {"type": "email", "text": "secret.name@secretmail.org"}, {"type": "plain", "text": " "},
                                 {"type": "phone", "text": "+98 (21) 555-01"},
                                 {"type": "text_link", "text": "нет", "href": "javascript:secret(5550)"},
                                 {"type": "plain", "text": "\\nhttps://t.me/secret_garden/3 @secret_garden secretsite.org/x train.py"}]"""),
                        message(5, """
                                "forwarded_from": "Чужой канал", "forwarded_from_id": "channel5550999", "saved_from": "Секретов",
                                "reply_to_message_id": 2, "via_bot": "@secret_gif_bot", "text": "Переслано",
                                "inline_bot_buttons": [[{"type": "url", "text": "Открыть", "data": "https://secretsite.org/a"},
                                 {"type": "callback", "text": "Тайна", "data": "secretdata", "dataBase64": "c2VjcmV0ZGF0YQ=="}]],
                                "reactions": [{"type": "emoji", "count": 3, "emoji": "👍", "recent": [{"from": "Пётр Тайнов",
                                 "from_id": "user5550111", "date": "2024-01-01T10:00:00"}]},
                                 {"type": "custom_emoji", "count": 1, "document_id": "stickers/secret.tgs"},
                                 {"type": "paid", "count": 2}]"""),
                        message(6, """
                                "reply_to_message_id": 77, "reply_to_peer_id": "channel5550333", "poll": {"question": "Тайный вопрос?",
                                 "closed": true, "total_voters": 41, "answers": [{"text": "Первый ответ", "voters": 40, "chosen": true},
                                 {"text": [{"type": "plain", "text": "Второй ответ"}], "voters": 1, "chosen": false}]}, "text": \"\""""),
                        message(7, """
                                "date_unixtime": "1704103800", "photo": "photos/Секрет_1@31-12-2023.jpg", "photo_file_size": 1234,
                                "width": 800, "height": 600, "media_spoiler": true, "text": "Подпись к снимку\""""),
                        message(8, """
                                "date_unixtime": "1704103800", "photo": "(File not included. Change data exporting settings to download.)",
                                "width": 80, "height": 60, "text": \"\""""),
                        message(9, """
                                "file": "files/тайный отчёт 5550.pdf", "file_name": "тайный отчёт 5550.pdf", "file_size": 98765,
                                "thumbnail": "files/тайный отчёт.pdf_thumb.jpg", "thumbnail_file_size": 9, "mime_type": "application/pdf",
                                "text": \"\""""),
                        message(10, """
                                "file": "voice_messages/audio_1.ogg", "media_type": "audio_file", "performer": "Секретный хор",
                                "title": "Секретная песня", "duration_seconds": 61, "text": \"\""""),
                        message(11, """
                                "file": "stickers/secret.webp", "media_type": "sticker", "sticker_emoji": "🌱", "width": 5, "height": 5"""),
                        message(12, """
                                "place_name": "Тайный парк", "address": "Улица Тайная, 5550", "location_information":
                                {"latitude": 35.55501, "longitude": 151.55502}, "text": \"\""""),
                        message(13, """
                                "contact_information": {"first_name": "Тайна", "last_name": "Тайнова", "phone_number": "+55501112233"},
                                "contact_vcard": "contacts/Тайнова.vcard", "text": \"\""""),
                        message(14, """
                                "game_title": "Секретная игра", "game_description": "описание", "game_link": "https://t.me/secret_bot",
                                "text": \"\""""),
                        message(15, """
                                "invoice_information": "{\\"title\\": \\"Секретный счёт\\"}", "text": \"\""""),
                        message(16, """
                                "giveaway_information": {"quantity": 5, "months": 3, "channels": [5550123456], "countries": ["Секретия"],
                                 "additional_prize": "тайный приз"}, "text": \"\""""),
                        message(17, """
                                "todo_list": {"title": "Тайные дела", "others_can_append": true, "answers": [{"text": "Полить сад",
                                 "id": 1}]}, "text": \"\""""),
                        message(18, """
                                "rich_message": {"rtl": false, "blocks": [{"type": "heading", "level": 1, "text": {"type": "plain",
                                 "text": "Глава тайная"}}, {"type": "code", "language": "java", "text": "int secret;"},
                                 {"type": "list", "kind": "bullet", "items": [{"text": "пункт первый"}, "пункт второй"]},
                                 {"type": "photo", "photo": "photos/тайна.jpg", "width": 5, "caption": {"text": "Снимок тайный",
                                 "credit": "Автор тайный"}}, {"type": "of_tomorrow", "url": "https://secretsite.org/", "title":
                                 "Неизвестное"}]}"""),
                        message(19, """
                                "text": "Неизвестные ключи", "unknown_key": "Тайное значение", "unknown_number": 5550123,
                                "unknown": {"deep": [["Secretdeep", 5550124, null, true]]}"""),
                        "  {\"id\": 20, \"type\": \"service\", \"date\": \"2024-01-02T09:00:00\", \"actor\": \"Тайный сад\","
                                + " \"action\": \"pin_message\", \"message_id\": 2, \"text\": \"\"}",
                        "  {\"id\": 21, \"type\": \"service\", \"action\": \"invite_to_group_call\","
                                + " \"members\": [\"Ольга Тайная\", null], \"text\": \"\"}",
                        "  {\"id\": 22, \"type\": \"unsupported\"}",
                        message(23, "\"photo\": \"../../Тайна.jpg\", \"text\": \"Путь наружу\""))
                + "\n ]\n}\n";
    }

    /** Returns a page with these messages. */
    static String page(String... messages) {
        return """
                <!DOCTYPE html>
                <html>
                 <head>
                  <meta charset="utf-8"/>
                <title>Exported Data</title>
                  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>
                  <link href="css/style.css" rel="stylesheet"/>
                  <script src="js/script.js" type="text/javascript">
                   var secretscript;
                  </script>
                 </head>
                 <body onload="CheckLocation();">
                  <div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
                Тайный сад\s
                  </div></div></div>
                  <div class="page_body chat_page"><div class="history">
                """ + String.join("", messages) + "  </div></div></div>\n </body>\n</html>\n";
    }

    /** Returns a message as Telegram Desktop writes it. */
    static String post(int id, String body) {
        return """
                <div class="message default clearfix" id="message%1$d">
                 <div class="pull_left userpic_wrap"><div class="userpic userpic4" style="width: 42px; height: 42px">
                  <div class="initials" style="line-height: 42px">
                Т
                 </div></div></div>
                 <div class="body">
                  <div class="pull_right date details" title="02.02.2024 10:%2$02d:00 UTC+03:00">
                10:15
                  </div>
                  <div class="from_name">
                Тайный сад\s
                  </div>
                %3$s
                 </div></div>
                """.formatted(id, id % 60, body);
    }

    private static String notice(int id, String words) {
        return "<div class=\"message service\" id=\"message" + id + "\">\n <div class=\"body details\">\n" + words
                + "\n </div></div>\n";
    }

    private static String text(String html) {
        return "  <div class=\"text\">\n" + html + "\n       </div>\n";
    }

    private static String media(String html) {
        return "  <div class=\"media_wrap clearfix\">\n" + html + "\n  </div>\n";
    }

    private static String generic(String kind, String href, String title, String description, String status) {
        return media("<a class=\"media clearfix pull_left block_link media_" + kind + "\" href=\"" + href
                + "\">\n<div class=\"fill pull_left\"></div><div class=\"body\"><div class=\"title bold\">\n" + title
                + "\n</div><div class=\"description\">\n" + description + "\n</div><div class=\"status details\">\n"
                + status
                + "\n</div></div></a>");
    }

    /** Returns the first page of the channel. */
    static String firstPage() {
        String missing = "Not included, change data exporting settings to download.";
        return page(
                notice(-1, "2 January 2024"),
                notice(1, "Channel &laquo;Прежний Secretname&raquo; created"),
                post(
                        2,
                        text("Заголовок поста<br><br>Обычный текст 5550 и ещё немного слов.<br><a href=\"\""
                                + " onclick=\"return ShowHashtag(&quot;важное&quot;)\">#важное</a>")),
                post(
                        3,
                        text(
                                        "یک <strong>مهم‌ترین</strong> <em>Secretly</em> <u>тайно</u> <s>секрет</s> <code>secretcode</code>"
                                                + "<br>1. اولین<br>2. دومین<span class=\"spoiler hidden\" onclick=\"ShowSpoiler(this)\"><span"
                                                + " aria-hidden=\"true\">тайна</span></span><blockquote>Тайная цитата &lt;b&gt; &#1072;&#x431;"
                                                + "</blockquote><pre>secret = 5550\n  print</pre>")
                                + "<div class=\"signature details\">\nАнна Secretova\n</div>"),
                post(
                        4,
                        text(
                                "<a href=\"https://secretsite.org/secretpath?a=secret\">тут</a> <a href=\"secretsite.com/secret\">"
                                        + "secretsite.com/secret</a> <a href=\"https://t.me/secret_garden/2\">пост</a> <a"
                                        + " href=\"https://t.me/secret_garden\">@Secret_garden</a> <a href=\"mailto:secret@secretmail.org\">"
                                        + "secret@secretmail.org</a> <a href=\"tel:+9821555010\">+9821555010</a> <a"
                                        + " href=\"javascript:secret(1)\" onmouseover=\"secretcall()\">нет</a><script>secretscript()</script>")),
                post(
                        5,
                        "<div class=\"reply_to details\">\nIn reply to <a href=\"#go_to_message2\" onclick=\"return"
                                + " GoToMessage(2)\">this message</a>\n</div><div class=\"forwarded body\"><div class=\"from_name\">\n"
                                + "Чужой канал via @secret_bot<span class=\"date details\" title=\"01.01.2024 03:00:00 UTC+03:00\">"
                                + " 01.01.2024 03:00:00</span></div>" + text("Чужие слова")
                                + "</div><table class=\"bot_buttons_table\">"
                                + "<tr><td class=\"bot_button_row\"><div class=\"bot_button\"><a href=\"https://secretsite.org/x\"><div>"
                                + "Открыть</div></a></div></td></tr></table><span class=\"reactions\"><span class=\"reaction active\">"
                                + "<span class=\"emoji\">👍</span><span class=\"count\">7</span></span><span class=\"reaction\"><span"
                                + " class=\"emoji\">🔥</span><span class=\"userpics\"><div class=\"userpic\"><div class=\"initials\""
                                + " title=\"Иван Тайнов\">ИТ</div></div></span></span></span>"),
                post(
                        6,
                        media(
                                        "<a class=\"photo_wrap clearfix pull_left\" href=\"photos/секрет.jpg\"><img class=\"photo\""
                                                + " src=\"photos/секрет_thumb.jpg\" style=\"width: 260px; height: 195px\"/></a>")
                                + text("Подпись снимка")),
                post(7, generic("video", "video_files/тайна.mp4", "Video file", missing, "00:54, 7.2 MB")),
                post(8, generic("photo", "", "Photo", missing, "1256x942, 190.6 KB")),
                post(9, generic("file", "files/тайный план.pdf", "тайный план.pdf", "", "1.1 MB")),
                post(10, generic("contact", "contacts/тайна.vcard", "Пётр Тайнов", "", "+5550 000 00 00")),
                post(
                        11,
                        generic(
                                "location",
                                "https://maps.google.com/maps?q=55.5501,137.5502&amp;ll=55.5501,137.5502&amp;z=16",
                                "Location",
                                "",
                                "55.5501, 137.5502")),
                post(12, generic("photo", "stickers/s.webp", "Sticker", missing, "🌱, 12.5 KB")),
                post(
                        13,
                        media(
                                "<div class=\"media_poll\"><div class=\"question bold\">\nТайный вопрос?\n</div><div class=\"details\">"
                                        + "Final results</div><div class=\"answer\">\n- Первый ответ<span class=\"details\"> 40 votes, chosen vote"
                                        + "</span></div><div class=\"answer\">\n- Второй ответ</div><div class=\"total details&#9;\">109 votes"
                                        + "</div></div>")),
                notice(14, "Channel title changed to &laquo;Тайный сад&raquo;"),
                notice(
                        15,
                        "Тайный сад pinned <a href=\"#go_to_message3\" onclick=\"return GoToMessage(3)\">this message</a>"),
                notice(
                        16,
                        "This message is not supported by this version of Telegram Desktop. Please update the application."),
                post(17, ""),
                "<a class=\"pagination block_link\" href=\"messages2.html\">\nNext messages\n</a>\n");
    }

    /** Returns the second page of the channel. */
    static String secondPage() {
        return page(
                "<a class=\"pagination block_link\" href=\"messages.html\">\nPrevious messages\n</a>\n",
                post(18, text("Последний пост").replace("10:18:00", "99:99:99")),
                post(
                        19,
                        "<div class=\"reply_to details\">\nIn reply to <a href=\"messages.html#go_to_message2\">this message</a>"
                                + "\n</div>"
                                + text(
                                        "<secretelement secretname=\"secretvalue\">Слово</secretelement><!-- secretcomment -->")),
                post(20, media("<a class=\"photo_wrap\" href=\"../Тайна.jpg\"></a>")));
    }

    /** Writes the HTML export into a folder. */
    static void writePages(Path folder) {
        Run.write(folder.resolve("messages.html"), firstPage());
        Run.write(folder.resolve("messages2.html"), secondPage());
        Run.write(folder.resolve("photos/секрет.jpg"), "secret picture");
        Run.write(folder.resolve("js/script.js"), "secretscript();");
    }
}
