package ayneh.page;

import ayneh.settings.SiteSettings;

/** What the site is called. */
final class SiteTitles {
    private static final String UNTITLED = "Ayneh";

    private SiteTitles() {}

    /** The site's title in a language, else in another one. */
    static String site(SiteSettings settings, String language) {
        String title = settings.title().get(language);
        return title != null
                ? title
                : settings.title().values().stream().sorted().findFirst().orElse(UNTITLED);
    }
}
