package ayneh.page.view;

import ayneh.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param lang the language of the page and its interface
 * @param dir its direction, {@code rtl} or {@code ltr}
 * @param siteTitle the site's title
 * @param home the address of the home page in this language
 * @param stylesheet the address of the stylesheet
 * @param ownStylesheet the address of the owner's stylesheet; null for none
 * @param script the address of the script, which nothing depends on
 * @param search the address of the search page; null where the site has none
 * @param icon the address of the icon
 * @param canonical the page's own absolute address; null where the base URL is unknown
 * @param shareImage the absolute address of the picture that other sites show beside a link to it; null for none
 * @param feed the address of the feed that belongs to it; null for none
 * @param channel the channel that the page belongs to; null for pages over all channels
 * @param menu the links of the menu
 * @param alternates the same page, or else the home page, in each language of the interface
 * @param sameInOthers whether the alternates are the same page, and not only the home pages
 */
public record PageFrame(
        String lang,
        String dir,
        String siteTitle,
        String home,
        String stylesheet,
        @Nullable String ownStylesheet,
        String script,
        @Nullable String search,
        String icon,
        @Nullable String canonical,
        @Nullable String shareImage,
        @Nullable String feed,
        @Nullable Link channel,
        List<MenuItem> menu,
        List<Alternate> alternates,
        boolean sameInOthers) {
    public PageFrame {
        menu = List.copyOf(menu);
        alternates = List.copyOf(alternates);
    }

    /** What the frames of pages beside each other have alike. */
    public PageFrame shared() {
        return on(null, null);
    }

    /** The same around a page with an absolute address and a picture of its own; null where it has none. */
    public PageFrame on(@Nullable String address, @Nullable String picture) {
        return new PageFrame(
                lang,
                dir,
                siteTitle,
                home,
                stylesheet,
                ownStylesheet,
                script,
                search,
                icon,
                address,
                picture,
                feed,
                channel,
                menu,
                alternates,
                sameInOthers);
    }

    /**
     * A link of the menu.
     *
     * @param href its address
     * @param text its text, or the key of it
     * @param isKey whether the text is a key of the interface
     * @param current whether it leads to this page
     */
    public record MenuItem(String href, String text, boolean isKey, boolean current) {}

    /**
     * A page in another language.
     *
     * @param lang the language
     * @param href its address
     * @param url its absolute address; null where the base URL is unknown
     */
    public record Alternate(
            String lang, String href, @Nullable String url) {

        /** What the language calls itself. */
        public String name() {
            return Language.autonym(lang);
        }
    }
}
