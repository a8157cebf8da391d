package ayneh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Serves a site on this machine below a path, as static hosts do.
 *
 * @param server the server
 * @param answers how it answers now
 */
record StaticServer(HttpServer server, AtomicReference<Answers> answers) implements AutoCloseable {
    /** How a server answers. */
    enum Answers {
        FILES,
        /** With files, but pages wait until this changes. */
        FILES_BEFORE_PAGES,
        /** With an error of its own (503). */
        ERRORS,
        /** Not at all, as if there were no network. */
        NOTHING
    }

    private static final String PATH = "/some/site/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "xml", "application/xml",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "ogg", "audio/ogg");

    /** Serves a folder until it is closed. */
    static StaticServer of(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicReference<Answers> answers = new AtomicReference<>(Answers.FILES);
        server.createContext(PATH, exchange -> answer(exchange, folder, answers));
        server.createContext("/favicon.ico", StaticServer::answerBrowser);
        server.start();
        return new StaticServer(server, answers);
    }

    /** Returns the full URL of a file. */
    String address(String file) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + file;
    }

    /** Browsers request an icon on their own, at unpredictable times: a 404 would appear in the console. */
    private static void answerBrowser(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void answer(HttpExchange exchange, Path folder, AtomicReference<Answers> now) throws IOException {
        try (exchange) {
            Answers answers = now.get();
            while (answers == Answers.FILES_BEFORE_PAGES
                    && exchange.getRequestURI().getPath().endsWith(".html")) {
                Thread.onSpinWait();
                answers = now.get();
            }
            if (answers == Answers.NOTHING) {
                return; // which closes the connection
            }
            if (answers == Answers.ERRORS) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(PATH.length()));
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            String name = file.toString();
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
