package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Works in parts are found in what posts say, and what only looks like a part is left alone. */
class SuggestSeriesTest {
    private static final String SETTINGS = """
            # My channel
            channels: {made: {name: Made up, handle: made_up_one, lang: en}} # one
            sources: [{file: a.json, channel: made, format: telegram-json}]
            """;

    /** Posts on nothing in particular, so that parts have neighbours. */
    private static final List<String> OTHERS = List.of(
            "The bakery at the corner sells bread with walnuts again, and the queue is longer than ever.",
            "یک روز بارانی در کوچه قدم می‌زدم و به صدای ناودان‌ها گوش می‌دادم و فکر می‌کردم.",
            "Вчера в парке открыли новый фонтан, и дети сразу же прибежали смотреть на рыб.");

    @TempDir
    Path root;

    /** Suggests series for posts with the ids 11, 12, …, after three others. */
    private String suggested(String... posts) {
        Export export = Export.whole();
        for (int i = 0; i < OTHERS.size(); i++) {
            export.text(2 + i, OTHERS.get(i));
        }
        for (int i = 0; i < posts.length; i++) {
            export.text(11 + i, posts[i]);
        }
        export.write(root, "a.json");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
        Run.done(root, "import");
        return Run.done(root, "suggest", "series").out();
    }

    private static List<String> episodes(String yaml) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\{episode: (\\d+), id: (\\d+)\\}").matcher(yaml);
        while (matcher.find()) {
            found.add(matcher.group(1) + "=" + matcher.group(2));
        }
        return found;
    }

    private static String post(String title) {
        return title + "\nSome words on the matter, which are neither many nor few, and then a few more of them.";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gardens of glass. Part %s|1|2|3",
                "Gardens of glass, part %s|one|two|three",
                "Gardens of glass (Part %s)|I|II|III",
                "Part %s of 3: gardens of glass|1|2|3",
                "Gardens of glass (%s/3)|1|2|3",
                "Episode %s. Gardens of glass|1|2|3",
                "Сады из стекла. Часть %s|первая|вторая|третья",
                "Сады из стекла — часть %s|1|2|3",
                "Сады из стекла, %s часть|первая|вторая|третья",
                "%s часть. Сады из стекла|1-я|2-я|3-я",
                "Сады из стекла, ч. %s|1|2|3",
                "Лекция %s. Сады из стекла|1|2|3",
                "باغ‌های شیشه‌ای - قسمت %s|اول|دوم|سوم",
                "باغ‌های شیشه‌ای (بخش %s)|۱|۲|۳",
                "باغ‌های شیشه‌ای؛ جلسه‌ی %s|اول|دوم|سوم",
                "باغ‌های شیشه‌ای، قسمت %s|۱|۲|۳",
                "قسمت %s - باغ‌های شیشه‌ای|١|٢|٣"
            })
    void numbersOfOneTitleAreASeries(String title, String first, String second, String third) {
        String yaml =
                suggested(post(title.formatted(first)), post(title.formatted(second)), post(title.formatted(third)));
        assertThat(episodes(yaml)).containsExactly("1=11", "2=12", "3=13");
        assertThat(yaml).startsWith("series:\n  # high: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 predictions on glass for 2024 | 10 predictions on glass for 2025",
                "Top 5 gardens of the north | Top 6 gardens of the north",
                "The model GPT-4 is out | The model GPT-5 is out",
                "Version 2 of the garden planner | Version 3 of the garden planner",
                "As we saw in part 2 of the book | As we saw in part 3 of the book",
                "Статья 5, часть 2 закона о садах | Статья 6, часть 3 закона о садах",
                "Пять частей сада | Шесть частей сада",
                "Как было в части 1, сад цветёт | Как было в части 2, сад цветёт",
                "Сад на 1/2 больше | Сад на 2/3 больше",
                "Встреча 1/12 в саду | Встреча 2/12 в саду",
                "۴ قسمت از این سریال را دیدم | ۵ قسمت از این سریال را دیدم",
                "همان‌طور که در قسمت سوم گفتیم | همان‌طور که در قسمت چهارم گفتیم",
                "بخش ۲.۱ آیین‌نامه | بخش ۲.۲ آیین‌نامه",
                "Gardens, part 7 | Gardens, part 40",
                "Gardens of glass, part 1 | Rivers of stone, part 2",
                "Prague, 1968 | Prague, 1969",
                "#1 in the charts today is a song on gardens | #2 in the charts is one on rivers"
            })
    void numbersOfOtherThingsAreNone(String one, String other) {
        assertThat(suggested(post(one), OTHERS.get(0), post(other))).isEmpty();
    }
}
