package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small complete archives: {@code seeds/} of each as input, its {@code expected/} as output. The expected files are all
 * Markdown files, the ledger, and the {@code main} element of each page of a channel. A file without its counterpart
 * fails the test. To update the expected files, run with {@code -Dsnapshots=update} and review the difference.
 */
class ArchiveCasesTest {
    private static final Path CASES = Path.of("src/test/resources/archives");
    /** The hash in a script's name, which changes with the script. */
    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{10}(\\.js\")");

    @TempDir
    Path root;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sourcesBecomeMarkdownAndPages(String name) throws IOException {
        Run.copy(CASES.resolve(name).resolve("seeds"), root.resolve("seeds"));
        Run.done(root, "build");
        Map<String, String> made = made();
        Path expected = CASES.resolve(name).resolve("expected");
        if ("update".equals(System.getProperty("snapshots"))) {
            FileUtils.deleteDirectory(expected.toFile());
            made.forEach((file, text) -> Run.write(expected.resolve(file), text));
        }
        Map<String, String> wanted = Run.files(expected);
        assertThat(made.keySet()).isEqualTo(wanted.keySet());
        made.forEach((file, text) -> assertThat(text).as(file).isEqualTo(wanted.get(file)));

        Run.done(root, "build");
        assertThat(made()).as("built again").isEqualTo(made);
    }

    /** A source with CRLF line ends gives the same. */
    @ParameterizedTest
    @MethodSource("cases")
    void lineEndingsMakeNoDifference(String name) throws IOException {
        Run.copy(CASES.resolve(name).resolve("seeds"), root.resolve("seeds"));
        try (Stream<Path> files = Files.list(root.resolve("seeds"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
            }
        }
        Run.done(root, "build");
        assertThat(made()).isEqualTo(Run.files(CASES.resolve(name).resolve("expected")));
    }

    private Map<String, String> made() {
        Map<String, String> made = new TreeMap<>();
        Run.files(root.resolve("content")).forEach((file, text) -> {
            if (!file.equals("import.tsv") && !file.startsWith(".")) {
                made.put("content/" + file, text);
            }
        });
        Run.files(root.resolve("public")).forEach((file, text) -> {
            boolean ofChannel = file.endsWith(".html")
                    && !file.matches("index.html|404.html|.*/glance.html|(fa|ru|en|ar|uk)/.*|.*/tags/.*|.*/page-.*");
            if (ofChannel) {
                Document page = Jsoup.parse(text);
                String main = page.selectFirst("main").outerHtml();
                made.put("public/" + file, HASH.matcher(main).replaceAll("$1") + "\n");
            }
        });
        return made;
    }
}
