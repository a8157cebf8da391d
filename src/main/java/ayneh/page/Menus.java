package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.page.view.PageFrame;
import ayneh.settings.MenuItem;
import ayneh.settings.SidebarGroup;
import ayneh.settings.SiteSettings;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the menus of pages: the sections of the site, the owner's pages, and links elsewhere. */
final class Menus {
    private final SiteSettings settings;
    private final Site site;
    /** The names of the pages in the sidebar. */
    private final Set<String> beside;

    Menus(SiteSettings settings, Site site) {
        this.settings = settings;
        beside = settings.sidebarPages().map(SidebarGroup.Item::name).collect(Collectors.toSet());
        this.site = site;
    }

    /** Returns the menu of a page. */
    List<PageFrame.MenuItem> of(String address, String language) {
        List<MenuItem> items = settings.menu();
        List<PageFrame.MenuItem> menu = new ArrayList<>();
        if (items == null) {
            MenuItem.SECTIONS.stream()
                    .filter(this::hasContents)
                    .forEach(section -> menu.add(section(address, language, section)));
            site.pages().apart().stream()
                    .filter(page -> page.menu() && !beside.contains(page.name()))
                    .forEach(page -> add(page, address, language, menu));
            return menu;
        }
        for (MenuItem item : items) {
            if (item.isAddress()) {
                addAddress(item, address, language, menu);
            } else if (MenuItem.SECTIONS.contains(item.target())) {
                addSection(item.target(), address, language, menu);
            } else {
                String name = item.target().substring(MenuItem.PAGES.length());
                OwnPagePlans.existing(site, name, item.where());
                site.pages().find(name, language).ifPresent(page -> add(page, address, language, menu));
            }
        }
        return menu;
    }

    /** Adds an address to the menus of the languages of its title. */
    private static void addAddress(MenuItem item, String address, String language, List<PageFrame.MenuItem> menu) {
        String title = item.titleIn(language);
        if (title != null) {
            String href = item.isOutside() ? item.target() : Address.relative(address, item.target());
            menu.add(new PageFrame.MenuItem(href, title, false, false));
        }
    }

    /** Adds a section to the menu if the site has it. */
    private void addSection(String section, String address, String language, List<PageFrame.MenuItem> menu) {
        boolean works = !section.equals("references") || settings.works();
        if (works && (section.equals("home") || !site.channels().isEmpty())) {
            menu.add(section(address, language, section));
        }
    }

    private boolean hasContents(String section) {
        return switch (section) {
            case "series" ->
                site.channels().values().stream()
                        .anyMatch(channel -> !channel.series().isEmpty());
            case "references" -> settings.works() && !site.works().isEmpty();
            case "tags" -> !site.tags().isEmpty();
            case "about" -> !site.channels().isEmpty();
            default -> true;
        };
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
        if (site.pages().language(page).equals(language)) {
            String target = OwnPageLinks.address(site.pages(), page);
            menu.add(new PageFrame.MenuItem(
                    Address.relative(address, target), page.title(), false, address.equals(target)));
        }
    }
}
