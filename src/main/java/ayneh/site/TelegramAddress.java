package ayneh.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of Telegram posts, which are written in several ways. */
public final class TelegramAddress {
    private static final Pattern POST = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)/(?:s/)?(\\w+)(?:/([0-9]+))?/?(?:\\?.*)?");

    private static final Pattern IN_TEXT = Pattern.compile("https?://t\\.me/(\\w+)/([0-9]+)");

    private TelegramAddress() {}

    /** The addresses of posts in a text, folded, in its order. */
    static List<String> find(String text) {
        if (!text.contains("://t.me/")) {
            return List.of();
        }
        return IN_TEXT.matcher(text)
                .results()
                .map(address -> fold(address.group()))
                .toList();
    }

    /** The folded address of a post or channel in Telegram; empty for one that is certainly none of Telegram's. */
    public static Optional<String> in(String address) {
        return address.contains("t.me/") || address.contains("telegram.")
                ? Optional.of(fold(address))
                : Optional.empty();
    }

    /**
     * One form for all addresses of a post or channel.
     *
     * @return {@code handle/id} or {@code handle} in small letters; the address itself if it is none of Telegram's
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
