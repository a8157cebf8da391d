package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one tag that a site doesn't join by itself are found, and other words are left alone. */
class SuggestTagsTest {
    private static final String SETTINGS = """
            # My channel
            channels: {made: {name: Made up, handle: made_up_one, lang: en}} # one
            sources: [{file: a.json, channel: made, format: telegram-json}]
            """;

    @TempDir
    Path root;

    private String suggested(String more, String... posts) {
        Export export = Export.whole();
        for (int i = 0; i < posts.length; i++) {
            export.tagged(2 + i, "Words of no importance, for once.", posts[i].split(" ", -1));
        }
        export.write(root, "a.json");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + more);
        Run.done(root, "import");
        return Run.done(root, "suggest", "tags").out();
    }

    @Test
    void singularAndPluralInOneCompanyAreOneTag() {
        assertThat(suggested("", "#garden #north", "#garden", "#gardens #north"))
                .isEqualTo("""
                tags:
                  # high: #garden (2) and #gardens (1): singular and plural
                  garden: [gardens]
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#подкаст #podcast", "#پادکست #podcast", "#подкаст #پادکست", "#тудурант #todorant"})
    void oneWordInTwoScriptsIsOneTag(String tags) {
        int space = tags.indexOf(' ');
        String first = tags.substring(0, space);
        String second = tags.substring(space + 1);
        assertThat(suggested("", first, first, second))
                .isEqualTo("tags:\n  # high: " + first + " (2) and " + second + " (1): one word in two scripts\n  "
                        + first.substring(1) + ": [" + second.substring(1) + "]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#Garden #gar_den", // joined already
                "#new #news",
                "#glass #glas",
                "#курс #cars",
                "#мода #мед",
                "#north #south",
                "#کتاب #باب"
            })
    void otherWordsAreOthers(String tags) {
        int space = tags.indexOf(' ');
        assertThat(suggested("", tags.substring(0, space) + " #x1", tags.substring(space + 1) + " #y1"))
                .isEmpty();
    }

    @Test
    void tagsOfOnePostAreTwo() {
        assertThat(suggested("", "#garden #gardens", "#garden", "#gardens")).isEmpty();
    }

    @Test
    void whatIsWrittenKeepsTheRestAndIsNotSuggestedAgain() {
        suggested(
                "tags: # joined\n  river: [brook] # old\n", "#garden #x1", "#gardens #x1", "#river #y1", "#rivers #y1");
        assertThat(Run.done(root, "suggest", "tags").out()).isEqualTo("""
                tags:
                  # high: #garden (1) and #gardens (1): singular and plural
                  garden: [gardens]
                # high: #river (1) and #rivers (1): singular and plural
                # Add to «tags: river»:
                #   - rivers
                """);
        Run.done(root, "suggest", "tags", "--write");
        assertThat(Run.read(root.resolve("seeds/site.yaml"))).isEqualTo(SETTINGS + """
                        tags: # joined
                          river: [brook, rivers] # old
                          # high: #garden (1) and #gardens (1): singular and plural
                          garden: [gardens]
                        """);
        assertThat(Run.done(root, "suggest", "tags").out()).isEmpty();
    }
}
