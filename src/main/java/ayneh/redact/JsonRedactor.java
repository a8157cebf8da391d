package ayneh.redact;

import ayneh.diagnostic.InputException;
import ayneh.source.telegram.json.PositionedText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rewrites {@code result.json} token by token. Strings, numbers and anything that isn't JSON are replaced in place;
 * white space, punctuation and escapes stay, so that the copy still has what a reader must repair or reject. One value
 * at a time is in memory.
 */
final class JsonRedactor {
    private static final int END = PositionedText.END;

    /** Far longer than any value that Telegram writes. */
    private static final int MOST_CHARACTERS = 16_000_000;

    private static final String PUNCTUATION = "{}[]:,\" \t\r\n";
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private final PositionedText in;
    private final Writer out;
    private final JsonValues values;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int messages;

    /** An object or array that is still open. */
    private static final class Level {
        private final boolean isObject;
        private final boolean isMessage;
        /** The key of the next value; in an array, the key of the array. */
        private String key;

        private boolean beforeKey;

        Level(boolean isObject, boolean isMessage, String key) {
            this.isObject = isObject;
            this.isMessage = isMessage;
            this.key = key;
            beforeKey = isObject;
        }
    }

    JsonRedactor(PositionedText in, Writer out, Replacements replacements) {
        this.in = in;
        this.out = out;
        values = new JsonValues(replacements);
        levels.push(new Level(false, false, ""));
    }

    /**
     * Rewrites the file.
     *
     * @return the number of messages in it
     * @throws InputException if a byte isn't UTF-8, or a value is too long
     */
    int rewrite() throws IOException {
        for (int c = in.next(); c != END; c = in.next()) {
            if (c == '"') {
                string();
            } else if (PUNCTUATION.indexOf(c) >= 0) {
                structure((char) c);
                out.write(c);
            } else {
                in.pushBack((char) c);
                bare();
            }
        }
        return messages;
    }

    private void structure(char c) {
        Level level = levels.element();
        switch (c) {
            case '{', '[' -> {
                boolean isMessage = c == '{' && !level.isObject && level.key.equals("messages");
                messages += isMessage ? 1 : 0;
                levels.push(new Level(c == '{', isMessage, level.key));
            }
            case '}', ']' -> {
                if (levels.size() > 1) {
                    levels.pop();
                }
            }
            case ',' -> level.beforeKey = level.isObject;
            default -> {
                // a colon or white space changes nothing
            }
        }
    }

    /** Rewrites the string whose opening quotation mark was read. */
    private void string() throws IOException {
        EscapedText text = new EscapedText();
        int c = in.next();
        while (c != END && c != '"') {
            if (c == '\\') {
                escape(text);
            } else {
                text.append((char) c);
            }
            requireFits(text.length());
            c = in.next();
        }
        Level level = levels.element();
        String made = level.beforeKey ? values.key(text.meant()) : values.string(level.key, text.meant());
        if (level.beforeKey) {
            level.key = text.meant();
            level.beforeKey = false;
        }
        out.write('"');
        out.write(text.write(made, JsonRedactor::escaped));
        if (c == '"') {
            out.write(c);
        }
    }

    /** Reads the rest of an escape after its backslash. An invalid escape stands for nothing, and stays. */
    private void escape(EscapedText text) throws IOException {
        int sign = in.next();
        if (sign == END) {
            text.escape("\\", "");
            return;
        }
        int digits = sign == 'u' ? 4 : sign == 'x' ? 2 : 0;
        StringBuilder written = new StringBuilder("\\").append((char) sign);
        while (written.length() < 2 + digits) {
            int digit = in.next();
            if (digit == END || !HexFormat.isHexDigit(digit)) {
                if (digit != END) {
                    in.pushBack((char) digit);
                }
                text.escape(written.toString(), "");
                return;
            }
            written.append((char) digit);
        }
        String meaning = digits > 0
                ? String.valueOf((char) HexFormat.fromHexDigits(written, 2, written.length()))
                : switch (sign) {
                    case '"', '\\', '/' -> String.valueOf((char) sign);
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'r' -> "\r";
                    case 'b' -> "\b";
                    case 'f' -> "\f";
                    default -> "";
                };
        text.escape(written.toString(), meaning);
    }

    /** Returns a new escape, numeric like the old one: only numeric escapes can stand for a letter. */
    private static String escaped(String written, String meaning) {
        String digits = HexFormat.of().toHexDigits(meaning.charAt(0));
        return written.substring(0, 2) + digits.substring(digits.length() + 2 - written.length());
    }

    /** Rewrites a token outside strings. */
    private void bare() throws IOException {
        StringBuilder run = new StringBuilder();
        int c = in.next();
        while (c != END && PUNCTUATION.indexOf(c) < 0) {
            run.append((char) c);
            requireFits(run.length());
            c = in.next();
        }
        if (c != END) {
            in.pushBack((char) c);
        }
        String found = run.toString();
        Level level = levels.element();
        out.write(
                LITERALS.contains(found)
                        ? found
                        : NUMBER.matcher(found).matches()
                                ? values.number(level.key, level.isMessage, found)
                                : values.malformed(level.key, found));
    }

    private void requireFits(int length) {
        if (length > MOST_CHARACTERS) {
            throw new InputException(
                    in.here(), "a value is longer than " + MOST_CHARACTERS + " characters", "export the channel again");
        }
    }
}
