package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accent colours of channels. */
class ColorTest {
    /** By their keys alone, the first two of these would have the same colour. */
    private static final List<String> KEYS = List.of("three", "five", "one", "two", "four", "six", "seven", "eight");

    @TempDir
    Path root;

    private Document home(String channels) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "books: false\nsearch: false\nlanguages: [en]\nchannels: {" + channels + "}\n");
        Run.done(root, "render");
        return Jsoup.parse(Run.read(root.resolve("public/index.html")));
    }

    private void archive(List<String> keys) {
        keys.forEach(key -> Run.write(
                root.resolve("content/" + key + "/p.md"),
                "---\ntitle: T\norder: 1\nlang: en\ndate: 2024-01-01T10:00:00Z\n---\n\nText.\n"));
    }

    private static List<String> hues(Document home) {
        return home.select(".card").eachAttr("data-hue");
    }

    private static String settings(List<String> keys) {
        return String.join(": {}, ", keys) + ": {}";
    }

    @Test
    void channelsHaveDifferentColoursAndANewOneChangesNone() {
        archive(KEYS);
        List<String> all = hues(home(settings(KEYS)));
        assertThat(all).hasSize(8).doesNotHaveDuplicates();
        for (int count = 2; count < KEYS.size(); count += 3) {
            assertThat(hues(home(settings(KEYS.subList(0, count)))).subList(0, count))
                    .isEqualTo(all.subList(0, count));
        }
        assertThat(hues(home(settings(List.of("five", "three")))).get(0))
                .as("which of them gives way depends on the order")
                .isEqualTo(all.get(0));
    }

    @Test
    void ofMoreChannelsThanColoursNeighboursDiffer() {
        List<String> many = new ArrayList<>(KEYS);
        for (int i = 0; i < 8; i++) {
            many.add("more" + i);
        }
        archive(many);
        List<String> hues = hues(home(settings(many)));
        for (int i = 1; i < hues.size(); i++) {
            assertThat(hues.get(i)).as(many.get(i)).isNotEqualTo(hues.get(i - 1));
        }
        assertThat(hues.subList(8, 16)).doesNotHaveDuplicates();
    }

    @Test
    void theOwnerSetsOneAndItIsThatOfAllPagesOfTheChannel() {
        archive(List.of("one", "five"));
        Document home = home("one: {color: plum}, five: {color: teal}");
        assertThat(hues(home)).containsExactly("8", "2");
        assertThat(home.select(".posts > li").eachAttr("data-hue")).containsExactlyInAnyOrder("8", "2");
        for (String page : List.of("one/index.html", "one/p.html", "one/glance.html")) {
            assertThat(Jsoup.parse(Run.read(root.resolve("public/" + page)))
                            .body()
                            .attr("data-hue"))
                    .as(page)
                    .isEqualTo("8");
        }
    }

    @Test
    void anUnknownOneIsOneErrorWithItsPlace() {
        Run.write(root.resolve("seeds/site.yaml"), "channels:\n  one: {lang: ru, color: pink}\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(root + "/seeds/site.yaml:2:26: the color «pink» is unknown; "
                        + "use one of: amber, teal, violet, rose, blue, green, rust, plum\n");
    }
}
