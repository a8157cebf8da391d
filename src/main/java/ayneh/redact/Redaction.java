package ayneh.redact;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.StagedFolder;
import ayneh.source.telegram.html.HtmlFolder;
import ayneh.source.telegram.json.PositionedText;
import ayneh.text.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a redacted copy of an export. The same export gives the same copy. */
public final class Redaction {
    private static final String JSON = "result.json";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final StagedFolder out;

    /**
     * Prepares a copy.
     *
     * @param out where its files go
     */
    public Redaction(StagedFolder out) {
        this.out = out;
    }

    /**
     * Copies an export.
     *
     * @param export {@code result.json}, a page, or the folder that contains them
     * @return the number of messages in it
     * @throws InputException if it can't be read, isn't UTF-8, or contains no messages
     */
    public int copy(Path export) {
        try {
            int messages = copied(export);
            if (messages == 0) {
                throw new InputException(
                        Location.startOf(name(export)),
                        "the export contains no messages",
                        "name result.json, or the folder that contains messages.html");
            }
            return messages;
        } catch (IOException unreadable) {
            throw new InputException(
                    Location.startOf(name(export)),
                    "the export can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }

    private int copied(Path export) throws IOException {
        Path json = Files.isDirectory(export) ? export.resolve(JSON) : export;
        if (name(json).toLowerCase(Locale.ROOT).endsWith(".html")) {
            Path parent = export.getParent();
            return pages(
                    export.toAbsolutePath().getParent(),
                    parent == null ? "" : name(parent),
                    export.getFileName().toString());
        }
        return Files.exists(json) ? json(json) : pages(export, name(export), null);
    }

    /** Returns a path with slashes, for messages. */
    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private int json(Path file) throws IOException {
        Replacements replacements = new Replacements(Sha256.of(file, 64));
        int[] messages = {0};
        out.write(JSON, to -> messages[0] = json(file, replacements, to));
        return messages[0];
    }

    private static int json(Path file, Replacements replacements, OutputStream to) throws IOException {
        try (PositionedText in = PositionedText.open(file, name(file))) {
            if (hasByteOrderMark(file)) {
                to.write(BYTE_ORDER_MARK);
            }
            Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            int messages = new JsonRedactor(in, writer, replacements).rewrite();
            writer.flush();
            return messages;
        }
    }

    private static boolean hasByteOrderMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        }
    }

    private int pages(Path folder, String name, @Nullable String page) throws IOException {
        HtmlFolder pages = new HtmlFolder(folder, name);
        List<String> order = pages.pages(page);
        StringBuilder hashes = new StringBuilder();
        for (String each : order) {
            hashes.append(Sha256.of(folder.resolve(each), 64));
        }
        Replacements replacements = new Replacements(hashes.toString());
        int messages = 0;
        for (String each : order) {
            PageRedactor.Rewritten made = PageRedactor.rewrite(pages.text(each), replacements);
            out.write(replacements.path(each), made.html());
            messages += made.messages();
        }
        return messages;
    }
}
