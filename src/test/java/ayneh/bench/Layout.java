package ayneh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a program expects its posts. */
public enum Layout {
    /** Our archive layout: two channels, by language. */
    AYNEH {
        @Override
        Path file(SamplePost post) {
            return Path.of("bench_" + post.lang(), post.number() + ".md");
        }

        @Override
        String head(SamplePost post) {
            return "channel: bench_" + post.lang() + "\norder: " + post.number() + "\nid: " + post.number() + "\n";
        }
    },
    /** Hugo's layout: one section. */
    HUGO {
        @Override
        Path file(SamplePost post) {
            return Path.of("posts", "p%06d.md".formatted(post.number()));
        }

        @Override
        String head(SamplePost post) {
            return "summary: \"" + post.summary() + "\"\n";
        }
    };

    /** Returns the path of a post's file below {@code content/}. */
    abstract Path file(SamplePost post);

    /** Returns the front matter that only this program has. */
    abstract String head(SamplePost post);

    /** Returns a post's file as text. */
    String text(SamplePost post) {
        return "---\ntitle: \"" + post.title() + "\"\n" + head(post) + "date: " + post.date() + "\nlang: " + post.lang()
                + "\ntags: [" + String.join(", ", post.tags()) + "]\n"
                + (post.series() == null ? "" : "series: " + post.series() + "\n") + "---\n\n" + post.body();
    }

    /** Writes the first posts, up to a number, below a folder's {@code content/}. */
    public void write(SamplePosts posts, int count, Path folder) throws IOException {
        for (int number = 1; number <= count; number++) {
            SamplePost post = posts.post(number, count);
            Path file = folder.resolve("content").resolve(file(post));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(post));
        }
    }
}
