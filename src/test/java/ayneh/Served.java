package ayneh;

import ayneh.cli.AynehCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workspace that is being served by the command, until this is closed. */
final class Served implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("The site is at (http://\\S+) ");
    private static final long LONGEST_MILLIS = 60_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger code = new AtomicInteger(-1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread command;
    private final String address;

    private Served(Path root, String... more) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--root", root.toString()));
        arguments.addAll(List.of(more));
        command = new Thread(() -> code.set(AynehCommand.run(out, err, arguments.toArray(String[]::new))), "serve");
        command.start();
        await(() -> ADDRESS.matcher(out()).find() || !command.isAlive());
        Matcher found = ADDRESS.matcher(out());
        if (!found.find()) {
            throw new AssertionError(err());
        }
        address = found.group(1);
    }

    /** Starts to serve, and waits until the site is written for the first time. */
    static Served of(Path root, String... more) {
        Served served = begun(root, more);
        served.await(() -> served.out().contains("Rendered "));
        return served;
    }

    /** Starts to serve. */
    static Served begun(Path root, String... more) {
        return new Served(root, more);
    }

    /** Waits until something is true. */
    void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain; the command says: " + out() + err());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the full address of a file. */
    String address(String file) {
        return address + file;
    }

    /** Requests a path as it is written, with further headers by name and value. */
    HttpResponse<String> ask(String method, String file, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve(file))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    HttpResponse<String> get(String file, String... headers) {
        return ask("GET", file, headers);
    }

    /** Returns the body of a file. */
    String text(String file) {
        return get(file).body();
    }

    /** Returns the first event that an open page gets. */
    String event() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address(".ayneh/events"))).build();
        try (InputStream in =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Ends the command, and returns its exit code. */
    int stop() {
        command.interrupt();
        try {
            command.join(LONGEST_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return code.get();
    }

    @Override
    public void close() {
        stop();
    }
}
