package ayneh.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashtags as Telegram detects them: a number sign with no letter, digit or slash before it, then letters, digits,
 * underscores and zero-width non-joiners, but not digits alone.
 */
public final class Hashtags {
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_\\x{200C}·]";

    /** A hashtag; its first group is the tag without the number sign. */
    public static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_\\x{200C}/#&])#(" + WORD + "{1,128}+)(?!#)");

    private Hashtags() {}

    /** The position of a hashtag, and the tag without its number sign. */
    public record Found(int start, int end, String tag) {}

    /** Returns the hashtags of a text, in order. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        if (text.indexOf('#') < 0) {
            return found;
        }
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            if (hasLetter(matcher.group(1))) {
                found.add(new Found(matcher.start(), matcher.end(), matcher.group(1)));
            }
        }
        return found;
    }

    /** Returns the end of the hashtag that a text begins with; 0 if it begins with none. */
    public static int endOfFirst(String text) {
        return find(text).stream()
                .filter(found -> found.start() == 0)
                .map(Found::end)
                .findFirst()
                .orElse(0);
    }

    /** Returns whether a line consists of hashtags only. */
    public static boolean isLineOfTags(String line) {
        int end = 0;
        for (Found found : find(line)) {
            if (!line.substring(end, found.start()).isBlank()) {
                return false;
            }
            end = found.end();
        }
        return end > 0 && line.substring(end).isBlank();
    }

    private static boolean hasLetter(String tag) {
        return tag.codePoints().anyMatch(Character::isLetter);
    }
}
