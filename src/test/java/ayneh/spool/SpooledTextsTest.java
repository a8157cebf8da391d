package ayneh.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts come back as they were, whether they stayed in memory or not. */
class SpooledTextsTest {
    @Test
    void textsThatHaveNoRoomComeBackToo() {
        SpooledTexts texts = new SpooledTexts(5);
        List<String> all = List.of("نیم‌فاصله", "", "Ёлка 𝒳 😀", "x".repeat(300_000), "line\n\tline");
        List<Supplier<String>> kept = all.stream().map(texts::put).toList();
        assertThat(kept).extracting(Supplier::get).isEqualTo(all);
        assertThat(kept).extracting(Supplier::get).isEqualTo(all);
    }

    @Test
    void threadsMayPutAndGetAtTheSameTime() {
        SpooledTexts texts = new SpooledTexts(0);
        Map<Integer, String> wrong = new ConcurrentHashMap<>();
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            String text = "text " + i + "–".repeat(i % 50);
            String back = texts.put(text).get();
            if (!back.equals(text)) {
                wrong.put(i, back);
            }
        });
        assertThat(wrong).isEmpty();
    }
}
