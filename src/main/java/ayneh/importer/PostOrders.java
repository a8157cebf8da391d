package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ImportRecord;
import ayneh.importer.archive.ArchivedPost;
import ayneh.importer.archive.OrderNumbers;
import ayneh.importer.spool.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assigns the {@code order} of a channel's posts. */
final class PostOrders {
    private final List<List<Draft>> posts;
    private final Function<Draft, List<String>> files;
    private final ArchiveReader archive;
    private final ImportRecord record;

    /**
     * @param posts the posts, oldest first
     * @param files returns the files that a post has or had
     */
    PostOrders(
            List<List<Draft>> posts, Function<Draft, List<String>> files, ArchiveReader archive, ImportRecord record) {
        this.posts = posts;
        this.files = files;
        this.archive = archive;
        this.record = record;
    }

    /** Returns the orders of the posts, among those of earlier imports and different from those of other files. */
    List<BigDecimal> of(List<ArchivedPost> kept) {
        if (posts.isEmpty() || kept.stream().allMatch(each -> each.order() != null)) {
            return kept.stream().map(ArchivedPost::order).toList();
        }
        Set<String> own = new HashSet<>();
        Map<String, Long> ids = new HashMap<>();
        String channel = posts.get(0).get(0).channel().key();
        posts.forEach(same -> own.addAll(files.apply(same.get(0))));
        for (String key : record.keys(channel + "#")) {
            String post = record.find(key).orElseThrow().post();
            ids.put(post + ".md", Long.parseLong(key.substring(key.indexOf('#') + 1)));
        }
        Set<BigDecimal> taken = new HashSet<>();
        TreeMap<Long, BigDecimal> earlier = new TreeMap<>();
        for (String file : archive.posts(channel)) {
            if (!own.contains(file)) {
                BigDecimal order = archive.entry(file).meta().order();
                taken.add(order.stripTrailingZeros());
                if (ids.containsKey(file)) {
                    earlier.put(ids.get(file), order);
                }
            }
        }
        return among(earlier, kept, taken);
    }

    /** Returns the orders of the posts, with earlier posts placed between them by id. */
    private List<BigDecimal> among(
            NavigableMap<Long, BigDecimal> earlier, List<ArchivedPost> kept, Set<BigDecimal> taken) {
        List<@Nullable BigDecimal> known = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            Long id = posts.get(i).get(0).id();
            while (id != null && !earlier.isEmpty() && earlier.firstKey() < id) {
                known.add(earlier.pollFirstEntry().getValue());
            }
            places.add(known.size());
            known.add(kept.get(i).order());
        }
        known.addAll(earlier.values());
        List<BigDecimal> filled = OrderNumbers.fill(known, taken);
        return places.stream().map(filled::get).toList();
    }
}
