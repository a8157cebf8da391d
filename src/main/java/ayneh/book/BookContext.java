package ayneh.book;

import ayneh.markdown.MarkdownRenderer;
import ayneh.page.PostParts;
import ayneh.picture.PictureFile;
import ayneh.site.Site;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What books are made of.
 *
 * @param site the site
 * @param base where the site will stand, ending in a slash; null where unknown
 * @param renderer what makes HTML of Markdown
 * @param parts what stands with posts
 * @param covered whether books have a cover: not where nothing can draw one
 * @param pictures the picture in a file of a post, by the file's place in the site
 * @param statics the static files, by name
 * @param names what a part of a channel is called in a language; empty for a book that is no part
 */
public record BookContext(
        Site site,
        @Nullable String base,
        MarkdownRenderer renderer,
        PostParts parts,
        boolean covered,
        Function<String, Optional<PictureFile>> pictures,
        Function<String, byte[]> statics,
        BiFunction<String, Volume, String> names) {}
