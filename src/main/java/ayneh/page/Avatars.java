package ayneh.page;

import ayneh.page.view.Avatar;
import ayneh.site.Channel;
import ayneh.text.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Derives the avatars of channels: the colour from the key, the initials from the name. */
final class Avatars {
    private static final int HUES = 8;
    /** A word that begins with a letter or digit; of a word like {@code DLStories}, the part {@code DL}. */
    private static final Pattern INITIAL =
            Pattern.compile("(?U)(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{Lu}{2}(?=\\p{Lu}\\p{Ll})|[\\p{L}\\p{N}])");

    private Avatars() {}

    static Avatar of(Channel channel) {
        int hue = 1 + Integer.parseInt(Sha256.of(channel.key(), 4), 16) % HUES;
        return new Avatar(hue, initials(channel.name()));
    }

    private static String initials(String name) {
        List<String> first =
                INITIAL.matcher(name).results().limit(2).map(MatchResult::group).toList();
        String initials = String.join("", first);
        return (initials.codePointCount(0, initials.length()) > 2 ? first.get(0) : initials).toUpperCase(Locale.ROOT);
    }
}
