package ayneh.page;

import ayneh.site.Channel;
import ayneh.site.Site;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the service worker knows of a build. None of it changes with a post, so that browsers get another worker only
 * when something else has changed.
 */
public final class WorkerData {
    private WorkerData() {}

    /**
     * Returns the values for JSON.
     *
     * @param assets the files that every page uses
     * @param files the addresses of all such files, with fonts
     * @param contents returns the fingerprint of a page's contents
     */
    public static Map<String, Object> of(
            Site site, Assets assets, Collection<String> files, UnaryOperator<String> contents) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("needed", needed(assets));
        data.put("assets", files.stream().sorted().toList());
        Map<String, Object> pages = new LinkedHashMap<>();
        for (String language : site.languages()) {
            String address = Address.offline(language);
            pages.put(address, contents.apply(address));
        }
        data.put("pages", pages);
        Map<String, Object> languages = new LinkedHashMap<>();
        site.languages().forEach(language -> languages.put(language, Address.offline(language)));
        for (Channel channel : site.channels().values()) {
            languages.put(channel.key(), Address.offline(site.languageOf(channel)));
        }
        data.put("languages", languages);
        return data;
    }

    /** Returns what no page does without. */
    private static List<String> needed(Assets assets) {
        return Stream.of(assets.stylesheet(), assets.ownStylesheet(), assets.script())
                .filter(Objects::nonNull)
                .toList();
    }
}
