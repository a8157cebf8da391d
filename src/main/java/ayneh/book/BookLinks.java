package ayneh.book;

import ayneh.markdown.LinkResolver;
import ayneh.markdown.SafeAddress;
import ayneh.page.PostParts;
import ayneh.page.SitePages;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the links of a book: to posts and tags in the book, else to Telegram, else to the site. A link without any
 * of these targets becomes text.
 */
final class BookLinks implements LinkResolver {
    private static final String TG_SCHEME = "tg:";
    /** The prefix of a host label that encodes non-ASCII letters (RFC 5890, 2.3.2.1). */
    private static final String ACE_PREFIX = "xn--";

    private static final Pattern ENCODED_LABEL = Pattern.compile("(?i)(?<![^/.@])xn--[^/.:?#]*");

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:]*)");
    /** The longest host name (RFC 1035, 2.3.4: 255 bytes, including two for the encoding). */
    private static final int MAX_HOST_LENGTH = 253;

    private final Site site;
    private final Channel channel;
    private final TagIndex tags;
    private final PostParts parts;
    private final @Nullable String base;
    private final Map<String, String> places = new HashMap<>();

    /** @param base the site's base URL; null if unknown */
    BookLinks(
            Site site, Channel channel, List<Chapter> chapters, TagIndex tags, PostParts parts, @Nullable String base) {
        this.site = site;
        this.channel = channel;
        this.tags = tags;
        this.parts = parts;
        this.base = base;
        for (Chapter chapter : chapters) {
            for (Chapter.Document document : chapter.documents()) {
                document.posts().forEach(post -> places.put(post.entry().address(), document.name() + "#" + id(post)));
            }
        }
    }

    /** Returns a post's ID within its document: an XML name, whatever the post's slug. */
    static String id(Post post) {
        return "p-" + post.slug().replace("_", "__").replace("~", "_t");
    }

    /** Returns where a post is, in the book or elsewhere; empty if it is nowhere. */
    Optional<String> to(Post post) {
        return Optional.ofNullable(places.get(post.entry().address()))
                .or(() -> Optional.ofNullable(parts.url(post)))
                .or(() -> file(SitePages.address(post)));
    }

    /** Returns the URL of a file of the site; empty if the base URL is unknown. */
    Optional<String> file(String address) {
        return base == null ? Optional.empty() : Optional.of(base + address);
    }

    @Override
    public Optional<String> local(String target) {
        return site.linked(channel.key(), target).flatMap(this::to);
    }

    @Override
    public Optional<String> tag(String tag) {
        return tags.href(site.tagNames().key(tag));
    }

    /**
     * Rejects what e-book readers can't handle: addresses for the Telegram app, and hosts that are too long or can't be
     * decoded.
     */
    @Override
    public Optional<String> outside(String address) {
        return SafeAddress.vet(address)
                .filter(safe -> !safe.regionMatches(true, 0, TG_SCHEME, 0, TG_SCHEME.length()))
                .filter(safe -> HOST.matcher(safe).results().allMatch(host -> length(host.group(1)) <= MAX_HOST_LENGTH))
                .filter(safe -> ENCODED_LABEL
                        .matcher(safe)
                        .results()
                        .noneMatch(label -> IDN.toUnicode(label.group(), IDN.ALLOW_UNASSIGNED)
                                .regionMatches(true, 0, ACE_PREFIX, 0, ACE_PREFIX.length())));
    }

    /** Returns the length of a host in its ASCII form, as used in DNS. */
    private static int length(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).length();
        } catch (IllegalArgumentException unusual) {
            return host.length();
        }
    }
}
