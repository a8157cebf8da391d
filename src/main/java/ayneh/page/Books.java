package ayneh.page;

import ayneh.page.view.BookLink;
import ayneh.site.Channel;
import ayneh.site.Series;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The available books. */
public final class Books {
    private final Map<String, List<BookLink>> books;

    /** @param books the books of channels and series, by {@link #key}, with addresses relative to the site's root */
    public Books(Map<String, List<BookLink>> books) {
        this.books = books.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, book -> List.copyOf(book.getValue())));
    }

    /** Returns the key of a channel's books. */
    public static String key(Channel channel) {
        return channel.key();
    }

    /** Returns the key of a series' book. */
    public static String key(Series series) {
        return series.channel() + "/series/" + series.key();
    }

    List<BookLink> of(Channel channel, Links links) {
        return of(key(channel), links).toList();
    }

    @Nullable
    BookLink of(Series series, Links links) {
        return of(key(series), links).findFirst().orElse(null);
    }

    private Stream<BookLink> of(String key, Links links) {
        return books.getOrDefault(key, List.of()).stream()
                .map(book -> new BookLink(links.to(book.href()), book.kind(), book.number(), book.size()));
    }
}
