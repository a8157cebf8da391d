package ayneh.publish;

import java.util.Map;
import java.util.SortedMap;

/**
 * How a site differs from what is published.
 *
 * @param added the number of new files
 * @param changed the number of files with other contents
 * @param removed the number of files that are no longer there
 * @param bytes the size of the new and changed files together
 */
public record Changes(int added, int changed, int removed, long bytes) {

    /**
     * @param now the mode and the hash of each file, by name
     * @param before the same of what is published
     * @param files the files of the site
     */
    static Changes between(
            SortedMap<String, String> now, SortedMap<String, String> before, Map<String, SiteFile> files) {
        int added = 0;
        int changed = 0;
        long bytes = 0;
        for (Map.Entry<String, String> entry : now.entrySet()) {
            String old = before.get(entry.getKey());
            if (entry.getValue().equals(old)) {
                continue;
            }
            added += old == null ? 1 : 0;
            changed += old == null ? 0 : 1;
            bytes += files.get(entry.getKey()).size();
        }
        int kept = now.size() - added;
        return new Changes(added, changed, before.size() - kept, bytes);
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return added + changed + removed == 0;
    }
}
