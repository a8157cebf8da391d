package ayneh.page.view;

import java.util.List;

/**
 * A sitemap (sitemaps.org, protocol 0.9), or the index of several.
 *
 * @param parts the absolute addresses of the sitemaps in an index; empty in a sitemap
 * @param pages the pages in a sitemap; empty in an index
 */
public record SitemapView(List<String> parts, List<Entry> pages) {
    public SitemapView {
        parts = List.copyOf(parts);
        pages = List.copyOf(pages);
    }

    /**
     * A page of the site.
     *
     * @param url its absolute address
     * @param alternates the same page in each language, including this one; empty if it exists in one language only
     */
    public record Entry(String url, List<Alternate> alternates) {
        public Entry {
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * A page in one of its languages.
     *
     * @param lang the language
     * @param url its absolute address
     */
    public record Alternate(String lang, String url) {}
}
