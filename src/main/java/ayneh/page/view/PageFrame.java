package ayneh.page.view;

import ayneh.text.CalendarSystem;
import ayneh.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that every page gets.
 *
 * @param lang the language of the page and its interface
 * @param dir its direction, {@code rtl} or {@code ltr}
 * @param calendar the calendar of its dates
 * @param siteTitle the site's title
 * @param home the address of the home page in this language
 * @param stylesheet the address of the stylesheet
 * @param ownStylesheet the address of the owner's stylesheet; null if none
 * @param script the address of the script, which every page works without
 * @param fonts the fonts that the script may request
 * @param search the address of the search page; null if the site has none
 * @param icon the address of the icon
 * @param install how browsers install the site; null if they can't
 * @param canonical the page's own absolute address; null if the base URL is unknown
 * @param shareImage the absolute address of the image that other sites show for a link to it; null if none
 * @param feed the address of its feed; null if none
 * @param channel the channel that the page belongs to; null for pages across all channels
 * @param avatar the avatar of that channel, or of the site's only one; null without either
 * @param menu the links of the menu
 * @param alternates the same page, or else the home page, in each interface language
 * @param posts whether the site has posts
 */
public record PageFrame(
        String lang,
        String dir,
        CalendarSystem calendar,
        String siteTitle,
        String home,
        String stylesheet,
        @Nullable String ownStylesheet,
        String script,
        Fonts fonts,
        @Nullable String search,
        String icon,
        @Nullable InstallView install,
        @Nullable String canonical,
        @Nullable String shareImage,
        @Nullable String feed,
        @Nullable Link channel,
        @Nullable Avatar avatar,
        List<MenuItem> menu,
        List<Alternate> alternates,
        boolean posts) {
    public PageFrame {
        menu = List.copyOf(menu);
        alternates = List.copyOf(alternates);
    }

    /** Returns the language and its country for link previews, as in {@code fa_IR}. */
    public String openGraphLocale() {
        return Language.locale(lang);
    }

    /** Returns the part that is the same for all pages in a folder, as the directive {@code once} needs it. */
    public PageFrame shared() {
        return on(null, null);
    }

    /** Returns the frame of a page with its own absolute address and picture, which may be null. */
    public PageFrame on(@Nullable String address, @Nullable String picture) {
        return new PageFrame(
                lang,
                dir,
                calendar,
                siteTitle,
                home,
                stylesheet,
                ownStylesheet,
                script,
                fonts,
                search,
                icon,
                install,
                address,
                picture,
                feed,
                channel,
                avatar,
                menu,
                alternates,
                posts);
    }

    /**
     * A link of the menu.
     *
     * @param href its address
     * @param text its text, or the text's key
     * @param isKey whether the text is the key of an interface text
     * @param current whether it links to this page
     */
    public record MenuItem(String href, String text, boolean isKey, boolean current) {}

    /**
     * A page in another language.
     *
     * @param lang the language
     * @param href its address
     * @param url its absolute address; null if the base URL is unknown
     * @param same whether it is the same page rather than the home page
     */
    public record Alternate(
            String lang, String href, @Nullable String url, boolean same) {

        /** Returns the language's name in that language. */
        public String name() {
            return Language.autonym(lang);
        }

        /** Returns the language's direction, {@code rtl} or {@code ltr}. */
        public String dir() {
            return Language.direction(lang);
        }
    }
}
