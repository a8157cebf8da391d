package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.page.view.Frame;
import ayneh.page.view.Link;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes what stands around pages. */
final class Frames {
    private final Settings settings;
    private final Assets assets;
    private final List<OwnPage> pages;

    Frames(Settings settings, Assets assets, List<OwnPage> pages) {
        this.pages = pages;
        this.settings = settings;
        this.assets = assets;
    }

    /** The frame of a page of a channel. */
    Frame ofChannel(String address, Channel channel) {
        Link link = new Link(
                Address.relative(address, Address.channel(channel)),
                channel.name(),
                Language.of(channel.name(), channel.lang()),
                Language.direction(Language.of(channel.name(), channel.lang())));
        return frame(address, channel.lang(), link, Address::home, false, Address.feed(channel));
    }

    /** The frame of a page of the owner's. */
    Frame ofPage(String address, OwnPage page) {
        return frame(address, language(page), null, Address::home, false, null);
    }

    /** The frame of a page that is for machines. */
    Frame plain(String address, String language) {
        return frame(address, language, null, Address::home, false, null);
    }

    /**
     * The frame of a page over all channels.
     *
     * @param same the address of the same page in another language
     */
    Frame ofSite(String address, String language, UnaryOperator<String> same) {
        return frame(address, language, null, same, true, Address.feed(language));
    }

    private Frame frame(
            String address,
            String language,
            @Nullable Link channel,
            UnaryOperator<String> other,
            boolean same,
            @Nullable String feed) {
        return new Frame(
                language,
                Language.direction(language),
                title(language),
                Address.relative(address, Address.home(interfaceLanguage(language))),
                Address.relative(address, assets.stylesheet()),
                assets.ownStylesheet() == null ? null : Address.relative(address, assets.ownStylesheet()),
                Address.relative(address, assets.script()),
                Address.relative(address, assets.icon()),
                absolute(address),
                feed == null ? null : Address.relative(address, feed),
                channel,
                menu(address, interfaceLanguage(language)),
                settings.languages().stream()
                        .map(each -> new Frame.Alternate(
                                each, Address.relative(address, other.apply(each)), absolute(other.apply(each))))
                        .toList(),
                same);
    }

    /** The language of the interface for a channel's language: a site may leave one out. */
    private String interfaceLanguage(String language) {
        return settings.languages().contains(language)
                ? language
                : settings.languages().get(0);
    }

    private List<Frame.MenuItem> menu(String address, String language) {
        List<Frame.MenuItem> menu = new ArrayList<>(List.of(
                item(address, Address.home(language), "home"),
                item(address, Address.seriesIndex(language), "series"),
                item(address, Address.references(language), "references"),
                item(address, Address.tags(language), "tags"),
                item(address, Address.about(language), "about")));
        for (OwnPage page : pages) {
            if (page.menu() && language(page).equals(language)) {
                String target = Address.page(page);
                menu.add(new Frame.MenuItem(
                        Address.relative(address, target), page.title(), false, address.equals(target)));
            }
        }
        return menu;
    }

    /** The language of a page of the owner's. */
    String language(OwnPage page) {
        return page.lang() == null ? settings.languages().get(0) : page.lang();
    }

    private static Frame.MenuItem item(String address, String target, String key) {
        return new Frame.MenuItem(Address.relative(address, target), key, true, address.equals(target));
    }

    /** The site's title in a language, else in another one. */
    String title(String language) {
        String title = settings.title().get(language);
        return title != null
                ? title
                : settings.title().values().stream().sorted().findFirst().orElse("Ayneh");
    }

    private @Nullable String absolute(String address) {
        return settings.baseUrl() == null ? null : settings.baseUrl() + address;
    }
}
