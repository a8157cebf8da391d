package ayneh.serve;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.WorkException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves a site to browsers on this machine while it is being edited. Pages reload when the site changes: a script for
 * that is added to each page as it is sent, and is in no file.
 */
public final class SiteServer implements AutoCloseable {
    /** Files with a hash of their contents in their names never change. */
    private static final Pattern HASHED = Pattern.compile("assets/.*-[0-9a-f]{10}\\.[a-z0-9]+");

    /** Browsers keep a worker of the site that would answer with pages of before: this one removes it. */
    private static final String WORKER = "sw.js";

    private static final String WORKER_OFF = "/static/sw-off.js";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path folder;
    private final String path;
    private final Unwritten unwritten;
    private final LivePage live;
    private final ChangeEvents events = new ChangeEvents();

    private SiteServer(HttpServer server, ExecutorService threads, Path folder, String path, Unwritten unwritten) {
        this.server = server;
        this.threads = threads;
        this.folder = folder.toAbsolutePath().normalize();
        this.path = path;
        this.unwritten = unwritten;
        live = new LivePage(path);
    }

    /**
     * Starts to serve on the loopback address, which only programs on this machine reach.
     *
     * @param port the port; 0 for any that is free
     * @param path the path of the site's root, beginning and ending with a slash
     * @param folder the folder of the site; it need not exist yet
     * @param unwritten what is newer than in the folder
     * @throws BindException if something else uses the port
     */
    public static SiteServer start(int port, String path, Path folder, Unwritten unwritten) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "ayneh-server");
            thread.setDaemon(true);
            return thread;
        });
        SiteServer site = new SiteServer(server, threads, folder, path, unwritten);
        server.createContext("/", site::answer);
        server.setExecutor(threads);
        server.start();
        return site;
    }

    /** Returns the address of the site's home page. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Makes open pages reload. */
    public void renewed() {
        events.renewed();
    }

    /** Shows in open pages what is wrong, until they are renewed or it is mended. */
    public void failed(String message) {
        events.failed(message);
    }

    /** Removes from open pages what was wrong. */
    public void mended() {
        events.mended();
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
                refuse(exchange, 403, "This server answers only to 127.0.0.1 and localhost.");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                refuse(exchange, 405, "This server only shows files.");
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    /** A page elsewhere may give its own name to this address, and would then read what is here (DNS rebinding). */
    private static boolean isLocal(String host) {
        return host != null && host.matches("(?i)(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::[0-9]{1,5})?");
    }

    private void answer(HttpExchange exchange, String asked) throws IOException {
        if (!asked.startsWith(path)) {
            boolean home = asked.equals("/") || (asked + "/").equals(path);
            if (home) {
                redirect(exchange, path);
            } else {
                notFound(exchange);
            }
            return;
        }
        String name = asked.substring(path.length());
        if (name.equals(LivePage.EVENTS)) {
            events.stream(exchange);
        } else if (name.equals(LivePage.SCRIPT)) {
            sendResource(exchange, "reload.js");
        } else if (name.equals(WORKER)) {
            sendResource(exchange, WORKER_OFF);
        } else {
            sendFile(exchange, name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
        }
    }

    private void sendFile(HttpExchange exchange, String name) throws IOException {
        if (name.endsWith(".html")) {
            sendPage(exchange, name, 200);
            return;
        }
        Optional<Path> file = unwritten.file(name).or(() -> inFolder(name));
        if (file.isPresent()) {
            FileAnswer.send(exchange, file.get(), HASHED.matcher(name).matches() ? "max-age=31536000" : "no-store");
        } else if (inFolder(name + "/index.html").isPresent()) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else {
            notFound(exchange);
        }
    }

    private void sendPage(HttpExchange exchange, String name, int code) throws IOException {
        String version = events.version(); // before the page is made: it may become old meanwhile
        byte[] page;
        try {
            Optional<byte[]> made = unwritten.page(name);
            Optional<Path> file = made.isPresent() ? Optional.empty() : inFolder(name);
            if (made.isEmpty() && file.isEmpty()) {
                notFound(exchange);
                return;
            }
            page = made.isPresent() ? made.get() : Files.readAllBytes(file.get());
        } catch (InputException | WorkException failed) {
            FileAnswer.send(exchange, 500, live.message(failed.getMessage(), version));
            return;
        }
        FileAnswer.send(exchange, code, live.of(page, version));
    }

    private void notFound(HttpExchange exchange) throws IOException {
        String version = events.version();
        Optional<Path> file = inFolder("404.html");
        FileAnswer.send(
                exchange,
                404,
                file.isPresent()
                        ? live.of(Files.readAllBytes(file.get()), version)
                        : live.message("The site has no such page, or it is still being made.", version));
    }

    /** Returns a file of the site; empty if there is none, or if the name leads out of the folder or to a hidden file. */
    private Optional<Path> inFolder(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || isHidden(folder.relativize(file)) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return file.toRealPath().startsWith(folder.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void refuse(HttpExchange exchange, int code, String why) throws IOException {
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", FileAnswer.type("why.txt"));
        exchange.sendResponseHeaders(code, text.length);
        exchange.getResponseBody().write(text);
    }

    private static void sendResource(HttpExchange exchange, String name) throws IOException {
        byte[] script = LivePage.resource(name);
        exchange.getResponseHeaders().set("Content-Type", FileAnswer.type(name));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, script.length);
        exchange.getResponseBody().write(script);
    }
}
