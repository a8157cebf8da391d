package ayneh.text;

import java.util.Locale;
import java.util.Set;

/** The top-level domains by which a bare domain is recognised: those of countries, and others in wide use. */
public final class TopLevelDomains {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> OTHERS = Set.of(
            "com",
            "org",
            "net",
            "edu",
            "gov",
            "mil",
            "int",
            "info",
            "biz",
            "dev",
            "app",
            "page",
            "blog",
            "site",
            "online",
            "tech",
            "cloud",
            "xyz",
            "wiki",
            "live",
            "link",
            "news",
            "media",
            "shop",
            "store",
            "space",
            "world",
            "art",
            "design",
            "studio",
            "science",
            "academy",
            "education",
            "school",
            "tools",
            "games",
            "chat",
            "social",
            "team",
            "digital",
            "software",
            "systems",
            "network",
            "zone",
            "today",
            "uk",
            "eu",
            "su");

    private TopLevelDomains() {}

    /** Returns whether a name, in lowercase, is one of them. */
    public static boolean contains(String name) {
        return OTHERS.contains(name) || COUNTRIES.contains(name.toUpperCase(Locale.ROOT));
    }
}
