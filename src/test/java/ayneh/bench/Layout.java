package ayneh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a program wants its posts. */
public enum Layout {
    /** An archive as ours: two channels, by language. */
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
    /** Posts for Hugo: a section. */
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

    /** Where a post's file stands below {@code content/}. */
    abstract Path file(SamplePost post);

    /** What only this program's front matter has. */
    abstract String head(SamplePost post);

    /** A post's file as text. */
    String text(SamplePost post) {
        return "---\ntitle: \"" + post.title() + "\"\n" + head(post) + "date: " + post.date() + "\nlang: " + post.lang()
                + "\ntags: [" + String.join(", ", post.tags()) + "]\n"
                + (post.series() == null ? "" : "series: " + post.series() + "\n") + "---\n\n" + post.body();
    }

    /** Writes the first so many posts below a folder's {@code content/}. */
    public void write(SamplePosts posts, int count, Path folder) throws IOException {
        for (int number = 1; number <= count; number++) {
            SamplePost post = posts.post(number, count);
            Path file = folder.resolve("content").resolve(file(post));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(post));
        }
    }
}
