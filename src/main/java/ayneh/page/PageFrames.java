package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.diagnostic.InputException;
import ayneh.page.view.Avatar;
import ayneh.page.view.Fonts;
import ayneh.page.view.InstallView;
import ayneh.page.view.Link;
import ayneh.page.view.PageFrame;
import ayneh.page.view.SavedView;
import ayneh.picture.ShareImages;
import ayneh.settings.MenuItem;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the frames of pages. */
final class PageFrames {
    private final Settings settings;
    private final Assets assets;
    private final SharePictures pictures;
    private final Avatars avatars;
    private final Site site;
    /** Whether there are feeds of all channels. */
    private final boolean feeds;

    private final Map<String, PageFrame> shared = new ConcurrentHashMap<>();

    PageFrames(Settings settings, Assets assets, SharePictures pictures, Avatars avatars, Site site) {
        this.avatars = avatars;
        this.site = site;
        feeds = FeedPages.exists(site);
        this.pictures = pictures;
        this.settings = settings;
        this.assets = assets;
    }

    /** Returns the site's description in a language; null if not set. */
    @Nullable
    String description(String language) {
        return settings.site().description().get(language);
    }

    /** Returns the avatars of channels. */
    Avatars avatars() {
        return avatars;
    }

    /** Returns the frame of a page of a channel. */
    PageFrame ofChannel(String address, Channel channel) {
        return ofChannel(address, channel, pictures.of(channel));
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
                                channel.lang(),
                                link(address, channel),
                                avatar(address, channel),
                                Address::home,
                                false,
                                FeedPages.exists(site, channel) ? Address.feed(channel) : null))
                .on(absolute(canonical(address, channel)), pictures.url(picture));
    }

    /** Returns the address that counts of a page: of two with the same content, the home page. */
    private String canonical(String address, Channel channel) {
        return address.equals(Address.channel(channel)) ? front(channel) : address;
    }

    private String front(Channel channel) {
        return Address.front(site, channel, interfaceLanguage(channel.lang()));
    }

    private Link link(String address, Channel channel) {
        String lang = Language.of(channel.name(), channel.lang());
        return Link.of(Address.relative(address, front(channel)), channel.name(), lang);
    }

    /** Returns the frame of the home page of a site with only this channel. */
    PageFrame ofHome(String address, String language, Channel channel) {
        return frame(
                        address,
                        language,
                        link(address, channel),
                        avatar(address, channel),
                        Address::home,
                        true,
                        feed(language))
                .on(absolute(Address.home(language)), pictures.url(pictures.of(language)));
    }

    /** Returns the frame of one of the owner's pages. */
    PageFrame ofPage(String address, OwnPage page) {
        return onSite(address, frame(address, language(page), null, null, Address::home, false, null));
    }

    /** Returns the frame of a page for programs. */
    PageFrame plain(String address, String language) {
        return onSite(address, frame(address, language, null, null, Address::home, false, null));
    }

    /**
     * Returns the frame of a page across all channels.
     *
     * @param same returns the address of the same page in another language
     */
    PageFrame ofSite(String address, String language, UnaryOperator<String> same) {
        return onSite(address, frame(address, language, null, null, same, true, feed(language)));
    }

    private PageFrame frame(
            String address,
            String language,
            @Nullable Link channel,
            @Nullable Avatar avatar,
            UnaryOperator<String> other,
            boolean same,
            @Nullable String feed) {
        return new PageFrame(
                language,
                Language.direction(language),
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
                menu(address, interfaceLanguage(language)),
                settings.site().languages().stream()
                        .map(each -> new PageFrame.Alternate(
                                each, Address.relative(address, other.apply(each)), absolute(other.apply(each))))
                        .toList(),
                same);
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
                assets.fonts().ahead().getOrDefault(language, List.of()).stream()
                        .map(font -> Address.relative(address, font))
                        .toList(),
                disk == null ? null : Address.relative(address, disk));
    }

    private PageFrame onSite(String address, PageFrame frame) {
        return frame.on(absolute(address), pictures.url(pictures.of(interfaceLanguage(frame.lang()))));
    }

    /** Returns the interface language for a channel's language, which the site's interface may not have. */
    private String interfaceLanguage(String language) {
        return settings.site().languages().contains(language)
                ? language
                : settings.site().languages().get(0);
    }

    private List<PageFrame.MenuItem> menu(String address, String language) {
        List<MenuItem> items = settings.site().menu();
        List<PageFrame.MenuItem> menu = new ArrayList<>();
        if (items == null) {
            MenuItem.SECTIONS.stream()
                    .filter(this::hasContents)
                    .forEach(section -> menu.add(section(address, language, section)));
            site.pages().stream().filter(OwnPage::menu).forEach(page -> add(page, address, language, menu));
            return menu;
        }
        for (MenuItem item : items) {
            if (MenuItem.SECTIONS.contains(item.target())) {
                addSection(item.target(), address, language, menu);
            } else if (item.target().startsWith(MenuItem.PAGES)) {
                add(page(item), address, language, menu);
            } else if (item.title().containsKey(language)) {
                menu.add(new PageFrame.MenuItem(item.target(), item.title().get(language), false, false));
            }
        }
        return menu;
    }

    /** Adds a section to the menu if the site has it. */
    private void addSection(String section, String address, String language, List<PageFrame.MenuItem> menu) {
        if (!section.equals("references") || settings.site().works()) {
            menu.add(section(address, language, section));
        }
    }

    private boolean hasContents(String section) {
        return switch (section) {
            case "series" ->
                site.channels().values().stream()
                        .anyMatch(channel -> !channel.series().isEmpty());
            case "references" -> settings.site().works() && !site.works().isEmpty();
            case "tags" -> !site.tags().isEmpty();
            default -> true;
        };
    }

    private @Nullable String feed(String language) {
        return feeds ? Address.feed(language) : null;
    }

    private static PageFrame.MenuItem section(String address, String language, String section) {
        String target = switch (section) {
            case "home" -> Address.home(language);
            case "series" -> Address.seriesIndex(language);
            case "references" -> Address.references(language);
            case "tags" -> Address.tags(language);
            case "about" -> Address.about(language);
            default -> throw new IllegalArgumentException(section);
        };
        boolean current = address.equals(target) || section.equals("home") && address.equals(Address.INDEX);
        return new PageFrame.MenuItem(Address.relative(address, target), section, true, current);
    }

    /** Adds one of the owner's pages to the menu of its language. */
    private void add(OwnPage page, String address, String language, List<PageFrame.MenuItem> menu) {
        if (language(page).equals(language)) {
            String target = Address.page(page);
            menu.add(new PageFrame.MenuItem(
                    Address.relative(address, target), page.title(), false, address.equals(target)));
        }
    }

    private OwnPage page(MenuItem item) {
        return site.pages().stream()
                .filter(page -> item.target().equals(MenuItem.PAGES + page.slug()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        item.where(),
                        "there is no page «" + item.target() + "»",
                        "create content/" + item.target() + ".md, or remove it from the menu"));
    }

    /** Returns the language of one of the owner's pages. */
    String language(OwnPage page) {
        return page.lang() == null ? settings.site().languages().get(0) : page.lang();
    }

    private @Nullable String absolute(String address) {
        return settings.site().baseUrl() == null ? null : settings.site().baseUrl() + address;
    }
}
