package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that name a paper which others link to are found. */
class SuggestWorksTest {
    private static final String SETTINGS = """
            # Two channels
            channels:
              one: {name: One, handle: made_up_one, lang: en}
              two: {name: Two, handle: made_up_two, lang: fa} # Persian
            sources:
              - {file: a.json, channel: one, format: telegram-json}
              - {file: b.json, channel: two, format: telegram-json}
            """;
    private static final String PAPER = "https://arxiv.org/abs/2101.00001";

    @TempDir
    Path root;

    private String suggested(String english, String persian) {
        Export.whole()
                .text(2, english)
                .text(3, "Nothing of note today, except for the weather.")
                .write(root, "a.json");
        Export.whole().text(2, persian).text(3, "امروز خبری نبود جز هوا.").write(root, "b.json");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
        Run.done(root, "import");
        return Run.done(root, "suggest", "works").out();
    }

    @Test
    void aTitleThatAPostNamesIsItsWork() {
        String yaml = suggested(
                "Gardens of Glass for Everyone\nA long and fine paper on gardens, which you should read: " + PAPER,
                "مقاله‌ی Gardens of Glass for Everyone را خواندم و پسندیدم.");
        assertThat(yaml).isEqualTo("""
                works:
                  # high: one/2 links to it; two/2 names the title
                  arxiv:2101.00001:
                    title: Gardens of Glass for Everyone
                    posts:
                      - {channel: one, id: 2}
                      - {channel: two, id: 2}
                """);
    }

    @Test
    void aPartOfATitleOrAnotherOneIsNone() {
        assertThat(suggested(
                        "Gardens of Glass for Everyone\nA long and fine paper on gardens, which you should read: "
                                + PAPER,
                        "مقاله‌ی Gardens of Glass for Nobody را خواندم و پسندیدم."))
                .isEmpty();
    }

    @Test
    void whoeverLinksToItIsNotNamed() {
        assertThat(suggested(
                        "Gardens of Glass for Everyone\nA long and fine paper on gardens, which you should read: "
                                + PAPER,
                        "مقاله‌ی Gardens of Glass for Everyone را خواندم: " + PAPER))
                .isEmpty();
    }

    @Test
    void aHeadingInAnotherLanguageEchoesTheTitle() {
        String yaml = suggested(
                "Fast Robot Gardeners at Scale\nBy several people, of whom we have heard nothing before this year.",
                "ربات باغبان، گاردنر سریع و ارزان برای همه\nبخوانید که خواندنی است و کوتاه هم هست: " + PAPER);
        assertThat(yaml)
                .contains(
                        "  # medium: two/2 links to it; one/2 is headed by a title that shares words",
                        "arxiv:2101.00001:\n");
    }

    @Test
    void whatIsWrittenKeepsTheRestAndIsNotSuggestedAgain() {
        String yaml = suggested(
                "Gardens of Glass for Everyone\nA long and fine paper on gardens, which you should read: " + PAPER,
                "مقاله‌ی Gardens of Glass for Everyone را خواندم و پسندیدم.");
        Run.done(root, "suggest", "works", "--write");
        assertThat(Run.read(root.resolve("seeds/site.yaml"))).isEqualTo(SETTINGS + yaml);
        assertThat(Run.done(root, "suggest", "works").out()).isEmpty();
        Run.done(root, "import");
        assertThat(Run.read(root.resolve("content/two/2.md"))).contains("works: ['arxiv:2101.00001']\n");
        assertThat(Run.done(root, "suggest", "works").out()).isEmpty();
    }

    @Test
    void theDemoHasThePairThatAPersonFound() {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        String curated = Run.read(root.resolve("seeds/site.yaml"));
        Run.write(
                root.resolve("seeds/site.yaml"), curated.substring(0, curated.indexOf("# One work in two languages")));
        Run.done(root, "import");
        assertThat(Run.done(root, "suggest", "works").out().lines().filter(line -> !line.contains("#")))
                .containsExactly(
                        "works:",
                        "  arxiv:2110.11309:",
                        "    title: Fast Model Editing at Scale",
                        "    posts:",
                        "      - {channel: nlp_stuff, id: 241}",
                        "      - {channel: dl_in_nlp, match: Fast Model Editing at Scale}");
    }
}
