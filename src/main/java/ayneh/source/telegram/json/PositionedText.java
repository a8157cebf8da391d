package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the characters of a UTF-8 file one by one, each with its location. A byte order mark at the start is skipped.
 */
public final class PositionedText implements Closeable {
    /** The value returned at the end of the file. */
    public static final int END = -1;

    private static final int BUFFER = 8192;

    private final InputStream in;
    private final String name;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private CoderResult result = CoderResult.UNDERFLOW;
    private int held = END;
    private int line = 1;
    private int column = 1;
    private int nextLine = 1;
    private int nextColumn = 1;
    private int repaired;
    private @Nullable Location firstRepaired;

    private PositionedText(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @param name the file, for messages
     */
    public static PositionedText open(Path file, String name) throws IOException {
        return new PositionedText(Files.newInputStream(file), name);
    }

    /** Returns the location of the character read last. */
    public Location here() {
        return new Location(name, line, column);
    }

    /** Returns the location of the next character. */
    Location end() {
        return new Location(name, nextLine, nextColumn);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Pushes back the character read last. */
    public void pushBack(char c) {
        held = c;
        nextLine = line;
        nextColumn = column;
    }

    /**
     * Returns the next character, or {@link #END}.
     *
     * @throws InputException if a byte isn't UTF-8
     */
    public int next() throws IOException {
        int c = held;
        held = END;
        if (c == END) {
            if (!chars.hasRemaining() && !fill()) {
                return END;
            }
            c = chars.get();
        }
        line = nextLine;
        column = nextColumn;
        if (c == '\n') {
            nextLine++;
            nextColumn = 1;
        } else if (!Character.isLowSurrogate((char) c)) {
            nextColumn++;
        }
        return c;
    }

    /**
     * Returns whether the next bytes are those that Telegram Desktop leaves of U+2028 and U+2029: it writes
     * {@code \\u2028} for the first of three.
     */
    private boolean isRestOfSeparator() throws IOException {
        if (bytes.remaining() < 2) {
            read();
        }
        int at = bytes.position();
        return bytes.remaining() >= 2
                && bytes.get(at) == (byte) 0x80
                && (bytes.get(at + 1) == (byte) 0xA8 || bytes.get(at + 1) == (byte) 0xA9);
    }

    /** Reads more behind the bytes that are left; returns whether there were any. */
    private boolean read() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        return count >= 0;
    }

    /** Returns the number of separators that were repaired so far. */
    int repaired() {
        return repaired;
    }

    /** Returns the location of the first of them; null if there was none. */
    @Nullable
    Location firstRepaired() {
        return firstRepaired;
    }

    /** Decodes more. An incomplete character at the end means that the file is cut off, and is not reported here. */
    private boolean fill() throws IOException {
        boolean start = nextLine == 1 && nextColumn == 1;
        chars.clear();
        while (chars.position() == 0) {
            if (result.isError() && isRestOfSeparator()) {
                bytes.position(bytes.position() + 2);
                repaired++;
                firstRepaired = firstRepaired == null ? end() : firstRepaired;
                result = CoderResult.UNDERFLOW;
                if (bytes.hasRemaining()) {
                    result = decoder.reset().decode(bytes, chars, false);
                    continue;
                }
            }
            if (result.isError()) {
                throw new InputException(
                        end(),
                        String.format("the byte 0x%02X is not UTF-8", bytes.get(bytes.position())),
                        "save the file as UTF-8");
            }
            if (result.isUnderflow() && !read()) {
                chars.flip();
                return false;
            }
            result = decoder.decode(bytes, chars, false);
        }
        chars.flip();
        if (start && chars.get(0) == '\uFEFF') {
            chars.get();
            return chars.hasRemaining() || fill();
        }
        return true;
    }
}
