package ayneh.importer.curation;

import ayneh.content.ImportRecord;
import ayneh.importer.spool.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The posts that a person takes down, by any address that they have or had, or by that of a part of their album. */
public final class Exclusions {
    private final Set<String> asked;
    private final Set<String> meant = new TreeSet<>();

    /**
     * @param asked what the settings name, as {@code channel/slug}
     * @param record what import remembers
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

    /** Whether a post with some addresses is taken down. */
    public boolean covers(Collection<String> addresses) {
        return !Collections.disjoint(meant, addresses);
    }

    /** Whether the post at an address is taken down. */
    public boolean covers(String address) {
        return meant.contains(address);
    }

    /** The addresses of the posts that are meant. */
    public Set<String> meant() {
        return Collections.unmodifiableSet(meant);
    }

    /**
     * Warnings of what names no post, as one with a typing error would: the post would stay public unnoticed.
     *
     * @param known the addresses that posts have or had
     */
    public List<String> unknown(Set<String> known) {
        List<String> warnings = new ArrayList<>();
        for (String address : new TreeSet<>(asked)) {
            if (!known.contains(address)) {
                warnings.add("exclude: «" + address + "» names no post of the archive");
            }
        }
        return warnings;
    }
}
