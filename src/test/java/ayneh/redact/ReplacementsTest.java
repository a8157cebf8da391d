package ayneh.redact;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.text.Hashtags;
import ayneh.text.ListMarker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replacements keep the lengths and kinds of values. */
class ReplacementsTest {
    private static final List<String> PIECES = List.of(
            "слово",
            "Word",
            "واژه",
            "می‌کنه",
            "é",
            "ß",
            "ё",
            "漢字",
            "한국",
            "हिन्दी",
            "𝗮𝗯",
            "Ⓐ",
            "①",
            "½",
            "Ⅷ",
            "١٢",
            "۳۴",
            "56",
            "ﷺ",
            "👨‍👩‍👧",
            "🇮🇷",
            "1️⃣",
            "\uE000",
            "\u0378",
            "\uDB40\uDC61",
            "#",
            "@",
            "://",
            "http",
            "t.me",
            "/",
            ".",
            "..",
            ",",
            "-",
            " ",
            "\n",
            "\u00A0",
            "?",
            "=",
            "&",
            "%D8%A7",
            "%41",
            "%E0",
            "%",
            "\uD83D",
            "\uDE00",
            "(",
            ")",
            "_",
            "`",
            "$",
            "\\",
            "*",
            "www.",
            "a@b.co",
            "mailto:",
            "tel:",
            "+",
            ":",
            "<",
            ">",
            "«",
            "»",
            "\u0301",
            "\u200F");

    private final Replacements replacements = new Replacements("a key");

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static Optional<String> style(String text) {
        return ListMarker.of(text).filter(marker -> !marker.isSymbol()).map(ListMarker::style);
    }

    @Test
    void everyTextKeepsItsShape() {
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            String text = random(random);
            String made = replacements.text(text);
            assertThat(made).as(text).hasSameSizeAs(text);
            assertThat(made.codePointCount(0, made.length())).as(text).isEqualTo(text.codePointCount(0, text.length()));
            assertThat(made.getBytes(StandardCharsets.UTF_8))
                    .as(text)
                    .hasSameSizeAs(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Hashtags.find(made).stream().map(Hashtags.Found::start))
                    .as(text)
                    .isEqualTo(Hashtags.find(text).stream()
                            .map(Hashtags.Found::start)
                            .toList());
            assertThat(style(made)).as(text).isEqualTo(style(text));
            assertThat(replacements.text(text)).isEqualTo(made);
            assertThat(replacements.link(text)).as(text).hasSameSizeAs(text);
            assertThat(replacements.path(text)).as(text).hasSameSizeAs(text);
        }
    }

    @Test
    void everyCharacterIsReplacedByOneOfItsKind() {
        Substitution substitution = new Substitution("a key");
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 1 + c / 512) {
            String one = Character.toString(c);
            String made = substitution.replace(one);
            assertThat(made).hasSameSizeAs(one);
            if (Character.isLetterOrDigit(c)) {
                int other = made.codePointAt(0);
                assertThat(Character.getType(other)).as(one).isEqualTo(Character.getType(c));
                assertThat(Character.UnicodeScript.of(other)).as(one).isEqualTo(Character.UnicodeScript.of(c));
            }
        }
    }

    @Test
    void anotherExportHasAnotherKey() {
        assertThat(new Replacements("another key").text("some words of a text"))
                .isNotEqualTo(replacements.text("some words of a text"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, [1-9]", "123, [1-9][0-9]{2}", "-45, -[1-9][0-9]", "0.5, 0\\.[0-9]", "1.5e3, [1-9]\\.[0-9]e3"
    })
    void aNumberStaysOne(String number, String pattern) {
        assertThat(replacements.number(number)).matches(pattern);
    }

    @Test
    void aPlaceStaysOnEarth() {
        for (int i = 0; i < 180; i++) {
            for (String place : List.of(i + ".25", "-" + i + ".000001", "" + i)) {
                double made = Double.parseDouble(replacements.coordinates(place));
                assertThat(Math.abs(made)).isLessThan(i < 100 ? 90 : 180);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "photos/photo_1@31-12-2023_10-20-30.jpg, photos/\\w{7}@[0-9_-]{19}\\.jpg",
        "files/some/name.tar.gz, files/.{4}/.{8}\\.gz",
        "../../chats/chat_012/photos/p.jpg, \\.\\./\\.\\./chats/chat_012/photos/.\\.jpg",
        "'(File unavailable, please try again later)', '\\(File unavailable, please try again later\\)'",
        "messages12.html#go_to_message5, messages12\\.html#go_to_message5",
        "photos/a.secretending, photos/\\w\\.\\w{12}"
    })
    void aPathKeepsItsFoldersAndItsType(String path, String pattern) {
        assertThat(replacements.path(path)).hasSameSizeAs(path).matches(pattern).doesNotContain("secret");
    }
}
