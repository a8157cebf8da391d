package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.markdown.Html;
import ayneh.markdown.MarkdownRenderer;
import ayneh.markdown.Section;
import ayneh.page.view.Introduction;
import ayneh.page.view.Link;
import ayneh.page.view.OwnPageView;
import ayneh.page.view.PostView;
import ayneh.page.view.SidebarView;
import ayneh.picture.PictureSize;
import ayneh.settings.SidebarGroup;
import ayneh.settings.SiteSettings;
import ayneh.site.Site;
import ayneh.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans the owner's pages, with the sidebar that leads through them. */
final class OwnPagePlans {
    private final SiteSettings settings;
    private final Site site;
    private final MarkdownRenderer renderer;
    private final PostParts parts;
    private final PageFrames frames;
    private final Map<String, Optional<PictureSize>> files;
    /** The pages of the sidebar in their order, by language. */
    private final Map<String, List<OwnPage>> orders = new ConcurrentHashMap<>();
    /** The languages of titles, by the names of the pages' files: a sidebar has all of them. */
    private final Map<String, String> titleLanguages = new ConcurrentHashMap<>();

    /** @param files the files beside the pages */
    OwnPagePlans(
            SiteSettings settings,
            Site site,
            MarkdownRenderer renderer,
            PostParts parts,
            PageFrames frames,
            Map<String, Optional<PictureSize>> files) {
        this.settings = settings;
        this.site = site;
        this.renderer = renderer;
        this.parts = parts;
        this.frames = frames;
        this.files = files;
    }

    /**
     * Plans the pages.
     *
     * @throws InputException if the sidebar names a page that doesn't exist, or one twice
     */
    void plan(Consumer<PagePlan> plans) {
        Set<String> beside = new HashSet<>();
        for (SidebarGroup.Item item : settings.sidebarPages().toList()) {
            existing(site, item.name(), item.where());
            if (!beside.add(item.name())) {
                throw new InputException(
                        item.where(), "the page «" + item.name() + "» is in the sidebar twice", "remove it here");
            }
        }
        for (OwnPage page : site.pages().apart()) {
            String address = Address.page(page);
            plans.accept(new PagePlan(
                    address, () -> new Page("page.ftlh", null, frames.ofPage(address, page), view(address, page))));
        }
    }

    /**
     * Returns the page of a name in some language.
     *
     * @param where where it is named, for messages
     */
    static OwnPage existing(Site site, String name, Location where) {
        return site.pages()
                .nearest(name, site.pages().first())
                .orElseThrow(() -> new InputException(
                        where,
                        "there is no page «pages/" + name + "»",
                        "create content/pages/" + name + ".md, or remove it here"));
    }

    /** Returns what introduces the site on its home page; null if the owner has no such page in the language. */
    @Nullable
    Introduction introduction(String address, String language) {
        return site.pages()
                .find(OwnPage.HOME, language)
                .map(page -> new Introduction(page.title(), body(address, page)))
                .orElse(null);
    }

    private Html body(String address, OwnPage page) {
        String language = site.pages().language(page);
        return renderer.renderPage(page.body(), language, new OwnPageLinks(site, links(address, language), files));
    }

    private Links links(String address, String language) {
        return new Links(site, parts, address, null, language);
    }

    private OwnPageView view(String address, OwnPage page) {
        String language = site.pages().language(page);
        Html body = body(address, page);
        List<OwnPage> order = orders.computeIfAbsent(
                language,
                each -> settings.sidebarPages()
                        .flatMap(item -> site.pages().nearest(item.name(), each).stream())
                        .toList());
        int place = order.indexOf(page);
        return new OwnPageView(
                page.title(),
                body,
                sections(body),
                place < 0 ? null : sidebar(address, page, language),
                place < 1 ? null : link(address, order.get(place - 1)),
                place < 0 || place + 1 == order.size() ? null : link(address, order.get(place + 1)));
    }

    /** Returns links to the main sections of a text; none if there are few. */
    private static List<Link> sections(Html body) {
        int highest = body.sections().stream().mapToInt(Section::level).min().orElse(0);
        List<Link> sections = body.sections().stream()
                .filter(section -> section.level() == highest)
                .map(section -> Link.of("#" + section.id(), section.text(), section.language()))
                .toList();
        return sections.size() < PostView.SECTIONS_OF_CONTENTS ? List.of() : sections;
    }

    private SidebarView sidebar(String address, OwnPage shown, String language) {
        return new SidebarView(settings.sidebar().stream()
                .map(group -> group(group, address, shown, language))
                .toList());
    }

    private SidebarView.Group group(SidebarGroup group, String address, OwnPage shown, String language) {
        return new SidebarView.Group(
                group.titleIn(language),
                group.pages().stream()
                        .flatMap(item -> site.pages().nearest(item.name(), language).stream())
                        .map(page -> new SidebarView.Item(link(address, page), page.equals(shown)))
                        .toList());
    }

    private Link link(String address, OwnPage page) {
        return Link.of(
                Address.relative(address, OwnPageLinks.address(site.pages(), page)),
                page.title(),
                titleLanguages.computeIfAbsent(
                        page.slug(),
                        any -> Language.of(page.title(), site.pages().language(page))));
    }
}
