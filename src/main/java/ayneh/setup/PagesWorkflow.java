package ayneh.setup;

import ayneh.settings.SourceFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes the workflow that builds the site on GitHub. Handles are letters, digits and «_»; no other text of a source is
 * in it.
 */
final class PagesWorkflow {
    private PagesWorkflow() {}

    /** Returns the workflow's text. */
    static String of(List<PlannedChannel> channels) {
        List<String> previewed = channels.stream()
                .filter(PagesWorkflow::isPreviewed)
                .flatMap(channel -> channel.draft().handle().stream())
                .toList();
        List<String> named = channels.stream()
                .flatMap(channel -> channel.draft().handle().stream())
                .toList();
        boolean active = !previewed.isEmpty();
        List<String> handles = active ? previewed : named.isEmpty() ? List.of("my_channel") : named;
        return Blank.of("pages.yml")
                .filled(Map.of(
                        "advice",
                        Blank.of(active ? "pages-fetching.txt" : "pages-without.txt")
                                .unfilled(),
                        "contents",
                        active ? "write" : "read",
                        "fetch",
                        (active ? "fetch: " : "# fetch: ") + String.join(" ", handles)));
    }

    private static boolean isPreviewed(PlannedChannel channel) {
        return channel.draft().found().stream().anyMatch(source -> source.format() == SourceFormat.TELEGRAM_PREVIEW);
    }
}
