package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.settings.Settings;
import ayneh.template.Messages;
import ayneh.template.Templates;
import ayneh.text.CalendarSystem;
import ayneh.text.PageLocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The interface has complete and correct messages in each of its languages. */
class MessagesTest {
    private static Messages messages(String language) {
        PageLocale locale = new PageLocale(language, CalendarSystem.of(language));
        return new Templates(Path.of("none")).words(locale);
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/ayneh/template/messages_" + language + ".properties"))) {
            words.load(reader);
        }
        Set<String> keys = new TreeSet<>();
        words.stringPropertyNames().forEach(key -> keys.add(key.replaceAll("\\.(zero|one|two|few|many)$", ".other")));
        keys.removeAll(Set.of("date_pattern", "month_pattern"));
        return keys;
    }

    @Test
    void everyLanguageHasEveryText() throws IOException {
        for (String language : Settings.LANGUAGES) {
            assertThat(keys(language)).as(language).isEqualTo(keys("en"));
        }
    }

    @Test
    void russianCountsAsRussianDoes() {
        Messages russian = messages("ru");
        assertThat(russian.count("posts", 1)).isEqualTo("1 пост");
        assertThat(russian.count("posts", 21)).isEqualTo("21 пост");
        assertThat(russian.count("posts", 22)).isEqualTo("22 поста");
        assertThat(russian.count("posts", 25)).isEqualTo("25 постов");
        assertThat(russian.count("posts", 112)).isEqualTo("112 постов");
    }

    @Test
    void persianHasItsDigitsAndItsCalendar() {
        Messages persian = messages("fa");
        assertThat(persian.count("posts", 1403)).isEqualTo("۱۴۰۳ پست");
        assertThat(persian.date(LocalDate.of(2024, 3, 19))).isEqualTo("۲۹ اسفند ۱۴۰۲");
        assertThat(persian.date(LocalDate.of(2024, 3, 20))).isEqualTo("۱ فروردین ۱۴۰۳");
        assertThat(persian.date(LocalDate.of(2024, 5, 2))).isEqualTo("۱۳ اردیبهشت ۱۴۰۳");
        assertThat(messages("ru").date(LocalDate.of(2024, 5, 2))).isEqualTo("2\u00A0мая 2024\u00A0г.");
        assertThat(messages("en").date(LocalDate.of(2024, 5, 2))).isEqualTo("2 May 2024");
    }
}
