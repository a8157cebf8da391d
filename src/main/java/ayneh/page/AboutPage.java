package ayneh.page;

import ayneh.content.LedgerTotals;
import ayneh.page.view.AboutView;
import ayneh.site.Channel;
import ayneh.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the page about the archive, with the number of lines of each source by role. */
final class AboutPage {
    private AboutPage() {}

    /**
     * Returns the page's data.
     *
     * @param description the site's description in the page's language; null if not set
     */
    static AboutView of(Site site, @Nullable String description, Links links) {
        LedgerTotals ledger = site.ledger();
        List<AboutView.Source> sources = ledger.sources().keySet().stream()
                .map(source -> {
                    List<Integer> counts = ledger.roles().stream()
                            .map(role -> ledger.count(source, role))
                            .toList();
                    return new AboutView.Source(source, counts, sum(counts));
                })
                .toList();
        List<Integer> totals = ledger.roles().stream()
                .map(role -> ledger.sources().keySet().stream()
                        .mapToInt(source -> ledger.count(source, role))
                        .sum())
                .toList();
        return new AboutView(
                description,
                site.postCount(),
                site.channels().values().stream()
                        .map(channel -> new AboutView.Channel(
                                links.channel(channel),
                                links.to(Address.statistics(channel)),
                                channel.posts().size(),
                                channel.formerNames()))
                        .toList(),
                ledger.roles(),
                sources,
                totals,
                sum(totals),
                site.channels().values().stream().anyMatch(Channel::restored));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
