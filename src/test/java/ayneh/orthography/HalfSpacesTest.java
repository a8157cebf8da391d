package ayneh.orthography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half-spaces of words, and of texts around them. A half-space is written as | here. */
class HalfSpacesTest {
    private static final HalfSpaces HALF_SPACES = HalfSpaces.load();

    private static String restored(String text) {
        return HALF_SPACES.restore(text).replace('\u200C', '|');
    }

    @Test
    void wordsGetTheirsByEachRuleAndOthersGetNone() throws IOException {
        List<String> wrong = new ArrayList<>();
        int words = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/half-spaces/words.tsv"))) {
            for (String word : line.startsWith("#") ? new String[0] : line.split("\t", -1)) {
                words++;
                String got = restored(word.replace("|", ""));
                if (!got.equals(word)) {
                    wrong.add(word + " → " + got);
                }
            }
        }
        assertThat(words).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    /** «نامهای» and the like are two words: those around them decide. */
    @ParameterizedTest
    @CsvSource({
        "نامهای دخترانه, نام|های دخترانه",
        "یک نامهای نوشت, یک نامه|ای نوشت",
        "نامهای که نوشتم, نامه|ای که نوشتم",
        "زمینهای کشاورزی, زمین|های کشاورزی",
        "در هیچ زمینهای, در هیچ زمینه|ای",
        "نقشهای تازه, نقش|های تازه",
        "حرفهای است, حرفه|ای است",
        "حرفهای خوب, حرف|های خوب",
    })
    void neighboursDecideBetweenTwoReadings(String bare, String expected) {
        assertThat(restored(bare)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`میشود`",
                "```\nمیشود\n```",
                "[x](https://example.org/میشود)",
                "https://fa.wikipedia.org/wiki/میشود",
                "<https://example.org/میشود>",
                "#هوشمصنوعی_میشود",
                "@میشود_کانال",
                "میشود_فایل.txt",
                "$میشود$",
                "یُرِیدُ اللَّهُ بِکُمُ الیُسرَ وَلا یُریدُ بِکُمُ العُسرَ",
                "این متن نیم‌فاصله دارد",
                "Нейросети и Persian text",
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(HALF_SPACES.restore(text)).isEqualTo(text);
    }

    @Test
    void wordsBetweenMarksOfMarkdownAreRestored() {
        assertThat(restored("**میشود** و [میرود](https://t.me/x) (میگوید)، «کتابها»\n- مدلهای GPT"))
                .isEqualTo("**می|شود** و [می|رود](https://t.me/x) (می|گوید)، «کتاب|ها»\n- مدل|های GPT");
    }

    @Test
    void theOwnerKnowsBetter() {
        HalfSpaces own = HALF_SPACES.with(Map.of("هوشمصنوعی", "هوش‌مصنوعی", "میشود", "میشود"));
        assertThat(own.restore("هوشمصنوعی میشود، میرود")).isEqualTo("هوش‌مصنوعی میشود، می‌رود");
    }

    @Test
    void nothingButHalfSpacesEverChanges() throws IOException {
        for (String name : List.of("001_6b96fa523136b1fb.txt", "000_489e67e0074ff332.txt")) {
            String text = Files.readString(Path.of("seeds", name));
            String restored = HALF_SPACES.restore(text);
            assertThat(restored.replace("\u200C", "")).isEqualTo(text.replace("\u200C", ""));
            assertThat(restored.length()).isGreaterThan(text.length() + 100);
            assertThat(HALF_SPACES.restore(restored)).as("a second time").isEqualTo(restored);
        }
    }

    /** No text takes more than in proportion to its length: each of these took minutes if it did. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<", "](", "`م", "$م", "a+", "аم", "#", "م_", "های", "بن", "مهم ", "می", "ه", "@", "م\u200C"})
    void hostileTextsTakeNoLonger(String part) {
        String text = part.repeat(200_000 / part.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(HALF_SPACES.restore(text).replace("\u200C", ""))
                        .isEqualTo(text.replace("\u200C", "")));
    }

    @Test
    void theLexiconIsSmallEnoughForTheProgram() throws IOException {
        try (var in = HalfSpaces.class.getResourceAsStream("lexicon.fsa")) {
            assertThat(in.readAllBytes().length).isBetween(100_000, 700_000);
        }
    }
}
