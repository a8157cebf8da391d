package ayneh.importer.curation;

import ayneh.content.ImportRecord;
import ayneh.importer.spool.Draft;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The posts to take down, by any of their current or former addresses, or by that of a part of their album. */
public final class Exclusions {
    private final Set<String> asked;
    private final Set<String> meant = new TreeSet<>();

    /**
     * @param asked the addresses in the settings, as {@code channel/slug}
     * @param record the import record
     */
    public Exclusions(Set<String> asked, ImportRecord record) {
        this.asked = asked;
        for (String address : asked) {
            meant.add(address);
            record.current(address).ifPresent(meant::add);
            whole(address, record).forEach(meant::add);
        }
    }

    /** The post whose album has a message with that id. */
    private static List<String> whole(String address, ImportRecord record) {
        int slash = address.indexOf('/');
        String channel = address.substring(0, Math.max(0, slash));
        String id = address.substring(slash + 1);
        return id.matches("[1-9][0-9]{0,17}")
                ? record.id(channel, Draft.partSign(Long.parseLong(id))).stream()
                        .map(post -> channel + "/" + post)
                        .toList()
                : List.of();
    }

    /** Returns whether a post with any of these addresses is taken down. */
    public boolean covers(Collection<String> addresses) {
        return !Collections.disjoint(meant, addresses);
    }

    /** Returns whether the post at an address is taken down. */
    public boolean covers(String address) {
        return meant.contains(address);
    }

    /** Returns the addresses of the posts to take down. */
    public Set<String> meant() {
        return Collections.unmodifiableSet(meant);
    }

    /**
     * Returns the addresses that match no post, as after a typo: the post would stay public unnoticed.
     *
     * @param known the current and former addresses of posts
     */
    public Set<String> unknown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(known);
        return unknown;
    }
}
