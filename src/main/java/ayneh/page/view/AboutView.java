package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the archive was made.
 *
 * @param description the site's description; null where none is set
 * @param posts how many posts there are
 * @param channels in how many channels
 * @param roles the names of the roles of lines, as the ledger has them
 * @param sources the sources with their lines by role; none where there is no ledger
 * @param totals the lines of all sources by role
 * @param lines how many lines there are in all
 */
public record AboutView(
        @Nullable String description,
        int posts,
        List<Channel> channels,
        List<String> roles,
        List<Source> sources,
        List<Integer> totals,
        int lines) {
    public AboutView {
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
        sources = List.copyOf(sources);
        totals = List.copyOf(totals);
    }

    /**
     * A channel.
     *
     * @param link the link with its name
     * @param statistics the address of its figures
     * @param count how many posts it has
     */
    public record Channel(Link link, String statistics, int count) {}

    /**
     * A source.
     *
     * @param file its name
     * @param counts its lines by role
     * @param lines how many lines it has in all
     */
    public record Source(String file, List<Integer> counts, int lines) {
        public Source {
            counts = List.copyOf(counts);
        }
    }
}
