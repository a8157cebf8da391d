package ayneh.page;

import ayneh.page.view.Avatar;
import ayneh.site.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The avatars of channels: their colours, their pictures, and the initials that stand for those that have none. */
public final class Avatars {
    /** A word that begins with a letter or digit; of a word like {@code DLStories}, the part {@code DL}. */
    private static final Pattern INITIAL =
            Pattern.compile("(?U)(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{Lu}{2}(?=\\p{Lu}\\p{Ll})|[\\p{L}\\p{N}])");

    private final Set<String> pictured;

    /** @param pictured the keys of the channels whose pictures are published */
    public Avatars(Set<String> pictured) {
        this.pictured = Set.copyOf(pictured);
    }

    /** Returns the address of a channel's picture, if it has one. */
    public static String address(Channel channel) {
        return Address.avatar(channel);
    }

    /**
     * Returns a channel's avatar.
     *
     * @param links makes links from addresses
     */
    Avatar of(Channel channel, UnaryOperator<String> links) {
        return new Avatar(channel.hue(), initials(channel.name()), picture(channel, links));
    }

    /** Returns the link to a channel's picture; null if it has none. */
    @Nullable
    String picture(Channel channel, UnaryOperator<String> links) {
        return pictured.contains(channel.key()) ? links.apply(Address.avatar(channel)) : null;
    }

    /** Returns the initials of the first two words; of words in small letters only if fewer have capitals. */
    private static String initials(String name) {
        List<String> words =
                INITIAL.matcher(name).results().map(MatchResult::group).toList();
        List<String> capital = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .toList();
        List<String> first =
                (capital.size() > 1 ? capital : words).stream().limit(2).toList();
        String initials = String.join("", first);
        return (initials.codePointCount(0, initials.length()) > 2 ? first.get(0) : initials).toUpperCase(Locale.ROOT);
    }
}
