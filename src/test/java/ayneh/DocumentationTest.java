package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation in {@code docs/site}, which the program makes a site of like any other workspace. */
class DocumentationTest {
    private static final Path DOCS = Path.of("docs/site");
    private static final Path PAGES = DOCS.resolve("content/pages");
    /** A page that exists in all three languages. */
    private static final List<String> TRANSLATED = List.of("index", "start");

    @TempDir
    static Path root;

    @BeforeAll
    static void build() {
        copyTo(root);
        Run.done(root, "render");
    }

    /** Copies what the documentation is made of. */
    static void copyTo(Path root) {
        Run.copy(DOCS.resolve("seeds"), root.resolve("seeds"));
        Run.copy(DOCS.resolve("content"), root.resolve("content"));
    }

    /** Returns the names of the pages, with their languages. */
    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    @Test
    void noLinkLeadsNowhere() {
        Run check = Run.in(root, "check");
        assertThat(check.out()).contains("0 broken, 0 advice");
    }

    @Test
    void theSidebarLeadsToEveryPage() throws IOException {
        Set<String> listed = page("pages/start.html").select(".sidebar > ul > li > a").eachAttr("href").stream()
                .map(href -> href.replace(".html", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> english = names();
        english.removeIf(name -> name.contains(".") || name.equals("index"));
        assertThat(listed).isEqualTo(english);
    }

    @Test
    void theFirstPagesAreInThreeLanguages() {
        for (String name : TRANSLATED) {
            String english = Run.read(PAGES.resolve(name + ".md"));
            for (String language : List.of("fa", "ru")) {
                String other = Run.read(PAGES.resolve(name + "." + language + ".md"));
                assertThat(code(other)).as(language).isEqualTo(code(english));
                assertThat(other.lines().filter(line -> line.startsWith("## ")).count())
                        .as(language)
                        .isEqualTo(english.lines()
                                .filter(line -> line.startsWith("## "))
                                .count());
                assertThat(targets(other)).as(language).isEqualTo(targets(english));
            }
        }
    }

    /** Returns the commands of a page, without remarks on them. */
    private static List<String> code(String page) {
        return found(page, "(?s)```bash\n(.*?)```").stream()
                .map(code -> code.replaceAll(" +# .*", ""))
                .toList();
    }

    /** Returns the targets of a page's links, without languages. */
    private static List<String> targets(String page) {
        return found(page, "\\]\\(([^)]+)\\)").stream()
                .map(target -> target.replaceAll("\\.(?:fa|ru)\\.md", ".md").replaceAll("demo/(?:fa/|ru/)?", "demo/"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void linesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String name : names()) {
            if (!name.equals("views") && !name.endsWith("-reference")) {
                Files.readAllLines(PAGES.resolve(name + ".md")).stream()
                        .filter(line -> line.length() > 120 && !line.startsWith("|"))
                        .forEach(line -> tooLong.add(name + ": " + line));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void theReadmeLinksToPagesThatExist() {
        String readme = Run.read(Path.of("README.md"));
        assertThat(found(readme, "\\]\\(([^):]+?)(?:#[^)]*)?\\)"))
                .allSatisfy(target -> assertThat(Path.of(target))
                        .satisfiesAnyOf(
                                path -> assertThat(path).exists(),
                                path -> assertThat(path.toString()).startsWith("../../issues/")));
        assertThat(found(readme, "(?:src|srcset)=\"([^\"]+)\""))
                .hasSize(2)
                .allSatisfy(target -> assertThat(Path.of(target)).exists());
    }
}
