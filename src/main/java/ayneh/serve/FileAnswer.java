package ayneh.serve;

import ayneh.text.MediaTypes;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Sends files, or the parts of them that a browser asks for. */
final class FileAnswer {
    private static final int BUFFER = 1 << 16;

    private FileAnswer() {}

    /** Returns the type of a file for the header {@code Content-Type}: all texts are in UTF-8. */
    static String type(String name) {
        String type = MediaTypes.of(name);
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    /** Sends a file from disk, which need not fit into memory. */
    static void send(HttpExchange exchange, Path file, String cache) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type(file.getFileName().toString()));
            headers.set("Cache-Control", cache);
            headers.set("Accept-Ranges", "bytes");
            String asked = exchange.getRequestHeaders().getFirst("Range");
            if (asked == null || !ByteRange.isAsked(asked)) {
                send(exchange, 200, channel, new ByteRange(0, size - 1));
                return;
            }
            Optional<ByteRange> part = ByteRange.of(asked, size);
            if (part.isEmpty()) {
                headers.set("Content-Range", "bytes */" + size);
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            headers.set(
                    "Content-Range",
                    "bytes " + part.get().from() + "-" + part.get().to() + "/" + size);
            send(exchange, 206, channel, part.get());
        }
    }

    private static void send(HttpExchange exchange, int code, FileChannel channel, ByteRange part) throws IOException {
        if (!begin(exchange, code, part.length())) {
            return;
        }
        channel.position(part.from());
        InputStream in = Channels.newInputStream(channel);
        OutputStream out = exchange.getResponseBody();
        byte[] buffer = new byte[BUFFER];
        long left = part.length();
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return; // it has become shorter: the browser sees that too few bytes came
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    /** Sends a page that is in memory. */
    static void send(HttpExchange exchange, int code, byte[] page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type("page.html"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (begin(exchange, code, page.length)) {
            exchange.getResponseBody().write(page);
        }
    }

    /** Sends the headers, and returns whether a body follows. */
    private static boolean begin(HttpExchange exchange, int code, long length) throws IOException {
        boolean headersOnly = exchange.getRequestMethod().equals("HEAD");
        if (headersOnly) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        exchange.sendResponseHeaders(code, headersOnly || length == 0 ? -1 : length);
        return !headersOnly && length > 0;
    }
}
