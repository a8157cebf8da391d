package ayneh.book;

import ayneh.book.view.BookFrame;
import ayneh.message.Details;
import ayneh.page.Books;
import ayneh.page.view.BookLink;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A book to be built.
 *
 * @param channel the channel that its posts come from
 * @param volume which part of the channel it covers
 * @param series the series that it contains; null if none
 * @param address its address, relative to the site's root
 * @param posts its posts, in the channel's order
 */
public record Book(Channel channel, Volume volume, @Nullable Series series, String address, List<Post> posts) {
    private static final String EXTENSION = ".epub";

    /** The date of a book in which no date is known. */
    private static final Instant UNKNOWN = Instant.parse("1970-01-01T00:00:00Z");

    /** Packages don't allow years with more than four digits (EPUB 3.3, 5.5.3.2.6). */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    public Book {
        posts = List.copyOf(posts);
    }

    /**
     * Returns the books of a channel and of its series. The newest volume of a channel is always at the channel's
     * address, so that the address stays valid when the channel outgrows one book.
     */
    public static List<Book> of(Channel channel) {
        List<Book> books = new ArrayList<>();
        NavigableMap<Volume, List<Post>> volumes = Volume.of(channel);
        volumes.forEach((volume, posts) -> {
            Volume named = volume.equals(volumes.lastKey()) ? Volume.WHOLE : volume;
            books.add(new Book(channel, volume, null, named.name(channel) + EXTENSION, posts));
        });
        for (Series series : channel.series()) {
            List<Post> posts = series.episodes().stream()
                    .map(Series.Episode::post)
                    .filter(Objects::nonNull)
                    .toList();
            books.add(new Book(channel, Volume.SERIES, series, Books.key(series) + EXTENSION, posts));
        }
        books.removeIf(book -> book.posts().isEmpty());
        return books;
    }

    /** Returns its key in {@link Books}. */
    public String key() {
        return series == null ? Books.key(channel) : Books.key(series);
    }

    /**
     * Returns a link to it.
     *
     * @param size its size in bytes
     */
    public BookLink link(long size) {
        return new BookLink(address, volume.kindKey(), volume.number(), size);
    }

    /**
     * Writes its parts to a sink, in their order in the file.
     *
     * @param materials what it is built from
     */
    public void write(BookContext materials, BookSink sink) {
        new BookBuilder(this, materials, sink).write();
    }

    List<Chapter> chapters() {
        return series == null ? Chapter.of(channel, posts) : Chapter.of(series);
    }

    /** Returns its permanent ID, which depends neither on the site's URL nor on whether it is the newest volume. */
    String id() {
        return name(series == null ? volume.name(channel) : Books.key(series));
    }

    /** Returns the permanent ID of the channel that it is taken from; null if it is the whole channel. */
    @Nullable
    String collection() {
        return volume.kind() == Volume.Kind.WHOLE ? null : name(channel.key());
    }

    private static String name(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("ayneh/book/" + of).getBytes(StandardCharsets.UTF_8));
    }

    BookFrame frame() {
        String title = series == null ? channel.name() : series.title();
        String lang = Language.of(title, channel.lang());
        String channelLang = Language.of(channel.name(), channel.lang());
        return new BookFrame(
                channel.lang(),
                Language.direction(channel.lang()),
                channel.locale(),
                title,
                lang,
                Language.direction(lang),
                volume.kindKey(),
                volume.number(),
                channel.name(),
                channelLang,
                Language.direction(channelLang),
                channel.key(),
                channel.url());
    }

    /**
     * Returns when its newest post was published, edited or found deleted. If no date is known, returns the day its
     * channel was saved; but a part must not change with each new save, so it gets a fixed date.
     */
    Instant modified() {
        LocalDate captured = channel.captured();
        return posts.stream()
                .flatMap(Book::moments)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
                .filter(moment -> !moment.isBefore(UNKNOWN) && moment.isBefore(END))
                .max(Comparator.naturalOrder())
                .orElse(
                        captured == null || volume.kind() == Volume.Kind.PART
                                ? UNKNOWN
                                : captured.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Stream<Instant> moments(Post post) {
        Details details = post.entry().meta().details();
        LocalDate gone = post.entry().meta().gone();
        Instant found = gone == null ? null : gone.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.of(details.date(), details.edited(), found).filter(Objects::nonNull);
    }
}
