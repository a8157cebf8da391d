package ayneh;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A small archive whose posts have everything that a Telegram message can have. */
final class EveryKind {
    /** The posts' slugs. */
    static final List<String> SLUGS = List.of("1", "2", "3", "4", "5", "6", "7");

    private static final List<String> PERSIAN = List.of(
            "یک عکس با زیرنویس",
            "سلام به همه",
            "کدام زبان را بیشتر دوست دارید؟",
            "فارسی",
            "روسی",
            "هیچ‌کدام",
            "پاسخ را در کانال بخوانید",
            "میدان آزادی، تهران",
            "نام آهنگ",
            "سارا");
    private static final List<String> RUSSIAN = List.of(
            "Фотография с подписью",
            "Всем привет",
            "Какой язык вам нравится больше?",
            "Персидский",
            "Русский",
            "Никакой",
            "Читайте ответ в канале",
            "Красная площадь, Москва",
            "Название песни",
            "Сара");

    private EveryKind() {}

    /** Writes the archive of a channel with its files. */
    static void write(Path root, String channel, String lang) {
        List<String> words = lang.equals("fa") ? PERSIAN : RUSSIAN;
        Path content = root.resolve("content");
        Run.write(
                content.resolve(channel + "/index.md"),
                "---\nname: " + channel + "\nlang: " + lang + "\navatar: media/00/00aa.png\n---\n");
        for (int i = 0; i < 4; i++) {
            picture(content.resolve("media/0" + i + "/0" + i + "aa.png"), 480 + 160 * i, 320 + 240 * (i % 2), i);
        }
        for (String file : List.of("04/04aa.mp4", "05/05aa.ogg", "06/06aa.tgs", "07/07aa.pdf")) {
            Run.write(content.resolve("media/" + file), "not really one\n");
        }
        String photo = "{kind: photo, file: media/0%1$d/0%1$daa.png, width: %2$d, height: %3$d%4$s}";
        post(
                root,
                channel,
                1,
                lang,
                """
                source_url: https://t.me/%1$s/1
                date: 2024-03-19T22:15:00Z
                edited: 2024-03-21T08:00:00Z
                author: %2$s
                views: 10.7M
                pinned: true
                reactions: {👍: 1.2K, custom: 3}
                media: [%3$s]
                """.formatted(channel, words.get(9), photo.formatted(0, 480, 320, "")),
                words.get(0));
        post(
                root,
                channel,
                2,
                lang,
                """
                source_url: https://t.me/%s/2
                date: 2024-03-25T22:15:00Z
                album: [2, 22, 23, 24]
                forwarded_from: {name: "Some channel", url: "https://t.me/some_channel", date: 2023-12-31T23:00:00Z}
                media: [%s, %s, %s, {kind: video, file: media/04/04aa.mp4, thumbnail: media/00/00aa.png, width: 640,
                  height: 360, seconds: 65, size: 1300000}]
                buttons: [{text: "%s", url: "https://t.me/%s/1"}, {text: Web, url: "https://example.org"}]
                """.formatted(
                                channel,
                                photo.formatted(1, 640, 560, ""),
                                photo.formatted(2, 800, 320, ", spoiler: true"),
                                photo.formatted(3, 960, 560, ""),
                                words.get(6),
                                channel),
                words.get(1));
        post(root, channel, 3, lang, """
                date: 2024-04-01T10:00:00Z
                poll:
                  question: "%s"
                  closed: true
                  voters: 1200
                  answers:
                    - {text: "%s", votes: 600, percent: 50}
                    - {text: "%s", votes: 540, percent: 45}
                    - {text: "%s", votes: 60, percent: 5}
                """.formatted(words.get(2), words.get(3), words.get(4), words.get(5)), "");
        post(root, channel, 4, lang, """
                date: 2024-04-02T10:00:00Z
                media:
                  - {kind: voice, file: media/05/05aa.ogg, seconds: 3700, size: 900}
                  - {kind: audio, file: media/05/05aa.ogg, note: "%s", seconds: 65, size: 3500000}
                  - {kind: sticker, file: media/06/06aa.tgs, note: 😀}
                  - {kind: sticker, file: media/00/00aa.png, note: 😀, width: 480, height: 320}
                  - {kind: file, file: media/07/07aa.pdf, name: "report 2024.pdf", size: 12345}
                  - {kind: video, name: "big.mp4", thumbnail: media/01/01aa.png, size: 2500000000, seconds: 5000, width: 640, height: 560}
                  - {kind: animation, file: media/04/04aa.mp4, width: 320, height: 240}
                  - {kind: video_message, file: media/04/04aa.mp4, width: 240, height: 240, spoiler: true}
                """.formatted(words.get(8)), words.get(1));
        post(root, channel, 5, lang, """
                date: 2024-05-02T10:00:00Z
                gone: 2026-11-20
                media:
                  - {kind: venue, note: "%s (35.69970, 51.33800)"}
                  - {kind: location, note: "-35.6, 51.3"}
                  - {kind: contact, note: "Secret Name"}
                  - {kind: game, note: Tetris}
                  - {kind: todo}
                  - {kind: unsupported, note: This media is not supported}
                """.formatted(words.get(7)), words.get(1));
        post(root, channel, 6, lang, """
                collapsed_quotes: [1, 3]
                aliases: [old-name, %s_old/six]
                reply_to: {id: 4, author: "%s", text: "%s"}
                """.formatted(channel, words.get(9), words.get(2)), """
                > %1$s
                >
                > > %2$s

                > %3$s

                > %4$s
                """.formatted(
                        words.get(0), words.get(1), words.get(3), words.get(4)));
        post(root, channel, 7, lang, "reply_to: {post: old-name}\n", "[x](https://t.me/" + channel + "/24)");
    }

    private static void post(Path root, String channel, int number, String lang, String meta, String body) {
        String start = "---\norder: " + number + "\nid: " + number + "\nlang: " + lang + "\n";
        Run.write(
                root.resolve("content").resolve(channel).resolve(number + ".md"),
                start + meta + "---\n\n" + body + "\n");
    }

    private static void picture(Path file, int width, int height, int number) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.getHSBColor(number / 4f, 0.4f, 0.8f));
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.WHITE);
        paint.fillOval(width / 4, height / 4, width / 2, height / 2);
        paint.dispose();
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
