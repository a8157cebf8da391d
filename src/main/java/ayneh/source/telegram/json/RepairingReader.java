package ayneh.source.telegram.json;

import ayneh.diagnostic.Location;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an export, in which two mistakes of Telegram Desktop are mended on the way, so that it is JSON: control
 * characters written as {@code \x0b} (tdesktop #27571), and the value of {@code document_id} without quotation marks
 * (tdesktop #24961). All else comes through as it is.
 */
final class RepairingReader extends Reader {
    private static final int END = PositionedText.END;
    private static final String KEY = "document_id";
    private static final int LONGEST_VALUE = 4096;
    private static final Pattern SOUND =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** Where the reader is, as far as {@link #KEY} is concerned. */
    private enum State {
        OUTSIDE,
        IN_STRING,
        BEHIND_KEY,
        BEFORE_VALUE
    }

    private final PositionedText text;
    private final StringBuilder ready = new StringBuilder();
    private int taken;
    private boolean ended;

    private State state = State.OUTSIDE;
    /** How many characters of the string that is being read are those of {@link #KEY}; none once one differs. */
    private int alike;

    private int mended;
    private @Nullable Location firstMended;

    private RepairingReader(PositionedText text) {
        this.text = text;
    }

    /** @param name the file, for messages */
    static RepairingReader open(Path file, String name) throws IOException {
        return new RepairingReader(PositionedText.open(file, name));
    }

    /**
     * Where a character of the mended text stands in the file.
     *
     * @param offset how many characters stand before it
     */
    static Location locate(Path file, String name, long offset) throws IOException {
        try (RepairingReader reader = open(file, name)) {
            char[] one = new char[1];
            for (long i = 0; i < offset; i++) {
                reader.read(one, 0, 1);
            }
            return reader.read(one, 0, 1) == END ? reader.end() : reader.text.here();
        }
    }

    /** How often something was mended so far. */
    int mended() {
        return mended;
    }

    /** Where something was mended first; null while nothing was. */
    @Nullable
    Location firstMended() {
        return firstMended;
    }

    /** Where the part of the file ends that was read so far. */
    Location end() {
        return text.end();
    }

    /** Whether someone asked for more than there is. */
    boolean isAtEnd() {
        return ended;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (taken < ready.length()) {
                buffer[offset + count] = ready.charAt(taken);
                count++;
                taken++;
            } else {
                ready.setLength(0);
                taken = 0;
                int c = text.next();
                if (c == END) {
                    break;
                }
                step((char) c);
            }
        }
        ended |= count == 0 && length > 0;
        return count == 0 && length > 0 ? END : count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private void step(char c) throws IOException {
        if (state == State.IN_STRING) {
            inString(c);
        } else if (c == '"') {
            state = State.IN_STRING;
            alike = 0;
            ready.append(c);
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            ready.append(c);
        } else if (c == ':' && state == State.BEHIND_KEY) {
            state = State.BEFORE_VALUE;
            ready.append(c);
        } else if (state == State.BEFORE_VALUE && c != '{' && c != '[') {
            state = State.OUTSIDE;
            value(c);
        } else {
            state = State.OUTSIDE;
            ready.append(c);
        }
    }

    private void inString(char c) throws IOException {
        if (c == '\\') {
            alike = END;
            escape();
            return;
        }
        if (c == '"') {
            state = alike == KEY.length() ? State.BEHIND_KEY : State.OUTSIDE;
        } else {
            alike = alike >= 0 && alike < KEY.length() && KEY.charAt(alike) == c ? alike + 1 : END;
        }
        ready.append(c);
    }

    /** What follows a backslash belongs to it, so that of two backslashes the second begins nothing. */
    private void escape() throws IOException {
        Location start = text.here();
        ready.append('\\');
        int sign = text.next();
        if (sign == END) {
            return;
        }
        if (sign != 'x') {
            ready.append((char) sign);
            return;
        }
        int high = text.next();
        int low = high == END ? END : text.next();
        if (low == END) {
            return;
        }
        if (HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low)) {
            ready.append("u00");
            note(start);
        } else {
            ready.append('x');
        }
        ready.append((char) high).append((char) low);
    }

    /** A value that doesn't begin as a text, list or mapping does: a number, or a text without quotation marks. */
    private void value(char first) throws IOException {
        Location start = text.here();
        StringBuilder run = new StringBuilder();
        int c = first;
        while (c != END && "\n}]\"".indexOf(c) < 0 && run.length() < LONGEST_VALUE) {
            run.append((char) c);
            c = text.next();
        }
        if (c == END) {
            return;
        }
        text.hold((char) c);
        String value = run.toString().stripTrailing();
        value = value.endsWith(",") ? value.substring(0, value.length() - 1).stripTrailing() : value;
        if (SOUND.matcher(value).matches() || run.length() == LONGEST_VALUE) {
            ready.append(run);
        } else {
            ready.append('"').append(escaped(value)).append('"').append(run, value.length(), run.length());
            note(start);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r");
    }

    private void note(Location place) {
        mended++;
        firstMended = firstMended == null ? place : firstMended;
    }
}
