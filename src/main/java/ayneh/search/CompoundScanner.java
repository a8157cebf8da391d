package ayneh.search;

import ayneh.text.Words;
import java.util.BitSet;

/** Finds the compounds of a text, one after another. */
final class CompoundScanner {
    /** Invisible characters, such as directional marks and the soft hyphen, which are ignored. */
    private static final String INVISIBLE =
            "\u00AD\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    private static final String JOINTS = "\u200C-\u2010\u2011_'\u2019";
    private static final String WHITE = " \u00A0\u202F\t\n\r";
    private static final String DECIMAL_POINTS = ".\u066B";
    private static final BitSet BASIC = basic();

    private final String text;
    private int start;
    private int end;
    private boolean follows;

    CompoundScanner(String text) {
        this.text = text;
    }

    /**
     * Returns the letters, marks and digits below U+10000: looking up each character's type would take most of the
     * time.
     */
    private static BitSet basic() {
        BitSet basic = new BitSet(Character.MAX_VALUE);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            basic.set(c, Words.has(c));
        }
        return basic;
    }

    /** Moves to the next compound; returns false if there is none. */
    boolean next() {
        int before = end;
        start = end;
        while (start < text.length() && width(start) == 0) {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        follows = before > 0 && isWhite(before, start);
        end = endOfWord(start);
        for (int word = afterJoint(end); word > 0; word = afterJoint(end)) {
            end = endOfWord(word);
        }
        return true;
    }

    /** Returns where the compound begins. */
    int start() {
        return start;
    }

    /** Returns where the compound ends, exclusively. */
    int end() {
        return end;
    }

    /** Returns the compound as it is written. */
    String compound() {
        return text.substring(start, end);
    }

    /** Returns whether only white space separates it from the compound before it. */
    boolean follows() {
        return follows;
    }

    /** Returns the length of a character that belongs to a word, in UTF-16 units; 0 for any other character. */
    private int width(int at) {
        char c = text.charAt(at);
        if (!Character.isHighSurrogate(c)) {
            return BASIC.get(c) ? 1 : 0;
        }
        return Words.has(text.codePointAt(at)) ? 2 : 0;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            int width = width(at);
            if (width == 0 && !isDecimalPoint(at)) {
                break;
            }
            at += Math.max(1, width);
        }
        return at + signsOfLanguage(at);
    }

    /** Returns how many symbols belong to the letter before a position, as in «C++» and «C#». */
    private int signsOfLanguage(int at) {
        char letter = text.charAt(at - 1);
        if (at == text.length() || !(isTechnical(at - 1) && letter > '9' || letter == 'С' || letter == 'с')) {
            return 0;
        }
        if (text.startsWith("++", at)) {
            return 2;
        }
        boolean sharp = text.charAt(at) == '#' && !isOfTag(at - 2) && !isOfTag(at + 1);
        return sharp && !text.startsWith("##", at) ? 1 : 0;
    }

    private boolean isOfTag(int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        boolean low = Character.isLowSurrogate(text.charAt(at)) && at > 0;
        return text.charAt(at) == '_' || Words.has(low ? text.codePointBefore(at + 1) : text.codePointAt(at));
    }

    private boolean isDecimalPoint(int at) {
        return DECIMAL_POINTS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.codePointBefore(at))
                && Character.isDigit(text.codePointAt(at + 1));
    }

    /** Returns where the word begins that is joined to the one ending at a position; 0 if there is none. */
    private int afterJoint(int from) {
        int signs = 0;
        int at = from;
        while (at < text.length() && width(at) == 0) {
            char c = text.charAt(at);
            if (c == '.') {
                signs += at == from && isTechnical(from - 1) && isTechnical(at + 1) ? 1 : 2;
            } else if (JOINTS.indexOf(c) >= 0) {
                signs++;
            } else if (INVISIBLE.indexOf(c) < 0) {
                return 0;
            }
            at++;
        }
        return at < text.length() && signs <= 1 ? at : 0;
    }

    /** Returns whether a full stop joins words at this character, as in «node.js». */
    private boolean isTechnical(int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private boolean isWhite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (WHITE.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
