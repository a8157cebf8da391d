package ayneh.book.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The package document of a book (EPUB 3.3, 5).
 *
 * @param id the book's permanent ID
 * @param collection the permanent ID of the channel that it is taken from; null if it is the whole channel
 * @param modified when its newest content was published or changed
 * @param languages the languages of its posts, the book's own first
 * @param subjects its most frequent tags
 * @param items its files
 * @param spine the IDs of its documents, in reading order
 * @param cover whether it has a cover
 * @param pictures whether any post has pictures in it
 * @param formulas whether it has formulas
 * @param tags whether it has a tag index
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
     * @param id its ID in the package
     * @param href its path
     * @param type its media type
     * @param properties its manifest properties, separated by spaces; empty if none
     */
    public record Item(String id, String href, String type, String properties) {}
}
