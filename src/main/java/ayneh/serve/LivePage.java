package ayneh.serve;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Adds to pages the script that reloads them. */
final class LivePage {
    /** The addresses of the script and of the events that it listens to, below the site's root: no file is there. */
    static final String SCRIPT = ".ayneh/reload.js";

    static final String EVENTS = ".ayneh/events";

    private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);

    private final String path;

    /** @param path the path of the site's root */
    LivePage(String path) {
        this.path = path;
    }

    /**
     * Returns a page with the script at its end.
     *
     * @param page the page in UTF-8
     * @param version the version of the site that the page is of
     */
    byte[] of(byte[] page, String version) {
        byte[] script = ("<script src=\"" + path + SCRIPT + "?v=" + version + "\"></script>\n")
                .getBytes(StandardCharsets.US_ASCII);
        int at = end(page);
        byte[] whole = new byte[page.length + script.length];
        System.arraycopy(page, 0, whole, 0, at);
        System.arraycopy(script, 0, whole, at, script.length);
        System.arraycopy(page, at, whole, at + script.length, page.length - at);
        return whole;
    }

    /** Returns a page that shows a message instead of the site's page. */
    byte[] message(String message, String version) {
        String text = message.replace("&", "&amp;").replace("<", "&lt;");
        String page = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Ayneh</title>\n"
                + "<body>\n<pre dir=\"auto\" style=\"white-space: pre-wrap\">" + text + "</pre>\n</body>\n</html>\n";
        return of(page.getBytes(StandardCharsets.UTF_8), version);
    }

    /** Returns where the body of a page ends; the end of the page if it doesn't say so. */
    private static int end(byte[] page) {
        for (int at = page.length - END.length; at >= 0; at--) {
            int same = 0;
            while (same < END.length && page[at + same] == END[same]) {
                same++;
            }
            if (same == END.length) {
                return at;
            }
        }
        return page.length;
    }

    /** Returns a file that comes with the program. */
    static byte[] resource(String name) {
        try (InputStream in =
                LivePage.class.getResourceAsStream(name.startsWith("/") ? name : "/ayneh/serve/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new WorkException(name + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
