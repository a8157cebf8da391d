package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fonts a page loads, by the stylesheet of a site: only those of its scripts, and never more than 90 KB. */
class FontsTest {
    private static final int MOST_BYTES = 90_000;
    private static final Pattern FACE = Pattern.compile("@font-face \\{\\s*font-family: \"?([^\";]+)\"?;\\s*"
            + "src: url\\(\"([^\"]+)\"\\)[^}]*font-display: (\\w+);\\s*unicode-range: ([^;]+);\\s*\\}");

    /** A Persian page, a Persian one with other letters, a Russian one, and one with a formula. */
    @TempDir
    static Path root;

    private static List<Face> faces;

    private record Face(String family, Path file, String display, List<int[]> ranges) {
        boolean has(int c) {
            return ranges.stream().anyMatch(range -> range[0] <= c && c <= range[1]);
        }
    }

    @BeforeAll
    static void render() {
        Run.write(root.resolve("seeds/site.yaml"), """
                books: false
                search: false
                markdown_copies: false
                languages: [fa]
                title: {fa: آینه}
                """);
        Run.write(root.resolve("content/farsi/index.md"), "---\nname: کانال\nlang: fa\n---\n");
        write("farsi/alone", "fa", "متنی بی هیچ واژهٔ بیگانه: ۱۲ خط (و `code`).");
        write("farsi/latin", "fa", "متن با GPT.");
        write("farsi/formula", "fa", "متن با $x_i$.");
        Run.write(root.resolve("content/russian/index.md"), "---\nname: Канал\nlang: ru\n---\n");
        write("russian/post", "ru", "Текст без других букв.");
        Run.done(root, "render");
        faces = faces("site");
    }

    private static void write(String post, String lang, String text) {
        Run.write(
                root.resolve("content/" + post + ".md"),
                "---\ntitle: —\norder: 1\nlang: " + lang + "\n---\n\n" + text + "\n");
    }

    private static List<Face> faces(String stylesheet) {
        Path file = asset(stylesheet + "-[0-9a-f]{10}\\.css");
        Matcher face = FACE.matcher(Run.read(file));
        List<Face> found = new ArrayList<>();
        while (face.find()) {
            List<int[]> ranges = Stream.of(face.group(4).split(",\\s*"))
                    .map(range -> range.substring(2).split("-"))
                    .map(range -> new int[] {hex(range[0]), hex(range[range.length - 1])})
                    .toList();
            found.add(new Face(face.group(1), file.resolveSibling(face.group(2)), face.group(3), ranges));
        }
        return found;
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }

