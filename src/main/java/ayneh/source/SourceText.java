package ayneh.source;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.text.WhiteSpace;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text source.
 *
 * @param start where it begins, for messages
 * @param lines its lines; the number of a line is its index plus one
 */
public record SourceText(Location start, List<String> lines) {
    public SourceText {
        lines = List.copyOf(lines);
    }

    /**
     * Decodes a source. Lines end in LF or CRLF and nowhere else, so that line numbers match those of every editor.
     *
     * @param bytes UTF-8, with or without a byte order mark
     * @param path the file, for messages
     * @throws InputException if a byte isn't UTF-8, or if the source is empty
     */
    public static SourceText decode(byte[] bytes, String path) {
        Location start = Location.startOf(path);
        String text = utf8(bytes, start);
        if (WhiteSpace.collapse(text.replace("\uFEFF", "")).isEmpty()) {
            throw new InputException(start, "the source is empty", "save it again, or remove it from the settings");
        }
        List<String> lines = new ArrayList<>();
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            String line = end < 0 ? text.substring(from) : text.substring(from, end);
            if (end >= 0 || !line.isEmpty()) {
                lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            }
            from = end < 0 ? text.length() + 1 : end + 1;
        }
        return new SourceText(start, lines);
    }

    /**
     * Decodes UTF-8 strictly.
     *
     * @throws InputException at the first byte that isn't UTF-8
     */
    public static String utf8(byte[] bytes, Location start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String before = out.toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            String lastLine = before.substring(before.lastIndexOf('\n') + 1);
            int column = 1 + lastLine.codePointCount(0, lastLine.length());
            throw new InputException(
                    new Location(start.path(), start.line() + line - 1, column),
                    String.format("the byte 0x%02X is not UTF-8", bytes[in.position()]),
                    "save the file as UTF-8");
        }
        return out.toString();
    }

    /** Returns the line with that number, from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** Returns the number of lines. */
    public int size() {
        return lines.size();
    }

    /**
     * Returns whether there are empty lines between others, as there are if the source kept the author's paragraphs.
     */
    public boolean keepsBlankLines() {
        int first = 0;
        int last = lines.size() - 1;
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (last > first && lines.get(last).isBlank()) {
            last--;
        }
        return lines.subList(first, last + 1).stream().anyMatch(String::isBlank);
    }
}
