package ayneh.page;

import ayneh.page.view.Avatar;
import ayneh.site.Channel;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Derives the avatars of channels: the colour is theirs, the initials are of the name. */
final class Avatars {
    /** A word that begins with a letter or digit; of a word like {@code DLStories}, the part {@code DL}. */
    private static final Pattern INITIAL =
            Pattern.compile("(?U)(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{Lu}{2}(?=\\p{Lu}\\p{Ll})|[\\p{L}\\p{N}])");

    private Avatars() {}

    static Avatar of(Channel channel) {
        return new Avatar(channel.hue(), initials(channel.name()));
    }

    private static String initials(String name) {
        List<String> first =
                INITIAL.matcher(name).results().limit(2).map(MatchResult::group).toList();
        String initials = String.join("", first);
        return (initials.codePointCount(0, initials.length()) > 2 ? first.get(0) : initials).toUpperCase(Locale.ROOT);
    }
}
