package ayneh.source.telegram.json;

import ayneh.diagnostic.Location;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an export, and repairs bugs of Telegram Desktop to make it valid JSON: line separators of which it
 * leaves bytes ({@link PositionedText}), control characters written as {@code \x0b} (tdesktop #27571), and the value of {@code document_id} without quotation marks (tdesktop
 * #24961). Everything else is passed through unchanged.
 */
final class RepairingReader extends Reader {
    private static final int END = PositionedText.END;
    private static final String KEY = "document_id";
    private static final int LONGEST_VALUE = 4096;
    private static final Pattern VALID =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** The reader's position with regard to {@link #KEY}. */
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
    /** How many characters of the current string match {@link #KEY}; {@link #END} once one differs. */
    private int matched;

    private int repaired;
    private @Nullable Location firstRepaired;

    private RepairingReader(PositionedText text) {
        this.text = text;
    }

    /** @param name the file, for messages */
    static RepairingReader open(Path file, String name) throws IOException {
        return new RepairingReader(PositionedText.open(file, name));
    }

    /**
     * Returns the location in the file of a character of the repaired text.
     *
     * @param offset how many characters precede it
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

    /** Returns the number of repairs so far. */
    int repaired() {
        return repaired + text.repaired();
    }

    /** Returns the location of the first repair; null if there was none. */
    @Nullable
    Location firstRepaired() {
        return firstRepaired == null ? text.firstRepaired() : firstRepaired;
    }

    /** Returns the end of the part of the file that was read so far. */
    Location end() {
        return text.end();
    }

    /** Returns whether a read found nothing more. */
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
            matched = 0;
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
            matched = END;
            escape();
            return;
        }
        if (c == '"') {
            state = matched == KEY.length() ? State.BEHIND_KEY : State.OUTSIDE;
        } else {
            matched = matched >= 0 && matched < KEY.length() && KEY.charAt(matched) == c ? matched + 1 : END;
        }
        ready.append(c);
    }

    /** The character after a backslash belongs to it, so the second of two backslashes doesn't start an escape. */
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

    /** Reads a value that doesn't begin like a text, list or mapping: a number, or a text without quotation marks. */
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
        text.pushBack((char) c);
        String value = run.toString().stripTrailing();
        value = value.endsWith(",") ? value.substring(0, value.length() - 1).stripTrailing() : value;
        if (VALID.matcher(value).matches() || run.length() == LONGEST_VALUE) {
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
        repaired++;
        firstRepaired = firstRepaired == null ? place : firstRepaired;
    }
}
