package ayneh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * The site of the seeds with posts of every kind added, built once for all tests of a run. No test changes it.
 *
 * @param root its workspace
 */
public record DemoSite(Path root) implements AutoCloseable {
    /** The folder of the published site. */
    static final String BASE = "https://example.org/demo/";

    static DemoSite build() {
        try {
            Path root = Files.createTempDirectory("ayneh-demo");
            Run.copy(Path.of("seeds"), root.resolve("seeds"));
            EveryKind.write(root, "farsi", "fa");
            EveryKind.write(root, "russian", "ru");
            writeMixed(root);
            Run.done(root, "build");
            Run.done(
                    root,
                    "render",
                    "--base-url",
                    BASE,
                    "--output",
                    root.resolve("published").toString());
            return new DemoSite(root);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a Persian channel with a list in two languages, and with enough posts to fill several pages. */
    private static void writeMixed(Path root) {
        Run.write(root.resolve("content/mixed/index.md"), "---\nname: Mixed\nlang: fa\n---\n");
        Run.write(root.resolve("content/mixed/p.md"), """
                ---
                title: فهرست
                order: 1
                lang: fa
                ---

                - یک مورد به فارسی
                - An item in English
                - مورد سوم

                او گفت: «سلام» و رفت.
                """);
        for (int i = 2; i < 45; i++) {
            Run.write(root.resolve("content/mixed/p" + i + ".md"), "---\norder: " + i + "\nlang: fa\n---\n\nمتن.\n");
        }
    }

    /** Returns one page of each kind, in both directions where possible. */
    static List<String> pages() {
        return List.of(
                "index.html",
                "ru/index.html",
                "en/index.html",
                "nlp_stuff/index.html",
                "dl_stories/index.html",
                "dl_stories/page-1.html",
                "nlp_stuff/241.html",
                "SingularThinker/mdlsazy-zban-qsmt-chharm.html",
                "SingularThinker/my-book-is-at-last-out-just-in-time-for.html",
                "dl_stories/c-nastupivshim-novym-godom-vsekh-zhelayu-vsem.html",
                "dl_in_nlp/multitask-prompted-training-enables-zero-shot.html",
                "fa/tags/index.html",
                "ru/tags/handson.html",
                "nlp_stuff/tags/paper.html",
                "SingularThinker/series/language-modeling.html",
                "SingularThinker/series/language-modeling-all.html",
                "dl_stories/series/forbes-2024.html",
                "ru/series/index.html",
                "fa/references/index.html",
                "ru/references/arxiv-2110.11309.html",
                "fa/search.html",
                "ru/search.html",
                "fa/about.html",
                "ru/about.html",
                "nlp_stuff/glance.html",
                "dl_stories/glance.html",
                "farsi/index.html",
                "farsi/archive/1403-01.html",
                "farsi/2.html",
                "farsi/3.html",
                "farsi/4.html",
                "farsi/5.html",
                "russian/1.html",
                "russian/2.html",
                "russian/6.html",
                "fa/offline.html",
                "ru/offline.html",
                "404.html");
    }

    /** Returns the site as opened from disk. */
    public Path site() {
        return root.resolve("public");
    }

    /** Returns the same site built for {@link #BASE}. */
    public Path published() {
        return root.resolve("published");
    }

    /** Returns the files of the published site, by name. */
    public Map<String, String> publishedFiles() {
        return Run.files(published());
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(root.toFile());
    }
}