    private static Path asset(String name) {
        return Run.files(root.resolve("public/assets")).keySet().stream()
                .filter(file -> file.matches(name))
                .map(root.resolve("public/assets")::resolve)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + name));
    }

    /** Returns the files that a text in the first families that have its characters needs. */
    private static Set<Path> files(String text, String... families) {
        Set<Path> files = new TreeSet<>();
        text.codePoints()
                .forEach(c -> Stream.of(families)
                        .flatMap(family -> faces.stream()
                                .filter(face -> face.family().equals(family) && face.has(c))
                                .reduce((earlier, later) -> later)
                                .stream())
                        .findFirst()
                        .ifPresent(face -> files.add(face.file())));
        return files;
    }

    private static Set<Path> persian(String text) {
        return files(text, "Vazirmatn", "Golos Text beside Persian");
    }

    private static Set<Path> other(String text) {
        return files(text, "Golos Text", "Vazirmatn beside Latin");
    }

    private static Set<Path> formula(String text) {
        return files(text, "STIX Two Math");
    }

    private static Set<String> names(Set<Path> files) {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.getFileName().toString().replaceAll("-[0-9a-f]{10}\\.woff2", "")));
        return names;
    }

    private static long bytes(List<Set<Path>> files) {
        return files.stream()
                .flatMap(Set::stream)
                .distinct()
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    @Test
    void eachFaceHasItsFileAndItsLicence() {
        assertThat(faces).hasSizeGreaterThan(10);
        for (Face face : faces) {
            assertThat(face.file()).isRegularFile();
            assertThat(face.display()).as("nothing moves when a font comes").isEqualTo("optional");
            String licence =
                    face.family().replaceAll(" beside .*", "").replace(' ', '-').toLowerCase(Locale.ROOT) + "-OFL.txt";
            assertThat(face.file().resolveSibling(licence)).content().contains("SIL OPEN FONT LICENSE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "متنی ساده، با «۱۲ خط» (و · …)!, vazirmatn-arabic",
        "نسخهٔ GPT-4 در 2024, vazirmatn-arabic golos-text-latin",
        "کتاب «Книга», vazirmatn-arabic golos-text-cyrillic"
    })
    void persianPagesLoadWhatTheirLettersNeed(String text, String expected) {
        assertThat(names(persian(text))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Съешь ещё «этих» булок — № 5, за\u0301мок! | golos-text-latin golos-text-cyrillic",
                "Ґанок і їжак, ў | golos-text-latin golos-text-cyrillic",
                "Қазақ тілі, Ђорђе | golos-text-latin golos-text-cyrillic golos-text-cyrillic-ext",
                "Plain words, 10% | golos-text-latin",
                "Łódź, café | golos-text-latin golos-text-latin-ext",
                "Тег #فارسی | golos-text-latin golos-text-cyrillic vazirmatn-arabic"
            })
    void otherPagesLoadWhatTheirLettersNeed(String text, String expected) {
        assertThat(names(other(text))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void aPageWithAllScriptsAndAFormulaIsLightEnough() {
        Set<Path> formula = formula("𝑥 ∈ ℝ, ℒ(𝐖) ≤ ∑∫√⟨⟩ 𝛼 → log 2");
        assertThat(names(formula)).containsExactlyInAnyOrder("stix-two-math-core", "stix-two-math-letters");
        assertThat(bytes(List.of(persian("متن GPT-4 и «Книга»"), formula))).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(bytes(List.of(persian("متن Łódź"), formula("𝑥 = 1")))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝜽", "𝔤", "𝖲 𝚃", "⊨ ≺"})
    void rareLettersOfFormulasHaveFilesOfTheirOwn(String letters) {
        assertThat(formula(letters + " 𝑥")).hasSize(2);
        assertThat(bytes(List.of(persian("متن GPT-4"), formula(letters + " 𝑥"))))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "farsi/alone, vazirmatn-arabic",
        "farsi/latin, vazirmatn-arabic",
        "farsi/formula, vazirmatn-arabic",
        "russian/post, golos-text-cyrillic golos-text-latin"
    })
    void aPageRequestsItsFontsBeforeItsStylesheet(String page, String fonts) {
        assertThat(requested(root, page)).containsExactlyInAnyOrder(fonts.split(" "));
        assertThat(Run.read(root.resolve("public/" + page + ".html"))).containsSubsequence("data-fonts=", "stylesheet");
    }

    private static List<String> requested(Path root, String page) {
        Path file = root.resolve("public/" + page + ".html");
        return Jsoup.parse(Run.read(file)).select("script[data-fonts]").stream()
                .flatMap(script -> Stream.of(script.attr("data-fonts").split(" ")))
                .map(address -> file.resolveSibling(address).normalize())
                .peek(font -> assertThat(font).isRegularFile())
                .map(font -> font.getFileName().toString().replaceAll("-[0-9a-f]{10}\\.woff2", ""))
                .toList();
    }

    @Test
    void fromDiskTheSameFacesAreAwaited() {
        List<Face> disk = faces("fonts-from-disk");
        assertThat(disk).hasSameSizeAs(faces).allMatch(face -> face.display().equals("block"));
    }

    @Test
    void anOwnersStylesheetWithFontsIsNotPrecededByOthers(@TempDir Path own) {
        Run.pagesAlone(own);
        Run.write(own.resolve("content/ch/index.md"), "---\nname: Ch\nlang: fa\n---\n");
        Run.write(own.resolve("content/ch/p.md"), "---\norder: 1\nlang: fa\n---\n\nمتن\n");
        Run.write(own.resolve("static/own.css"), "p { color: red; }\n");
        Run.done(own, "render");
        assertThat(requested(own, "ch/p")).contains("vazirmatn-arabic");
        Run.write(own.resolve("static/own.css"), "html { font-family: Sahel; }\n");
        Run.done(own, "render");
        assertThat(requested(own, "ch/p")).isEmpty();
    }
}
