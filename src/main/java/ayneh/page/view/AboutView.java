package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about the archive.
 *
 * @param description the site's description; null if not set
 * @param posts the number of posts
 * @param channels the channels
 * @param roles the roles that lines have in the ledger, to be named by {@code t.role}
 * @param sources the sources with their lines by role; empty if there is no ledger
 * @param totals the numbers of lines of all sources, in the order of the roles
 * @param lines the total number of lines
 * @param restored whether half-spaces were restored in any post
 */
public record AboutView(
        @Nullable String description,
        int posts,
        List<Channel> channels,
        List<String> roles,
        List<Source> sources,
        List<Integer> totals,
        int lines,
        boolean restored) {
    public AboutView {
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
        sources = List.copyOf(sources);
        totals = List.copyOf(totals);
    }

    /**
     * A channel of the archive.
     *
     * @param link the link with its name
     * @param statistics the address of its statistics
     * @param count the number of its posts
     * @param formerNames its former names, earliest first
     */
    public record Channel(Link link, String statistics, int count, List<String> formerNames) {
        public Channel {
            formerNames = List.copyOf(formerNames);
        }
    }

    /**
     * A source, and what became of its lines.
     *
     * @param file its name
     * @param counts the numbers of its lines, in the order of the roles
     * @param lines the total number of its lines
     */
    public record Source(String file, List<Integer> counts, int lines) {
        public Source {
            counts = List.copyOf(counts);
        }
    }
}
