package ayneh.check;

import ayneh.content.OwnPage;
import ayneh.markdown.MarkdownRenderer;
import ayneh.markdown.Section;
import ayneh.site.OwnPages;
import ayneh.site.PageTarget;
import ayneh.site.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds links of the owner's pages to pages, headings and files that don't exist. */
final class PageLinkCheck {
    private static final String HTML = ".html";

    private final Site site;
    private final MarkdownRenderer renderer;
    private final Set<String> files;
    private final Places places;
    private final Map<String, Set<String>> headings = new HashMap<>();

    private PageLinkCheck(Site site, MarkdownRenderer renderer, Collection<String> files, Places places) {
        this.site = site;
        this.renderer = renderer;
        this.places = places;
        this.files = Set.copyOf(files);
    }

    /**
     * Checks all pages.
     *
     * @param files the files beside the pages that are published
     */
    static List<Finding> of(Site site, MarkdownRenderer renderer, Collection<String> files, Places places) {
        PageLinkCheck check = new PageLinkCheck(site, renderer, files, places);
        return site.pages().all().stream()
                .flatMap(page ->
                        renderer.links(page.body()).stream().flatMap(address -> check.check(page, address).stream()))
                .toList();
    }

    private Optional<Finding> check(OwnPage page, String address) {
        String missing = PageTarget.of(address)
                .map(target -> missing(page, target))
                .orElse(address.contains(":") || address.startsWith("//") ? "" : "no file within content/");
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.BROKEN_LINK,
                        places.ofText(OwnPages.FOLDER + page.slug() + ".md", address),
                        "the link to «" + address + "» leads to " + missing,
                        "write the path of a file, relative to this one, or the address of a heading"));
    }

    /** Returns what a link lacks; empty if it leads somewhere, or to a part of the site that isn't the owner's. */
    private String missing(OwnPage from, PageTarget target) {
        OwnPage page =
                target.path().isEmpty() ? from : target.page(site.pages()).orElse(null);
        if (page != null) {
            return target.fragment().isEmpty() || headings(page).contains(target.heading())
                    ? ""
                    : "no heading of " + page.slug() + ".md";
        }
        if (target.isMarkdown()) {
            return target.post(site).isPresent() ? "" : "no page or post";
        }
        return !target.path().startsWith(OwnPages.FOLDER) || isThere(target.path()) ? "" : "no file";
    }

    private boolean isThere(String path) {
        @Nullable
        String page =
                path.endsWith(HTML) ? path.substring(OwnPages.FOLDER.length(), path.length() - HTML.length()) : null;
        return files.contains(path) || page != null && site.pages().bySlug().containsKey(page);
    }

    /** Returns the ids of the headings of a page. */
    private Set<String> headings(OwnPage page) {
        return headings.computeIfAbsent(
                page.slug(),
                any -> renderer.headings(page.body()).stream().map(Section::id).collect(Collectors.toSet()));
    }
}
