package ayneh.page;

import ayneh.settings.SiteSettings;
import java.util.Objects;

/** The site's titles. */
final class SiteTitles {
    private static final String UNTITLED = "Ayneh";

    private SiteTitles() {}

    /** Returns the site's title in a language, or else in another language. */
    static String site(SiteSettings settings, String language) {
        return Objects.requireNonNullElse(settings.titleIn(language), UNTITLED);
    }
}
