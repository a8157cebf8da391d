package ayneh.book;

import ayneh.markdown.MarkdownRenderer;
import ayneh.page.PostParts;
import ayneh.picture.PictureFile;
import ayneh.site.Site;
import ayneh.text.PageLocale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What books are built from.
 *
 * @param site the site
 * @param base the site's base URL, ending in a slash; null if unknown
 * @param renderer renders Markdown as HTML
 * @param parts makes the parts of posts other than their text
 * @param covered whether books have a cover: false if nothing can draw one
 * @param pictures finds a post's picture by its path in the site
 * @param statics reads a static file by name
 * @param names names a part of a channel in a language; empty for a book that isn't a part
 */
public record BookContext(
        Site site,
        @Nullable String base,
        MarkdownRenderer renderer,
        PostParts parts,
        boolean covered,
        Function<String, Optional<PictureFile>> pictures,
        Function<String, byte[]> statics,
        BiFunction<PageLocale, Volume, String> names) {}
