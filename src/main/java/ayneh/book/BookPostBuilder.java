package ayneh.book;

import ayneh.book.view.BookPost;
import ayneh.content.FrontMatter;
import ayneh.markdown.Html;
import ayneh.markdown.Xhtml;
import ayneh.page.view.DetailsView;
import ayneh.page.view.MediaView;
import ayneh.page.view.TagLink;
import ayneh.site.Post;
import ayneh.site.Tag;
import ayneh.text.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds the view of a post in a book. */
final class BookPostBuilder {
    private final BookContext materials;
    private final BookLinks links;
    private final BookPictures pictures;
    private final int shift;

    /** @param shift how many levels deeper a post's headings are in the book than on its page */
    BookPostBuilder(BookContext materials, BookLinks links, BookPictures pictures, int shift) {
        this.materials = materials;
        this.links = links;
        this.pictures = pictures;
        this.shift = shift;
    }

    BookPost post(Post post) {
        FrontMatter meta = post.entry().meta();
        Html body = materials.renderer().render(post.entry().body(), post.lang(), links); // books can't collapse text
        DetailsView details = materials.parts().details(post, links, UnaryOperator.identity(), links::to);
        return new BookPost(
                BookLinks.id(post),
                post.heading(),
                post.headingLang(),
                Language.direction(post.headingLang()),
                meta.title() != null,
                post.lang(),
                Language.direction(post.lang()),
                materials.parts().facts(post, null),
                details,
                details.media().stream()
                        .flatMap(group -> group.items().stream())
                        .map(item -> medium(item, post))
                        .toList(),
                new Xhtml(body, shift),
                post.tags().stream().map(this::tag).flatMap(Optional::stream).toList(),
                materials.parts().url(post),
                materials.parts().sources(post));
    }

    private Optional<TagLink> tag(String key) {
        Tag tag = materials.site().tags().get(key);
        return links.tag(key)
                .map(href -> new TagLink(href, tag.name(), tag.posts().size()));
    }

    private BookPost.Medium medium(MediaView item, Post post) {
        String own = picture(item) ? item.href() : null;
        Optional<String> shown = find(own).or(() -> find(item.picture()));
        boolean whole = own != null && find(own).isPresent();
        String elsewhere = item.href() == null || whole
                ? null
                : Optional.ofNullable(materials.parts().url(post))
                        .or(() -> links.file(item.href()))
                        .orElse(null);
        return new BookPost.Medium(item, shown.orElse(null), elsewhere);
    }

    private static boolean picture(MediaView item) {
        return item.form().equals("picture") || item.form().equals("sticker");
    }

    private Optional<String> find(@Nullable String file) {
        return file == null ? Optional.empty() : pictures.find(file);
    }
}
