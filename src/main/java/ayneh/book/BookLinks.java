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
 * Where the links of a book lead: to posts and tags in the book, else into Telegram, else to where the site stands. A
 * link that leads nowhere else is text.
 */
final class BookLinks implements LinkResolver {
    private static final String PROGRAM = "tg:";
    /** What a label of a host begins with whose letters aren't Latin (RFC 5890, 2.3.2.1). */
    private static final String ENCODED = "xn--";

    private static final Pattern ENCODED_LABEL = Pattern.compile("(?i)(?<![^/.@])xn--[^/.:?#]*");

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:]*)");
    /** How long the name of a host may be (RFC 1035, 2.3.4: 255 bytes, two of which its form needs). */
    private static final int LONGEST_HOST = 253;

    private final Site site;
    private final Channel channel;
    private final TagIndex tags;
    private final PostParts parts;
    private final @Nullable String base;
    private final Map<String, String> places = new HashMap<>();

    /** @param base where the site will stand; null where unknown */
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

    /** What a post is named by in its document: an XML name, whatever its slug. */
    static String id(Post post) {
        return "p-" + post.slug().replace("_", "__").replace("~", "_t");
    }

    /** Where a post is found, in the book or elsewhere; empty where it is nowhere. */
    Optional<String> to(Post post) {
        return Optional.ofNullable(places.get(post.entry().address()))
                .or(() -> Optional.ofNullable(parts.url(post)))
                .or(() -> file(SitePages.address(post)));
    }

    /** Where a file of the site is found; empty where that is unknown. */
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
     * Readers of books know no addresses of Telegram's program, and refuse hosts that are too long or whose letters can't
     * be decoded.
     */
    @Override
    public Optional<String> outside(String address) {
        return SafeAddress.vet(address)
                .filter(safe -> !safe.regionMatches(true, 0, PROGRAM, 0, PROGRAM.length()))
                .filter(safe -> HOST.matcher(safe).results().allMatch(host -> length(host.group(1)) <= LONGEST_HOST))
                .filter(safe -> ENCODED_LABEL
                        .matcher(safe)
                        .results()
                        .noneMatch(label -> IDN.toUnicode(label.group(), IDN.ALLOW_UNASSIGNED)
                                .regionMatches(true, 0, ENCODED, 0, ENCODED.length())));
    }

    /** How long a host is where networks ask for it, in Latin letters. */
    private static int length(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).length();
        } catch (IllegalArgumentException unusual) {
            return host.length();
        }
    }
}
