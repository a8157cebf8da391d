package ayneh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program with settings, which builds a site from posts. */
enum Contender {
    /** Ours, with exactly the features of Hugo's site. */
    COMPARABLE("ayneh, comparable", Layout.AYNEH, Integer.MAX_VALUE, """
            version: 1
            title: {fa: Two channels}
            base_url: https://example.org/
            languages: [fa]
            search: false
            books: false
            share_images: false
            markdown_copies: false
            works: false
            related: false
            offline: false
            """),
    /** Hugo with a simple site. It takes up to 66 KB of memory for each post. */
    HUGO("Hugo", Layout.HUGO, 200_000, null),
    /** Ours, with its defaults. A larger site takes minutes each time. */
    EVERYTHING("ayneh, everything on", Layout.AYNEH, 10_000, """
            version: 1
            title: {fa: Two channels}
            base_url: https://example.org/
            """);

    private final String title;
    private final Layout layout;
    private final int most;
    private final @Nullable String settings;

    Contender(String title, Layout layout, int most, @Nullable String settings) {
        this.title = title;
        this.layout = layout;
        this.most = most;
        this.settings = settings;
    }

    /** Returns its name for readers. */
    String title() {
        return title;
    }

    /** Returns whether it takes part with this many posts. */
    boolean takesPart(int posts) {
        return posts <= most;
    }

    /** Returns whether it is ours. */
    boolean isOurs() {
        return layout == Layout.AYNEH;
    }

    /** Creates its folder with posts and settings. */
    void prepare(SamplePosts posts, int count, Path hugo, Path folder) throws IOException {
        layout.write(posts, count, folder);
        if (settings != null) {
            Files.createDirectories(folder.resolve("seeds"));
            Files.writeString(folder.resolve("seeds/site.yaml"), settings);
            return;
        }
        try (Stream<Path> files = Files.walk(hugo)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(hugo.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Returns the file of a post in its folder. */
    Path file(SamplePost post, Path folder) {
        return folder.resolve("content").resolve(layout.file(post));
    }

    /** Returns the command that builds its site. */
    List<String> command(Path launcher, Path folder, Path output) {
        return isOurs()
                ? List.of(
                        launcher.toString(),
                        "render",
                        "--quiet",
                        "--root",
                        folder.toString(),
                        "--output",
                        output.toString())
                : List.of("hugo", "--quiet", "--source", folder.toString(), "--destination", output.toString());
    }
}
