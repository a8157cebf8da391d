package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of search in large archives: {@code mvn verify -Plong -Dit.test=LongSearchIT}. */
@Tag("long")
class LongSearchIT {
    private static final List<String> QUERIES = List.of(
            "مدل زبانی",
            "یادگیری عمیق",
            "مدلسازی زبان",
            "языковая модель",
            "обучение данных",
            "большие данные",
            "gpt 4",
            "language model",
            "مقاله attention",
            "open ai");
    private static final int MOST_BYTES = 300_000;
    private static final int MOST_MILLISECONDS = 150;
    private static final int LARGEST_FILE = 1_000_000;

    @TempDir
    Path root;

    /** Writes posts made of the demo site's paragraphs, so that words are as frequent as in real posts. */
    private void archive(int posts) {
        Path seeds = root.resolve("demo");
        Run.copy(Path.of("seeds"), seeds.resolve("seeds"));
        Run.done(seeds, "import");
        for (String channel : List.of("SingularThinker", "dl_stories")) {
            List<String> paragraphs = new ArrayList<>();
            Run.files(seeds.resolve("content")).forEach((name, text) -> {
                if (name.startsWith(channel + "/") && !name.endsWith("index.md")) {
                    String body = text.substring(text.indexOf("\n---\n", 4) + 5);
                    paragraphs.addAll(List.of(body.strip().split("\n\n+", -1)));
                }
            });
            Random random = new Random(posts);
            for (int post = 0; post < posts / 2; post++) {
                StringBuilder text = new StringBuilder("---\ntitle: Post " + post + "\norder: " + post + "\nlang: "
                        + (channel.startsWith("dl") ? "ru" : "fa") + "\ntags: [t" + post % 50 + "]\n---\n");
                while (text.length() < 1700) {
                    text.append('\n')
                            .append(paragraphs.get(random.nextInt(paragraphs.size())))
                            .append('\n');
                }
                Run.write(root.resolve("content/" + channel + "/p" + post + ".md"), text.toString());
            }
        }
    }

    private double seconds(boolean search) throws IOException, InterruptedException {
        Run.write(root.resolve("seeds/site.yaml"), "search: " + search + "\n");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar"))
                        .toAbsolutePath()
                        .toString(),
                "render",
                "--output",
                root.resolve("public-" + search).toString(),
                "--root",
                root.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return (System.nanoTime() - start) / 1e9;
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void aQueryLoadsLittleAndIsAnsweredAtOnce(int posts) throws IOException, InterruptedException {
        archive(posts);
        seconds(false); // the first run loads what the others find in memory
        double without = seconds(false);
        double with = seconds(true);
        Path folder = root.resolve("public-true/search");
        System.out.printf("%d posts: rendered in %.1f s, with search in %.1f s%n", posts, without, with);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        long bytes = files.stream().mapToLong(LongSearchIT::size).sum();
        Path largest =
                files.stream().max(Comparator.comparingLong(LongSearchIT::size)).orElseThrow();
        System.out.println("  index: " + files.size() + " files, " + bytes + " bytes; the largest " + size(largest));
        assertThat(size(largest)).isLessThan(LARGEST_FILE);
        List<Integer> loads = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        try (Chromium browser = Chromium.open()) {
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
            for (String query : QUERIES) {
                browser.show(root.resolve("public-true/fa/search.html"), 1000, false);
                List<?> answer = (List<?>) browser.driver().executeAsyncScript("""
                                const done = arguments[1];
                                const loaded = [];
                                new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(
                                  node => { if (node.src) { loaded.push(node.src.split("/").pop()); } }
                                ))).observe(document.head, {childList: true});
                                const input = document.querySelector("form.search input");
                                const found = document.getElementById("found");
                                const query = arguments[0];
                                (async function () {
                                  input.value = query;
                                  const ask = () => new Promise(resolve => {
                                    const start = performance.now();
                                    found.textContent = "";
                                    new MutationObserver(function (changes, self) {
                                      if (!found.textContent || found.textContent === found.dataset.loading) { return; }
                                      self.disconnect();
                                      resolve(performance.now() - start);
                                    }).observe(found, {childList: true});
                                    input.dispatchEvent(new Event("input", {bubbles: true}));
                                  });
                                  await ask();
                                  await new Promise(resolve => setTimeout(resolve, 200));
                                  done([await ask(), loaded]);
                                })();
                                """, query);
                double time = ((Number) answer.get(0)).doubleValue();
                int load = ((List<?>) answer.get(1))
                        .stream()
                                .mapToInt(name -> Compressed.size(folder.resolve(name.toString())))
                                .sum();
                System.out.printf(
                        "  «%s»: %d files, %d bytes compressed; again in %.0f ms%n",
                        query, ((List<?>) answer.get(1)).size(), load, time);
                loads.add(load);
                times.add(time);
            }
        }
        assertThat(loads).allMatch(load -> load <= MOST_BYTES);
        assertThat(times).allMatch(time -> time <= MOST_MILLISECONDS);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
