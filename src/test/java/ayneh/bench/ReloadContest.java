package ayneh.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long an author waits: from saving a post, while {@code ayneh serve} runs with everything on, until the
 * page has come that the browser then requests.
 */
final class ReloadContest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final int SAVES = 21;
    private static final long PAUSE_MILLIS = 300;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private final Path launcher;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param launcher our program
     * @param folder a folder to work in
     */
    ReloadContest(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** Returns a sentence about a site of so many posts. */
    String run(SamplePosts posts, int count) throws IOException, InterruptedException {
        Contender.EVERYTHING.prepare(posts, count, Path.of(""), folder);
        Process serving = new ProcessBuilder(launcher.toString(), "serve", "--port", "0", "--root", folder.toString())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        try (BufferedReader out = serving.inputReader(StandardCharsets.UTF_8)) {
            String address = address(out);
            SamplePost post = posts.post((count + 1) / 2, count);
            Path file = Contender.EVERYTHING.file(post, folder);
            URI page = URI.create(address + Layout.AYNEH.file(post).toString().replaceAll("md$", "html"));
            await(page, "<article");
            List<Double> millis = new ArrayList<>();
            for (int save = 1; save <= SAVES; save++) {
                millis.add(save(file, page, URI.create(address + ".ayneh/events"), "Saved for time " + save + "."));
                Thread.sleep(PAUSE_MILLIS);
            }
            millis.sort(null);
            return Table.format(
                    "%n`serve`, %,d posts, everything on: %,.0f ms from saving a post to its new page (median of %d;"
                            + " %,.0f to %,.0f).%n",
                    count, millis.get(SAVES / 2), SAVES, millis.get(0), millis.get(SAVES - 1));
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    private static String address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new IllegalStateException("serve ended before it served anything");
    }

    /** Saves a post as an editor does, waits until open pages are told to reload, and requests one. */
    private double save(Path file, URI page, URI events, String line) throws IOException, InterruptedException {
        try (InputStream told = client.send(
                        HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            skipEvent(told); // what a page that is opened is told
            long begin = System.nanoTime();
            Files.writeString(file, "\n" + line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            skipEvent(told);
            await(page, line);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    /** Reads an event, which ends with an empty line. */
    private static void skipEvent(InputStream events) throws IOException {
        for (int sign = events.read(), before = 0; sign >= 0 && (sign != '\n' || before != '\n'); ) {
            before = sign;
            sign = events.read();
        }
    }

    private void await(URI page, String words) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!text(page).contains(words)) {
            if (System.nanoTime() - begin > LONGEST) {
                throw new IllegalStateException(page + " never has «" + words + "»");
            }
            Thread.sleep(1);
        }
    }

    private String text(URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
