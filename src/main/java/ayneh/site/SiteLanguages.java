package ayneh.site;

import ayneh.content.Archive;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.NameRules;
import ayneh.settings.Settings;
import ayneh.text.Language;
import ayneh.text.PageLocale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The languages of channels, and those of the interface that their readers get. */
final class SiteLanguages {
    private final Settings settings;
    private final Archive archive;
    private final Function<String, Optional<String>> interfaceLanguage;
    private final Map<String, String> channels = new LinkedHashMap<>();
    private final List<String> offered;

    /**
     * @param entries the posts of each channel
     * @param interfaceLanguage finds the language of the interface for readers of a language
     * @throws InputException if a channel's folder would be that of a language of the interface
     */
    SiteLanguages(
            Settings settings,
            Archive archive,
            Map<String, List<Entry>> entries,
            Function<String, Optional<String>> interfaceLanguage) {
        this.settings = settings;
        this.archive = archive;
        this.interfaceLanguage = interfaceLanguage;
        entries.forEach((channel, own) -> channels.put(channel, language(channel, own)));
        offered = offered(settings.site().languages());
        channels.keySet().forEach(this::checkName);
    }

    /** Returns the languages that the interface of the site has: those set, else those of its channels. */
    List<String> offered() {
        return offered;
    }

    /** Returns the language of a channel. */
    String of(String channel) {
        return channels.get(channel);
    }

    /** Returns what the pages of a channel speak to their readers in. */
    PageLocale locale(String channel) {
        String lang = of(channel);
        return new PageLocale(
                interfaceLanguage.apply(lang).orElse(offered.get(0)),
                settings.site().calendarOf(lang));
    }

    private List<String> offered(List<String> set) {
        if (!set.isEmpty() || channels.isEmpty()) {
            return set.isEmpty() ? Settings.FIRST_LANGUAGES : set;
        }
        List<String> own = channels.values().stream()
                .map(interfaceLanguage)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return own.isEmpty() ? List.of("en") : own;
    }

    private String language(String channel, List<Entry> entries) {
        ChannelSettings set = settings.channels().get(channel);
        ChannelPage page = archive.channels().get(channel);
        return set != null ? set.lang() : page != null ? page.lang() : mostFrequent(entries);
    }

    private static String mostFrequent(List<Entry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> {
            if (entry.meta().lang() != null) {
                counts.merge(entry.meta().lang(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .flatMap(Language::canonical)
                .orElse("en");
    }

    private void checkName(String channel) {
        if (offered.contains(NameRules.fold(channel))) {
            ChannelSettings set = settings.channels().get(channel);
            throw new InputException(
                    set != null ? set.location() : Location.startOf("content/" + channel + "/index.md"),
                    "the channel «" + channel + "» has the name of a language of the interface",
                    "give it another key, or leave that language out of «languages»");
        }
    }
}
