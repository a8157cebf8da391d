package ayneh.page;

import ayneh.picture.ShareImages;
import ayneh.settings.PictureScope;
import ayneh.settings.SiteSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.text.CalendarDay;
import ayneh.text.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The preview images that other sites show for links to the pages: one for each home page, channel and series, and for
 * posts. Posts without one have their channel's.
 */
public final class SharePictures {
    /** The most posts that all have one, if the owner doesn't ask for more. */
    private static final int MANY = 5_000;

    private final SiteSettings settings;
    private final boolean drawn;
    /** The day from which on posts have one; null if all have. */
    private final @Nullable LocalDate since;

    /**
     * @param settings the settings of the site
     * @param site the site
     * @param drawn whether pictures can be drawn
     */
    public SharePictures(SiteSettings settings, Site site, boolean drawn) {
        this.settings = settings;
        this.drawn = drawn && isWanted(settings);
        since = settings.shareImages() == PictureScope.RECENT && site.postCount() > MANY ? lastYear(site) : null;
    }

    /** Returns the day on which the year begins that ends with the newest post; null if no post has a date. */
    private static @Nullable LocalDate lastYear(Site site) {
        return site.channels().values().stream()
                .flatMap(channel -> channel.posts().stream())
                .map(SharePictures::day)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(newest -> newest.minusYears(1))
                .orElse(null);
    }

    private static @Nullable LocalDate day(Post post) {
        return CalendarDay.utc(post.entry().meta().details().date());
    }

    /** Returns whether pictures are wanted and possible: they need an absolute URL. */
    public static boolean isWanted(SiteSettings settings) {
        return settings.shareImages() != PictureScope.NONE && settings.baseUrl() != null;
    }

    /** Returns the day from which on posts have pictures, if there are too many for all of them. */
    public Optional<LocalDate> since() {
        return drawn ? Optional.ofNullable(since) : Optional.empty();
    }

    /** Returns all pictures by address; empty if none are drawn. */
    public Map<String, ShareImages.Text> of(Site site) {
        Map<String, ShareImages.Text> all = new LinkedHashMap<>();
        if (drawn) {
            settings.languages().forEach(language -> add(of(language), all));
            for (Channel channel : site.channels().values()) {
                add(of(channel), all);
                channel.series().forEach(series -> add(of(channel, series), all));
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

    /** Returns the picture of a series; of posts that only continue each other, that of the channel. */
    ShareImages.Text of(Channel channel, Series series) {
        return series.continued()
                ? of(channel)
                : titled(series.title(), Language.of(series.title(), channel.lang()), channel);
    }

    ShareImages.Text of(Channel channel, Post post) {
        return isPictured(post) ? titled(post.heading(), post.headingLang(), channel) : of(channel);
    }

    private ShareImages.Text titled(String title, String lang, Channel channel) {
        return new ShareImages.Text(
                title,
                isRightToLeft(lang),
                channel.name(),
                SiteTitles.site(settings, channel.locale().language()));
    }

    private boolean isPictured(Post post) {
        LocalDate day = since == null ? null : day(post);
        return settings.shareImages() != PictureScope.CHANNELS
                && (since == null || day != null && !day.isBefore(since));
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
