package ayneh.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and normalizes addresses of Telegram posts, which come in several forms. */
public final class TelegramAddress {
    private static final Pattern POST = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)/(?:s/)?(\\w+)(?:/([0-9]+))?/?(?:\\?.*)?");

    private static final Pattern IN_TEXT = Pattern.compile("https?://t\\.me/(\\w+)/([0-9]+)");

    private TelegramAddress() {}

    /** Returns the normalized addresses of posts in a text, in order of appearance. */
    static List<String> find(String text) {
        if (!text.contains("://t.me/")) {
            return List.of();
        }
        return IN_TEXT.matcher(text)
                .results()
                .map(address -> fold(address.group()))
                .toList();
    }

    /**
     * Returns the normalized address of a Telegram post or channel; empty if it is certainly not a Telegram address.
     */
    public static Optional<String> in(String address) {
        return address.contains("t.me/") || address.contains("telegram.")
                ? Optional.of(fold(address))
                : Optional.empty();
    }

    /**
     * Normalizes the address of a post or channel.
     *
     * @return {@code handle/id} or {@code handle} in lower case; the address itself if it isn't a Telegram address
     */
    public static String fold(String address) {
        Matcher post = POST.matcher(address);
        if (!post.matches()) {
            return address;
        }
        String handle = post.group(1).toLowerCase(Locale.ROOT);
        return post.group(2) == null ? handle : handle + "/" + post.group(2);
    }
}
