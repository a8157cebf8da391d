package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels in languages of any script, and what their readers get. Whole small archives are in {@link ArchiveCasesTest}. */
class ChannelLanguagesTest {
    @TempDir
    Path root;

    private void settings(String text) {
        Run.write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\n" + text);
    }

    private void post(String lang, String meta, String body) {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Channel\nlang: " + lang + "\n---\n");
        Run.write(root.resolve("content/ch/p.md"), "---\norder: 1\n" + meta + "---\n\n" + body + "\n");
    }

    private Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    private Document rendered(String lang, String meta, String body) {
        post(lang, meta, body);
        Run.done(root, "render");
        return page("ch/p.html");
    }

    /** The language and direction of a post, and the language of the interface of a site with this channel alone. */
    @ParameterizedTest
    @CsvSource({
        "uk, ltr, uk",
        "ar, rtl, ar",
        "ar-MA, rtl, ar",
        "he, rtl, en",
        "ckb, rtl, en",
        "tg, ltr, en",
        "uz-Latn, ltr, en",
        "zh-Hans, ltr, en",
        "de, ltr, en",
        "fa-AF, rtl, fa",
        "az-Arab, rtl, en",
    })
    void pagesHaveTheDirectionOfTheLanguage(String lang, String direction, String shown) {
        settings("");
        Document page = rendered(lang, "title: '1'\n", "123");
        assertThat(page.selectFirst("article").attr("lang")).isEqualTo(lang);
        assertThat(page.selectFirst("article").attr("dir")).isEqualTo(direction);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(shown);
        assertThat(Run.files(root.resolve("public"))).containsKey(shown + "/index.html");
    }

    @Test
    void pagesOfAChannelWithoutAnInterfaceHaveThatOfTheSite() {
        settings("languages: [ru, en]\n");
        assertThat(rendered("ja", "title: '1'\n", "123").selectFirst("html").attr("lang"))
                .isEqualTo("ru");
    }

    /** A first line that more text follows, and whether it is the title. */
    @ParameterizedTest
    @CsvSource({
        "【公告】, true",
        "《深度学习》第一章, true",
        "「機械学習」入門, true",
        "¿Qué es una red?, true",
        "¡Nuevo curso!, true",
        "‘Attention’, true",
        "ИИ, false",
        "(an aside), false",
        "« », false",
    })
    void aHeadlineMayBeginWithTheMarksOfItsScript(String line, boolean title) {
        settings("channels: {ch: {lang: en}}\nsources: [{file: a.json, channel: ch, format: telegram-json}]\n");
        Export.whole()
                .text(2, line + "\nMore text, which is longer than the line above.")
                .write(root, "a.json");
        Run.done(root, "import");
        Map<String, String> posts = Run.files(root.resolve("content/ch"));
        posts.remove("index.md");
        assertThat(posts.values()).singleElement().satisfies(post -> {
            assertThat(post).contains(line);
            assertThat(post.contains("title: ")).as(post).isEqualTo(title);
        });
    }

