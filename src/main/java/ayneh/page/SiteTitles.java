package ayneh.page;

import ayneh.settings.SiteSettings;

/** The site's titles. */
final class SiteTitles {
    private static final String UNTITLED = "Ayneh";

    private SiteTitles() {}

    /** Returns the site's title in a language, or else in another language. */
    static String site(SiteSettings settings, String language) {
        String title = settings.title().get(language);
        return title != null
                ? title
                : settings.title().values().stream().sorted().findFirst().orElse(UNTITLED);
    }
}
