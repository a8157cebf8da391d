package ayneh.importer.merge;

import ayneh.text.WhiteSpace;

/** Counts the Persian words of a source, to tell whether it has lost its half-spaces (ZWNJ). */
final class HalfSpaceCount {
    /** In so many words of Persian there are half-spaces: about every twelfth has one. */
    private static final int ENOUGH = 200;

    private int words;
    private boolean any;

    /** Adds a line of text. */
    void add(String line) {
        boolean inside = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            any |= c == WhiteSpace.HALF_SPACE;
            if (Character.isLetter(c)) {
                inside |= c >= '\u0621' && c <= '\u06D3';
            } else {
                words += inside ? 1 : 0;
                inside = false;
            }
        }
    }

    /** Returns whether the source has Persian words enough, and not one half-space. */
    boolean areLost() {
        return words >= ENOUGH && !any;
    }
}
