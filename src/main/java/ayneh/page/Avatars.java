package ayneh.page;

import ayneh.page.view.Avatar;
import ayneh.site.Channel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The avatars of channels: their colours, their pictures, and the initials that stand for those that have none. */
public final class Avatars {
    /** A word that begins with a letter or digit; of a word like {@code DLStories}, the part {@code DL}. */
    private static final Pattern INITIAL =
            Pattern.compile("(?U)(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{Lu}{2}(?=\\p{Lu}\\p{Ll})|[\\p{L}\\p{N}])");

    private final Map<String, String> pictures;

    /** @param pictures the addresses of the published pictures, by the keys of their channels */
    public Avatars(Map<String, String> pictures) {
        this.pictures = Map.copyOf(pictures);
    }

    /** Returns the address of a picture with this fingerprint. */
    public static String address(String fingerprint) {
        return Address.avatar(fingerprint);
    }

    /** Returns the address of a channel's picture; null if it has none. */
    @Nullable
    String address(Channel channel) {
        return pictures.get(channel.key());
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
        String address = address(channel);
        return address == null ? null : links.apply(address);
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
        String shown = initials.codePointCount(0, initials.length()) > 2 ? first.get(0) : initials;
        return shown.codePoints()
                .map(Character::toTitleCase) // in which Georgian has small letters, as names have
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
