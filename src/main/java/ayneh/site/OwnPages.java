package ayneh.site;

import ayneh.content.OwnPage;
import ayneh.diagnostic.InputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The owner's pages.
 *
 * @param byName the pages of each name, by language
 * @param bySlug the pages by the names of their files
 * @param first the language of a page that doesn't tell it
 */
public record OwnPages(Map<String, Map<String, OwnPage>> byName, Map<String, OwnPage> bySlug, String first) {
    /** Their folder, in the archive and in the site. */
    public static final String FOLDER = "pages/";

    public OwnPages {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        bySlug = Collections.unmodifiableMap(new LinkedHashMap<>(bySlug));
    }

    /**
     * Orders pages.
     *
     * @param languages the languages of the interface; the first one is that of a page that doesn't tell it
     * @throws InputException if two pages have the same name and language, or if the interface has no home page for one
     */
    static OwnPages of(List<OwnPage> pages, List<String> languages) {
        String first = languages.get(0);
        Map<String, Map<String, OwnPage>> byName = new LinkedHashMap<>();
        Map<String, OwnPage> bySlug = new LinkedHashMap<>();
        for (OwnPage page : pages) {
            String language = page.lang() == null ? first : page.lang();
            OwnPage other = byName.computeIfAbsent(page.name(), any -> new LinkedHashMap<>())
                    .putIfAbsent(language, page);
            if (page.name().equals(OwnPage.HOME) && !languages.contains(language)) {
                throw new InputException(
                        page.where(),
                        "the interface has no home page in the language «" + language + "»",
                        "add it to «languages» in seeds/site.yaml, or rename this file");
            }
            if (other != null) {
                throw new InputException(
                        page.where(),
                        "the page «" + page.name() + "» exists twice in the language «" + language + "»",
                        "rename this file or " + other.slug() + ".md, or set another lang");
            }
            bySlug.put(page.slug(), page);
        }
        return new OwnPages(byName, bySlug, first);
    }

    /** Returns all pages. */
    public Collection<OwnPage> all() {
        return bySlug.values();
    }

    /** Returns the language of a page. */
    public String language(OwnPage page) {
        return page.lang() == null ? first : page.lang();
    }

    /** Returns the page of a name in a language. */
    public Optional<OwnPage> find(String name, String language) {
        return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(language));
    }

    /** Returns the page of a name in a language, or else in the site's first language, or else in any. */
    public Optional<OwnPage> nearest(String name, String language) {
        return find(name, language)
                .or(() -> find(name, first))
                .or(() -> byName.getOrDefault(name, Map.of()).values().stream().findFirst());
    }

    /** Returns the pages that readers find under addresses of their own: all but those of the home page. */
    public List<OwnPage> apart() {
        List<OwnPage> apart = new ArrayList<>(bySlug.values());
        apart.removeIf(page -> page.name().equals(OwnPage.HOME));
        return apart;
    }
}
