package ayneh.check;

import ayneh.check.outside.Answer;
import ayneh.check.outside.OutsideAddress;
import ayneh.settings.MenuItem;
import ayneh.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The links that leave the site, with their places, which are looked up for those that lead nowhere. */
public final class OutsideLinks {
    private final Map<URI, Mentions> mentions = new TreeMap<>();

    private record Mentions(List<Place> settings, List<Supplier<Place>> texts) {}

    OutsideLinks() {}

    /** Adds a link of a text, if it is one that servers can be asked for. */
    void add(String address, Supplier<Place> place) {
        OutsideAddress.of(address).ifPresent(link -> mentions(link).texts().add(place));
    }

    /** Adds the links of the settings: those of the menu. */
    void addAll(Settings settings) {
        List<MenuItem> menu = settings.site().menu();
        if (menu != null) {
            menu.forEach(item -> OutsideAddress.of(item.target())
                    .ifPresent(link -> mentions(link).settings().add(Place.of(item.where()))));
        }
    }

    private Mentions mentions(URI link) {
        return mentions.computeIfAbsent(link, any -> new Mentions(new ArrayList<>(), new ArrayList<>()));
    }

    /** Returns the links, without duplicates. */
    public Set<URI> links() {
        return Collections.unmodifiableSet(mentions.keySet());
    }

    /** Returns a finding for each link that leads nowhere: the outside changes, so only those of settings are broken. */
    List<Finding> findings(Map<URI, Answer> answers) {
        List<Finding> findings = new ArrayList<>();
        mentions.forEach((link, where) -> {
            Answer answer = answers.getOrDefault(link, Answer.NONE);
            if (answer.isDead()) {
                String what = "«" + link + "» leads nowhere: " + answer.words();
                where.settings()
                        .forEach(place ->
                                findings.add(new Finding(Kind.DEAD_SETTING_LINK, place, what, "correct or remove it")));
                where.texts().stream()
                        .limit(1)
                        .map(Supplier::get)
                        .forEach(place -> findings.add(new Finding(
                                Kind.DEAD_LINK,
                                place,
                                what + others(where.texts().size() - 1),
                                "link to another page, or to a copy in the Internet Archive, or leave it")));
            }
        });
        return findings;
    }

    private static String others(int more) {
        return more == 0 ? "" : " (" + more + (more == 1 ? " more post links" : " more posts link") + " to it)";
    }
}