    /** The language of a paragraph in a channel of another language, by its letters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Як це працює і чому їх так багато | uk",
                "ru | Как это работает и почему их так много | ''",
                "uk | Мы ещё вернёмся к этому вопросу, но это не всё | ru",
                "uk | Це добре | ''",
                "fa | هذه المدرسة للمدرسة والمدرسة | ar",
                "fa | اين متن با صفحه كليد عربي نوشته شده و هنوز گفتگو است | ''",
                "ar | چرا گفتیم که شبکه‌ها از مثال‌ها یاد می‌گیرند | fa",
                "ar | السلام عليكم ورحمة الله | ''",
                "kk | Русский абзац: мы ещё вернёмся к этому | ''",
                "de | An English paragraph in a German channel | ''",
                "ru | שלום עולם, זה בעברית | he",
                "ru | 北京大学的深度学习课程 | zh",
                "zh-Hans | これは日本語です。モデルは例から学びます | ja",
                "zh-Hans | 用 Transformer 和 Attention 做翻译，效果很好，速度也快 | ''",
                "ru | 기계 학습 입문 | ko",
                "ru | მანქანური სწავლება | ka",
                "ru | Μηχανική μάθηση | el",
                "dv | ქართული ტექსტი | ka",
                "hi | தமிழ் உரை | ta",
                "hi | हिंदी में पाठ | ''",
            })
    void aParagraphHasTheLanguageOfItsLetters(String channel, String text, String lang) {
        settings("");
        Document page = rendered(channel, "title: '1'\n", "123\n\n" + text);
        assertThat(page.selectFirst("article p:last-of-type").attr("lang")).isEqualTo(lang);
    }

    @Test
    void datesFollowTheLanguageUnlessTheCalendarIsSet() {
        String meta = "title: T\ndate: 2024-05-02T12:00:00Z\n";
        settings("");
        assertThat(rendered("uk", meta, "123").select("main time").text()).isEqualTo("2 травня 2024 р.");
        assertThat(rendered("ar", meta, "123").select("main time").text()).isEqualTo("2 مايو 2024");
        assertThat(rendered("fa", meta, "123").select("main time").text()).isEqualTo("۱۳ اردیبهشت ۱۴۰۳");
        assertThat(rendered("ckb-IR", meta, "123").select("main time").text()).isEqualTo("13 Ordibehesht 1403");
        assertThat(rendered("ckb-IQ", meta, "123").select("main time").text()).isEqualTo("2 May 2024");
        settings("calendar: gregorian\n");
        assertThat(rendered("fa", meta, "123").select("main time").text()).isEqualTo("۲ مه ۲۰۲۴");
        assertThat(page("ch/index.html").select(".months a").eachAttr("href")).containsExactly("archive/2024-05.html");
        assertThat(root.resolve("public/ch/archive/2024-05.html")).exists();
        settings("calendar: jalali\n");
        assertThat(rendered("ru", meta, "123").select("main time").text()).isEqualTo("13 ордибехешт 1403 г.");
        assertThat(root.resolve("public/ch/archive/1403-02.html")).exists();
    }

    @Test
    void aWorkspaceAddsALanguageOfTheInterface() {
        settings("languages: [de, en]\n");
        Run.write(root.resolve("templates/messages_de.properties"), """
                home = Start
                posts.one = {0} Beitrag
                posts.other = {0} Beiträge
                nothing_shows_this = x
                """);
        post("de", "title: T\ndate: 2024-05-02T12:00:00Z\n", "Ein Satz.");
        Run run = Run.done(root, "render");
        Document page = page("ch/index.html");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("header nav a").eachText()).contains("Start", "About", "Deutsch", "English");
        assertThat(page.select(".about").text()).contains("1 Beitrag");
        assertThat(page("ch/p.html").select("main time").text()).isEqualTo("2. Mai 2024");
        assertThat(run.err())
                .containsOnlyOnce("messages_de.properties lacks texts, which are shown in English: ")
                .contains("about, ")
                .containsOnlyOnce("messages_de.properties has texts that nothing shows: nothing_shows_this");
    }

    @Test
    void aPatternThatIsNoneIsNamedAndAByteOrderMarkIsIgnored() {
        settings("languages: [de]\n");
        Run.write(root.resolve("templates/messages_de.properties"), "date_pattern = foo bar\n");
        assertThat(Run.in(root, "render").err())
                .contains("messages_de.properties:1:1: «foo bar» of date_pattern isn't a pattern of a date");
        Run.write(root.resolve("templates/messages_de.properties"), "\uFEFFhome = Start\n");
        assertThat(Run.done(root, "render").err()).doesNotContain("nothing shows");
    }

    @Test
    void aWorkspaceReplacesTexts() {
        settings("");
        Run.write(root.resolve("templates/messages_ru.properties"), "home = К началу\n");
        Run run = Run.done(root, "render");
        assertThat(run.err()).doesNotContain("messages_ru");
        post("ru", "title: T\n", "Текст.");
        Run.done(root, "render");
        assertThat(page("ch/p.html").select("header nav a").eachText()).contains("К началу", "О сайте");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        settings("languages: [de]\n");
        Run unknown = Run.in(root, "render");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("seeds/site.yaml:3:13: the interface has no language «de»")
                .contains("templates/messages_de.properties");
        settings("channels: {ch: {lang: persian}}\n");
        assertThat(Run.in(root, "render").err())
                .contains("site.yaml:3:23: the language «persian» is unknown; write a BCP 47 tag");
        settings("");
        Run.write(root.resolve("templates/messages_german.properties"), "home = Start\n");
        assertThat(Run.in(root, "render").err()).contains("messages_german.properties:1:1: «german» isn't a language");
    }

    @Test
    void aChannelCanNotHaveTheNameOfALanguageOfTheInterface() {
        settings("channels: {uk: {name: UK, lang: uk}}\n");
        Run.write(root.resolve("content/uk/p.md"), "---\ntitle: T\norder: 1\n---\n\nТекст.\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("site.yaml:3:12: the channel «uk» has the name of a language of the interface");
        settings("languages: [en]\nchannels: {uk: {name: UK, lang: uk}}\n");
        Run.done(root, "render");
        assertThat(page("uk/p.html").selectFirst("html").attr("lang")).isEqualTo("uk");
    }

    @Test
    void namesInAddressesAreLatin() {
        settings("");
        Run.write(root.resolve("content/ch/index.md"), "---\nname: C\nlang: uk\n---\n");
        Run.write(root.resolve("content/ch/p.md"), """
                ---
                order: 1
                tags: [Щастя, 机器学习, التعلم_الآلي]
                ---

                1
                """);
        Run.done(root, "render");
        assertThat(page("ch/p.html").select("ul.tags a").eachAttr("href"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("tags/shchastya-"),
                        two -> assertThat(two).startsWith("tags/ji-qi-xue-xi-"),
                        three -> assertThat(three).matches("tags/[a-z-]+-[0-9a-f]{6}\\.html"));
    }
}
