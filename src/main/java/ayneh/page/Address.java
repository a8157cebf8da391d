package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.picture.ShareImages;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.site.Work;
import ayneh.text.CalendarDay;

/** The addresses of the site's pages, relative to its root, without a leading {@code /}. */
final class Address {
    /** So many hexadecimal digits of a fingerprint that two pictures of a site don't share them by chance. */
    private static final int FINGERPRINT_DIGITS = 16;

    /** The home page in the default language. */
    static final String INDEX = "index.html";

    private Address() {}

    static String home(String language) {
        return language + "/index.html";
    }

    static String tags(String language) {
        return language + "/tags/index.html";
    }

    static String tag(String language, Tag tag) {
        return language + "/tags/" + tag.slug() + ".html";
    }

    static String seriesIndex(String language) {
        return language + "/series/index.html";
    }

    static String channel(Channel channel) {
        return channel.key() + "/index.html";
    }

    /** Returns the address of a page of a channel's list; page 1 has the oldest posts, page 0 is the channel's own. */
    static String list(Channel channel, int page) {
        return page == 0 ? channel(channel) : channel.key() + "/page-" + page + ".html";
    }

    static String tags(Channel channel) {
        return channel.key() + "/tags/index.html";
    }

    static String tag(Channel channel, Tag tag) {
        return tag(channel, tag, 0);
    }

    /** Returns the address of a page of a tag's posts in a channel; page 1 has the oldest, page 0 is the tag's own. */
    static String tag(Channel channel, Tag tag, int page) {
        return channel.key() + "/tags/" + tag.slug() + part(page);
    }

    private static String part(int page) {
        return (page == 0 ? "" : "/" + page) + ".html";
    }

    static String series(Series series) {
        return series.channel() + "/series/" + series.key() + ".html";
    }

    static String post(Post post) {
        return post.channel() + "/" + post.slug() + ".html";
    }

    static String markdown(Post post) {
        return post.channel() + "/" + post.slug() + ".md";
    }

    static String references(String language) {
        return language + "/references/index.html";
    }

    static String reference(String language, Work work) {
        return language + "/references/" + work.slug() + ".html";
    }

    /** Returns the address of the page with a whole series. */
    static String whole(Series series) {
        return series.channel() + "/series/" + series.key() + "-all.html";
    }

    static String page(OwnPage page) {
        return "pages/" + page.slug() + ".html";
    }

    static String search(String language) {
        return language + "/search.html";
    }

    /** Returns the address of the page that stands in for one that isn't kept, without a network. */
    static String offline(String language) {
        return language + "/offline.html";
    }

    static String manifest(String language) {
        return language + "/manifest.webmanifest";
    }

    /** Returns the address of the list of a channel's files. */
    static String offline(Channel channel) {
        return channel.key() + "/offline.json";
    }

    /** Returns the address of the list of a series' files. */
    static String offline(Series series) {
        return series.channel() + "/series/" + series.key() + ".json";
    }

    static String about(String language) {
        return language + "/about.html";
    }

    /** Returns the address of a month's posts; the month is given by its first day. */
    static String month(Channel channel, CalendarDay month) {
        return month(channel, month, 0);
    }

    /** Returns the address of a page of a month's posts; page 1 has the oldest, page 0 is the month's own. */
    static String month(Channel channel, CalendarDay month, int page) {
        return channel.key() + "/archive/" + month.monthKey() + part(page);
    }

    static String statistics(Channel channel) {
        return channel.key() + "/glance.html";
    }

    static String feed(String language) {
        return language + "/feed.xml";
    }

    static String shareImage(ShareImages.Text text) {
        return "assets/share-" + text.hash() + ".png";
    }

    static String jsonFeed(String language) {
        return language + "/feed.json";
    }

    static String feed(Channel channel) {
        return channel.key() + "/feed.xml";
    }

    static String jsonFeed(Channel channel) {
        return channel.key() + "/feed.json";
    }

    static String feed(Channel channel, Tag tag) {
        return channel.key() + "/tags/" + tag.slug() + ".xml";
    }

    static String feed(Series series) {
        return series.channel() + "/series/" + series.key() + ".xml";
    }

    /**
     * Returns the address where links to a channel lead: that of its page or, of a site's only channel, the home page,
     * which is the same.
     *
     * @param language the language of the interface there
     */
    static String front(Site site, Channel channel, String language) {
        return site.only().isPresent() ? home(language) : channel(channel);
    }

    /** Returns the address of a picture of channels, which says what is in it: caches need never ask for it again. */
    static String avatar(String fingerprint) {
        return "media/avatars/" + fingerprint.substring(0, FINGERPRINT_DIGITS) + ".jpg";
    }

    /** Returns the address of one page relative to another. */
    static String relative(String from, String to) {
        int common = 0;
        for (int slash = to.indexOf('/'); slash >= 0; slash = to.indexOf('/', slash + 1)) {
            if (!from.startsWith(to.substring(0, slash + 1))) {
                break;
            }
            common = slash + 1;
        }
        StringBuilder link = new StringBuilder();
        for (int i = common; i < from.length(); i++) {
            if (from.charAt(i) == '/') {
                link.append("../");
            }
        }
        link.append(to, common, to.length());
        // neither empty nor with what looks like a scheme: files of the owner's may have such names
        return link.isEmpty() || to.indexOf(':') >= 0 && link.charAt(0) != '.' ? "./" + link : link.toString();
    }
}
