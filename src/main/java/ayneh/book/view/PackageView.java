package ayneh.book.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of a book (EPUB 3.3, 5).
 *
 * @param id what names the book for ever
 * @param collection what names the channel of which it is a part for ever; null for a book that is no part
 * @param modified when the newest thing in it was written
 * @param languages the languages of its posts, the book's own first
 * @param subjects its most frequent tags
 * @param items its files
 * @param spine the ids of its documents, in the order of reading
 * @param cover whether it has a cover
 * @param pictures whether posts have pictures in it
 * @param formulas whether it has formulas
 * @param tags whether it has an index of tags
 */
public record PackageView(
        String id,
        @Nullable String collection,
        Instant modified,
        List<String> languages,
        List<String> subjects,
        List<Item> items,
        List<String> spine,
        boolean cover,
        boolean pictures,
        boolean formulas,
        boolean tags) {
    public PackageView {
        languages = List.copyOf(languages);
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        spine = List.copyOf(spine);
    }

    /**
     * A file of the book.
     *
     * @param id what names it in the package
     * @param href its place
     * @param type its media type
     * @param properties what a reader has to know of it, parted by spaces; empty for nothing
     */
    public record Item(String id, String href, String type, String properties) {}
}
