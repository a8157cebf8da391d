package ayneh.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign of a line.
 *
 * @param text what is written
 * @param folded the same, folded
 * @param start where it begins in the line
 */
record Token(String text, String folded, int start) {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\x{200C}]+|\\p{Nd}+|[^\\s\\p{L}\\p{M}\\p{Nd}\\x{200C}]");

    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), Fold.of(matcher.group()), matcher.start()));
        }
        return tokens;
    }

    int end() {
        return start + text.length();
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    boolean isSign() {
        return !isNumber() && !isWord();
    }

    /** Returns whether nothing is between another token and this one. */
    boolean follows(Token other) {
        return start == other.end();
    }
}
