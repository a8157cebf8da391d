package ayneh.markdown;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links for tests: those with one prefix lead to a post, and all tags to one page.
 *
 * @param known the prefix of the addresses that the site has; null if it has none
 * @param post where they lead
 * @param tag where tags lead
 */
record FixedLinks(@Nullable String known, String post, String tag) implements LinkResolver {
    /** Returns links to tags only. */
    static FixedLinks tags(String tag) {
        return new FixedLinks(null, "", tag);
    }

    /** Returns links to posts in Telegram, and to tags. */
    static FixedLinks telegram(String post, String tag) {
        return new FixedLinks("https://t.me/", post, tag);
    }

    @Override
    public Optional<String> local(String address) {
        return known != null && address.startsWith(known) ? Optional.of(post) : Optional.empty();
    }

    @Override
    public Optional<String> tag(String any) {
        return Optional.of(tag);
    }
}
