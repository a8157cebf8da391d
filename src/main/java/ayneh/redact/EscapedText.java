package ayneh.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with escapes: {@code \n} in JSON, a character reference in HTML, {@code %20} in an address. It can be replaced
 * by a text of the same length; an escape stays as written if the characters that it stands for stay the same.
 */
final class EscapedText {
    private final StringBuilder meant = new StringBuilder();
    private final List<Escape> escapes = new ArrayList<>();

    private record Escape(int start, int end, String written) {}

    /** Writes an escape whose meaning has changed. */
    interface Escaping {
        /**
         * Returns the new escape.
         *
         * @param written the old escape
         * @param meaning the characters that the new one must stand for
         */
        String write(String written, String meaning);
    }

    /** Appends characters that aren't escaped. */
    EscapedText append(CharSequence text) {
        meant.append(text);
        return this;
    }

    /** Appends a character that isn't escaped. */
    EscapedText append(char c) {
        meant.append(c);
        return this;
    }

    /** Appends an escape and the characters that it stands for. */
    EscapedText escape(String written, String meaning) {
        escapes.add(new Escape(meant.length(), meant.length() + meaning.length(), written));
        meant.append(meaning);
        return this;
    }

    /** Returns the unescaped text. */
    String meant() {
        return meant.toString();
    }

    /** Returns the length of the unescaped text. */
    int length() {
        return meant.length();
    }

    /**
     * Returns another text with the same characters escaped.
     *
     * @param other as long as the unescaped text
     */
    String write(String other, Escaping escaping) {
        if (other.length() != meant.length()) {
            throw new IllegalArgumentException("the texts differ in length");
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
