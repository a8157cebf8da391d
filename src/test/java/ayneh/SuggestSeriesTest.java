package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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

    private static final String LENS = "Lenses bend light, and a telescope has two of them at least. ";
    private static final String MIRROR = "Mirrors bend light, too: the largest telescope has lenses no more. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Continued in the next post | (continued from the post above)",
                "To be sure. Continued below 👇 | And of stars there is much to say.",
                "Продолжение в следующем посте | Продолжение.",
                "Продолжение ⬇️ | Теперь о звёздах, которых много.",
                "А о звёздах — в следующем посте ⬇️ | (продолжение поста выше)",
                "На этом всё. | И ещё к посту выше: о звёздах.",
                "ادامه در پست بعدی | ادامه‌ی پست قبل",
                "ادامه 👇 | از ستاره‌ها هم بگویم که بسیارند.",
                "همین. | ادامه مطلب قبلی؛ از ستاره‌ها."
            })
    void onePostGoesOnInTheNext(String end, String beginning) {
        String yaml = suggested(LENS + LENS + "\n" + end, beginning + "\n" + MIRROR + MIRROR);
        assertThat(episodes(yaml)).containsExactly("1=11", "2=12");
        assertThat(yaml).contains("continued: true\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Продолжение следует | Продолжение банкета: сегодня ужинали с друзьями",
                "To be continued | Continued growth is expected this year",
                "ادامه دارد | ادامه تحصیل در خارج سخت است",
                "В следующем году увидимся | В продолжение темы погоды: снова дождь",
                "See the next post office | Next, a word on the weather of the week",
                "Подробности в следующем выпуске | Начало года было тёплым"
            })
    void whatOnlySoundsLikeItDoesNot(String end, String beginning) {
        assertThat(suggested(
                        "The bakery was closed on Monday, which surprised all of us. " + end,
                        beginning + ". It rained for a week, and the river was higher than usual."))
                .isEmpty();
    }

    @Test
    void aContinuationFarFromItsBeginningIsNone() {
        String yaml = suggested(
                LENS + LENS + "\nПродолжение в следующем посте", OTHERS.get(0), OTHERS.get(1), "Итак. " + MIRROR);
        assertThat(yaml).isEmpty();
    }

    @Test
    void aGuideListsTheEpisodesWithLinks() {
        String yaml = suggested(
                "Glass begins as sand, and sand is everywhere, even in the city.",
                OTHERS.get(1),
                "The oven is hot, and the sand melts; nobody speaks for an hour.",
                "My series on glass:\nPart 1 https://t.me/made_up_one/11\nPart 2 https://t.me/made_up_one/13\n"
                        + "Part 3 https://t.me/made_up_one/99");
        assertThat(episodes(yaml)).containsExactly("1=11", "2=13");
        assertThat(yaml)
                .contains(
                        "  # high: listed in made/14, with links\n",
                        "  # not in the archive: 3\n",
                        "title: My series on glass\n");
    }

    @Test
    void aGuideNamesEpisodesThatAreLost() {
        String yaml = suggested(
                post("باغ شیشه - قسمت دوم"),
                "مطالب سریالی:\nباغ شیشه - قسمت اول/ دوم/ سوم\nرود سنگ - معرفی/ جلسه اول/ جلسه دوم");
        assertThat(yaml).isEqualTo("""
                series:
                  # high: listed in made/12
                  # 2 made/11: باغ شیشه - قسمت دوم
                  # not in the archive: 1, 3
                  bagh-shyshh:
                    channel: made
                    title: باغ شیشه
                    episodes:
                      - {episode: 1, title: قسمت اول}
                      - {episode: 2, id: 11}
                      - {episode: 3, title: سوم}
                  # medium: listed in made/12; the archive has none of its posts
                  # not in the archive: 1–2
                  rwd-sng:
                    channel: made
                    title: رود سنگ
                    episodes:
                      - {episode: 0, title: معرفی}
                      - {episode: 1, title: جلسه اول}
                      - {episode: 2, title: جلسه دوم}
                """);
    }

    @Test
    void lessonsOfOneTagAreASeriesThoughEachHasATitleOfItsOwn() {
        Export.whole()
                .tagged(11, "Lesson 1. Sand\nSand is everywhere, even in the city where I live.", "#glass_course")
                .tagged(12, "Lesson 1. Boats\nBoats float, and nobody knows why they ever sink.", "#river_course")
                .tagged(13, "Lesson 2. Fire\nFire is hot, which nobody has ever doubted at all.", "#glass_course")
                .tagged(14, "Lesson 2. Oars\nOars are long, and the arms of the rowers get tired.", "#river_course")
                .write(root, "a.json");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
        Run.done(root, "import");
        String yaml = Run.done(root, "suggest", "series").out();
        assertThat(episodes(yaml)).containsExactly("1=11", "2=13", "1=12", "2=14");
        assertThat(yaml).contains("title: glass course\n", "title: river course\n");
    }

    @Test
    void partsAreOneTextOnlyIfTheyFollowEachOtherAtOnce() {
        String later = suggested(post("Gardens of glass, part 1"), post("Gardens of glass, part 2"));
        assertThat(later).contains("title: Gardens of glass").doesNotContain("continued:");
        String export = Run.read(root.resolve("seeds/a.json"));
        long first = Export.instant(11).getEpochSecond();
        String sooner = export.replace("\"" + Export.instant(12).getEpochSecond() + "\"", "\"" + (first + 60) + "\"");
        assertThat(sooner).isNotEqualTo(export);
        Path other = root.resolve("other");
        Run.write(other.resolve("seeds/a.json"), sooner);
        Run.write(other.resolve("seeds/site.yaml"), SETTINGS);
        Run.done(other, "import");
        assertThat(Run.done(other, "suggest", "series").out()).contains("title: Gardens of glass", "continued: true");
    }

    @Test
    void whatIsWrittenKeepsTheRestAndIsNotSuggestedAgain() {
        suggested(post("Gardens of glass, part 1"), post("Gardens of glass, part 2"));
        Run run = Run.done(root, "suggest", "series", "--write");
        String added = """
                series:
                  # high: numbers 1, 2 of «Gardens of glass»
                  # 1 made/11: Gardens of glass, part 1
                  # 2 made/12: Gardens of glass, part 2
                  gardens-of-glass:
                    channel: made
                    title: Gardens of glass
                    episodes:
                      - {episode: 1, id: 11}
                      - {episode: 2, id: 12}
                """;
        assertThat(run.out()).isEqualTo(added);
        assertThat(settings()).isEqualTo(SETTINGS + added);
        assertThat(Run.done(root, "suggest", "series").out()).isEmpty();
        Run.done(root, "build");
        assertThat(root.resolve("public/made/series/gardens-of-glass.html")).exists();
        assertThat(Run.done(root, "suggest", "series", "--write").err()).startsWith("Added 0 of 0 suggestions to ");
        assertThat(settings()).isEqualTo(SETTINGS + added);
    }

    @Test
    void aSeriesGoesOn() {
        suggested(post("Gardens of glass, part 1"), post("Gardens of glass, part 2"), post("Gardens of glass, part 3"));
        String series = """
                series:
                  glass: # mine
                    channel: made
                    title: Glass
                    episodes:
                      - {episode: 1, id: 11}
                      - {episode: 2, id: 12} # two

                tags: {}
                """;
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + series);
        assertThat(Run.done(root, "suggest", "series").out()).isEqualTo("""
                # high: «glass» goes on: numbers 1–3 of «Gardens of glass»
                # 3 made/13: Gardens of glass, part 3
                # Add to «series: glass: episodes»:
                #   - {episode: 3, id: 13}
                """);
        Run.done(root, "suggest", "series", "--write");
        assertThat(settings()).isEqualTo(SETTINGS + series.replace("# two\n", "# two\n      - {episode: 3, id: 13}\n"));
        assertThat(Run.done(root, "suggest", "series").out()).isEmpty();
    }

    @Test
    void onlyWhatIsSureIsWrittenUnlessAllIsAskedFor() {
        suggested("Notes:\nRivers of stone - part one / part two / part three", OTHERS.get(0));
        Run run = Run.done(root, "suggest", "series", "--write");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Added 0 of 1 suggestion to ");
        assertThat(settings()).isEqualTo(SETTINGS);
        Run.done(root, "suggest", "series", "--write", "--all");
        assertThat(settings()).contains("  rivers-of-stone:\n");
        assertThat(Run.done(root, "suggest", "series").out()).isEmpty();
    }

    @Test
    void theDemoHasWhatAPersonFoundAndNothingElse() {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        String curated = Run.read(root.resolve("seeds/site.yaml"));
        int from = curated.indexOf("# Keys and titles of series");
        Run.write(
                root.resolve("seeds/site.yaml"),
                curated.substring(0, from) + curated.substring(curated.indexOf("tags:", from)));
        Run.done(root, "import");
        Run.done(root, "suggest", "series", "--write", "--all");
        Run.done(root, "import");
        Map<String, Set<String>> found = series();
        Run.write(root.resolve("seeds/site.yaml"), curated);
        Run.done(root, "import");
        Map<String, Set<String>> truth = series();
        assertThat(truth.values()).containsAll(found.values());
        assertThat(truth.keySet().stream().filter(key -> found.containsValue(truth.get(key))))
                .containsExactlyInAnyOrder(
                        "language-modeling",
                        "designing-ml-systems",
                        "forbes-2024",
                        "clip-prompt-tuning",
                        "imo-2024",
                        "hinton-mortal");
    }

    /** Returns the posts of each series of the archive, with their numbers. */
    private Map<String, Set<String>> series() {
        Map<String, Set<String>> series = new TreeMap<>();
        Run.files(root.resolve("content")).forEach((file, text) -> {
            Matcher matcher = Pattern.compile("\nseries: (.*)\nepisode: (.*)\n").matcher(text);
            if (matcher.find()) {
                series.computeIfAbsent(matcher.group(1), any -> new TreeSet<>()).add(matcher.group(2) + " " + file);
            }
        });
        return series;
    }

    private String settings() {
        return Run.read(root.resolve("seeds/site.yaml"));
    }

    @Test
    void withoutPostsThereIsNothingToLookThrough() {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
        Run run = Run.in(root, "suggest", "series");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("content:1:1: the archive has no posts to look through; run «ayneh build» first\n");
    }
}
