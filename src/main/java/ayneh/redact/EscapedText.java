package ayneh.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which some parts are written as escapes: {@code \n} in JSON, a character reference in HTML, {@code %20} in
 * an address. What is said in it can be replaced by something of the same length, and an escape stays where nothing
 * changes.
 */
final class EscapedText {
    private final StringBuilder meant = new StringBuilder();
    private final List<Escape> escapes = new ArrayList<>();

    private record Escape(int start, int end, String written) {}

    /** How an escape is written when it means something else. */
    interface Escaping {
        /**
         * Writes an escape.
         *
         * @param written how it was written
         * @param meaning what it has to mean
         */
        String write(String written, String meaning);
    }

    /** Appends characters that mean themselves. */
    EscapedText append(CharSequence text) {
        meant.append(text);
        return this;
    }

    /** Appends a character that means itself. */
    EscapedText append(char c) {
        meant.append(c);
        return this;
    }

    /** Appends an escape. */
    EscapedText escape(String written, String meaning) {
        escapes.add(new Escape(meant.length(), meant.length() + meaning.length(), written));
        meant.append(meaning);
        return this;
    }

    /** What the text means. */
    String meant() {
        return meant.toString();
    }

    /** How many characters it means. */
    int length() {
        return meant.length();
    }

    /**
     * Writes another text the same way.
     *
     * @param other as long as the meaning of this one
     */
    String write(String other, Escaping escaping) {
        if (other.length() != meant.length()) {
            throw new IllegalArgumentException("of another length");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Escape escape : escapes) {
            out.append(other, at, escape.start());
            String meaning = other.substring(escape.start(), escape.end());
            boolean same = meant.substring(escape.start(), escape.end()).equals(meaning);
            out.append(same ? escape.written() : escaping.write(escape.written(), meaning));
            at = escape.end();
        }
        return out.append(other, at, other.length()).toString();
    }
}
