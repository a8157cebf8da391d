package ayneh.setup;

import ayneh.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its contents, whatever its name. */
enum FileKind {
    /** A ZIP archive. */
    ZIP,
    /** Telegram Desktop's export as JSON, of a channel or an account; only its reader knows for certain. */
    JSON_EXPORT,
    /** A page of messages of Telegram Desktop's HTML export. */
    EXPORT_PAGE,
    /** The first page of the HTML export of a whole account. */
    ACCOUNT_PAGE,
    /** A saved page of t.me/s/. */
    PREVIEW_PAGE,
    /** A text that may be that of a mirror. */
    TEXT,
    /** Anything else. */
    OTHER;

    /** A page of an export has ten megabytes at most; a browser may add pictures to one of t.me/s/. */
    private static final int MOST_BYTES = 1 << 26;

    /** JSON tells what it is at its start. An account's data come before its chats, but are short. */
    private static final int START = 1 << 20;

    /** Returns the kind of a file. */
    static FileKind of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OTHER; // a pipe might never end
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        String first = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).strip() : text.strip();
        if (first.startsWith("{")) {
            return first.contains("\"messages\"") || first.contains("\"chats\"") || first.contains("\"left_chats\"")
                    ? JSON_EXPORT
                    : OTHER;
        }
        if (first.startsWith("<")) {
            return page(
                    start.length < START || Files.size(file) > MOST_BYTES
                            ? text
                            : Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        boolean binary = text.indexOf('\0') >= 0 || WhiteSpace.collapse(text).isEmpty();
        return binary || Files.size(file) > MOST_BYTES ? OTHER : TEXT;
    }

    private static FileKind page(String html) {
        if (html.contains("tgme_widget_message")) {
            return PREVIEW_PAGE;
        }
        if (!html.contains("page_wrap")) {
            return OTHER;
        }
        return html.contains("\"history\"")
                ? EXPORT_PAGE
                : html.contains("lists/chats.html") || html.contains("export_results") ? ACCOUNT_PAGE : OTHER;
    }
}
