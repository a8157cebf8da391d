package ayneh.page;

import ayneh.picture.ShareImages;
import ayneh.settings.SiteSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preview images that other sites show for links to the pages: one for each post, channel and home page. */
public final class SharePictures {
    private final SiteSettings settings;
    private final boolean drawn;

    /**
     * @param settings the settings of the site
     * @param drawn whether pictures can be drawn
     */
    public SharePictures(SiteSettings settings, boolean drawn) {
        this.settings = settings;
        this.drawn = drawn && isWanted(settings);
    }

    /** Returns whether pictures are wanted and possible: they need an absolute URL. */
    public static boolean isWanted(SiteSettings settings) {
        return settings.shareImages() && settings.baseUrl() != null;
    }

    /** Returns all pictures by address; empty if none are drawn. */
    public Map<String, ShareImages.Text> of(Site site) {
        Map<String, ShareImages.Text> all = new LinkedHashMap<>();
        if (drawn) {
            settings.languages().forEach(language -> add(of(language), all));
            for (Channel channel : site.channels().values()) {
                add(of(channel), all);
                channel.posts().forEach(post -> add(of(channel, post), all));
            }
        }
        return all;
    }

    private static void add(ShareImages.Text text, Map<String, ShareImages.Text> all) {
        all.put(Address.shareImage(text), text);
    }

    ShareImages.Text of(String language) {
        String title = SiteTitles.site(settings, language);
        return new ShareImages.Text(title, isRightToLeft(language), "", title);
    }

    ShareImages.Text of(Channel channel) {
        String lang = Language.of(channel.name(), channel.lang());
        return new ShareImages.Text(
                channel.name(),
                isRightToLeft(lang),
                "",
                SiteTitles.site(settings, channel.locale().language()));
    }

    ShareImages.Text of(Channel channel, Post post) {
        return new ShareImages.Text(
                post.heading(),
                isRightToLeft(post.headingLang()),
                channel.name(),
                SiteTitles.site(settings, channel.locale().language()));
    }

    private static boolean isRightToLeft(String language) {
        return Language.direction(language).equals("rtl");
    }

    /** Returns the absolute URL of a picture; null if none is drawn. */
    @Nullable
    String url(ShareImages.Text text) {
        return drawn ? settings.baseUrl() + Address.shareImage(text) : null;
    }
}
