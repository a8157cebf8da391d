package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.page.view.Avatar;
import ayneh.page.view.Fonts;
import ayneh.page.view.InstallView;
import ayneh.page.view.Link;
import ayneh.page.view.PageFrame;
import ayneh.page.view.SavedView;
import ayneh.picture.ShareImages;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.text.Language;
import ayneh.text.PageLocale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the frames of pages. */
final class PageFrames {
    private final Settings settings;
    private final Assets assets;
    private final SharePictures pictures;
    private final Avatars avatars;
    private final Site site;
    private final Menus menus;
    /** Whether there are feeds of all channels. */
    private final boolean feeds;

    private final Map<String, PageFrame> shared = new ConcurrentHashMap<>();

    PageFrames(Settings settings, Assets assets, SharePictures pictures, Avatars avatars, Site site) {
        this.avatars = avatars;
        this.site = site;
        menus = new Menus(settings.site(), site);
        feeds = FeedPages.exists(site);
        this.pictures = pictures;
        this.settings = settings;
        this.assets = assets;
    }

    /** Returns the site's description in a language; null if not set. */
    @Nullable
    String description(String language) {
        return settings.site().descriptionIn(language);
    }

    /** Returns the avatars of channels. */
    Avatars avatars() {
        return avatars;
    }

    /** Returns the frame of a page of a channel. */
    PageFrame ofChannel(String address, Channel channel) {
        return ofChannel(address, channel, pictures.of(channel));
    }

    /** Returns the frame of a page of a series. */
    PageFrame ofSeries(String address, Channel channel, Series series) {
        return ofChannel(address, channel, pictures.of(channel, series));
    }

    /** Returns the frame of a post's page. */
    PageFrame ofPost(String address, Channel channel, Post post) {
        return ofChannel(address, channel, pictures.of(channel, post));
    }

    /** Frames in one folder of a channel differ only in address and picture, so the rest is made once. */
    private PageFrame ofChannel(String address, Channel channel, ShareImages.Text picture) {
        String folder = address.substring(0, address.lastIndexOf('/') + 1);
        return shared.computeIfAbsent(
                        channel.key() + " " + folder,
                        any -> frame(
                                address,
                                channel.locale(),
                                link(address, channel),
                                avatar(address, channel),
                                Address::home,
                                each -> false,
                                FeedPages.exists(site, channel) ? Address.feed(channel) : null))
                .on(absolute(canonical(address, channel)), pictures.url(picture));
    }

    /** Returns the address that counts of a page: of two with the same content, the home page. */
    private String canonical(String address, Channel channel) {
        return address.equals(Address.channel(channel)) ? front(channel) : address;
    }

    private String front(Channel channel) {
        return Address.front(site, channel, site.languageOf(channel));
    }

    private Link link(String address, Channel channel) {
        String lang = Language.of(channel.name(), channel.lang());
        return Link.of(Address.relative(address, front(channel)), channel.name(), lang);
    }

    /** Returns the frame of the home page of a site with only this channel. */
    PageFrame ofHome(String address, String language, Channel channel) {
        return frame(
                        address,
                        locale(language),
                        link(address, channel),
                        avatar(address, channel),
                        Address::home,
                        each -> true,
                        feed(language))
                .on(absolute(Address.home(language)), pictures.url(pictures.of(language)));
    }

    /** Returns the frame of one of the owner's pages. */
    PageFrame ofPage(String address, OwnPage page) {
        Map<String, OwnPage> translations = site.pages().byName().get(page.name());
        return onSite(
                address,
                frame(
                        address,
                        locale(site.pages().language(page)),
                        null,
                        null,
                        other -> translations.containsKey(other)
                                ? Address.page(translations.get(other))
                                : Address.home(other),
                        translations::containsKey,
                        null));
    }

    /** Returns the frame of a page for programs. */
    PageFrame plain(String address, String language) {
        return plain(address, language, null);
    }

    /** Returns the frame of a page for programs, of a channel or of the whole site. */
    PageFrame plain(String address, String language, @Nullable Channel channel) {
        PageLocale locale = channel == null ? locale(language) : channel.locale();
        return onSite(address, frame(address, locale, null, null, Address::home, each -> false, null));
    }

    /**
     * Returns the frame of a page across all channels.
     *
     * @param same returns the address of the same page in another language
     */
    PageFrame ofSite(String address, String language, UnaryOperator<String> same) {
        return onSite(address, frame(address, locale(language), null, null, same, each -> true, feed(language)));
    }

    private PageFrame frame(
            String address,
            PageLocale locale,
            @Nullable Link channel,
            @Nullable Avatar avatar,
            UnaryOperator<String> other,
            Predicate<String> same,
            @Nullable String feed) {
        String language = locale.language();
        return new PageFrame(
                language,
                Language.direction(language),
                locale.calendar(),
                SiteTitles.site(settings.site(), language),
                Address.relative(address, Address.home(interfaceLanguage(language))),
                Address.relative(address, assets.stylesheet()),
                assets.ownStylesheet() == null ? null : Address.relative(address, assets.ownStylesheet()),
                Address.relative(address, assets.script()),
                fonts(address, language),
                settings.site().search()
                        ? Address.relative(address, Address.search(interfaceLanguage(language)))
                        : null,
                Address.relative(address, assets.icon()),
                install(address, interfaceLanguage(language)),
                null,
                null,
                feed == null ? null : Address.relative(address, feed),
                channel,
                avatar == null // the whole site has the colour of its only channel
                        ? site.only().map(only -> avatar(address, only)).orElse(null)
                        : avatar,
                menus.of(address, interfaceLanguage(language)),
                settings.site().languages().stream()
                        .map(each -> new PageFrame.Alternate(
                                each,
                                Address.relative(address, other.apply(each)),
                                absolute(other.apply(each)),
                                same.test(each)))
                        .toList(),
                !site.channels().isEmpty());
    }

    private Avatar avatar(String address, Channel channel) {
        return avatars.of(channel, target -> Address.relative(address, target));
    }

    private @Nullable InstallView install(String address, String language) {
        Assets.Offline offline = assets.offline();
        return offline == null
                ? null
                : new InstallView(
                        Address.relative(address, Address.manifest(language)),
                        offline.touchIcon() == null ? null : Address.relative(address, offline.touchIcon()),
                        offline.light(),
                        offline.dark());
    }

    /** Returns the button that saves a list of files; null if nothing can be saved. */
    @Nullable
    SavedView saved(String list, Links links) {
        Assets.Offline offline = assets.offline();
        return offline == null ? null : new SavedView(links.to(list), links.to(offline.button()));
    }

    private Fonts fonts(String address, String language) {
        String disk = assets.fonts().disk();
        return new Fonts(
                assets.fonts().ahead().getOrDefault(Language.script(language), List.of()).stream()
                        .map(font -> Address.relative(address, font))
                        .toList(),
                disk == null ? null : Address.relative(address, disk));
    }

    private PageFrame onSite(String address, PageFrame frame) {
        return frame.on(absolute(address), pictures.url(pictures.of(interfaceLanguage(frame.lang()))));
    }

    private PageLocale locale(String language) {
        return new PageLocale(language, settings.site().calendarOf(language));
    }

    /** Returns the interface language for a channel's language, which the site's interface may not have. */
    private String interfaceLanguage(String language) {
        return settings.site().languages().contains(language)
                ? language
                : settings.site().languages().get(0);
    }

    private @Nullable String feed(String language) {
        return feeds ? Address.feed(language) : null;
    }

    private @Nullable String absolute(String address) {
        return settings.site().baseUrl() == null ? null : settings.site().baseUrl() + address;
    }
}
