package ayneh.page;

import ayneh.content.OwnPage;
import ayneh.markdown.LinkResolver;
import ayneh.markdown.Picture;
import ayneh.picture.PictureSize;
import ayneh.site.OwnPages;
import ayneh.site.PageTarget;
import ayneh.site.Site;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of one of the owner's pages: to other pages, posts and files by the paths of their files, relative to
 * the page's own, to anything else of the site by its address, and to posts by their Telegram addresses.
 */
final class OwnPageLinks implements LinkResolver {
    /** The types of pictures that browsers show, with those of drawings. */
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");
    /** What the name of the picture for dark pages has at its end. */
    private static final String DARK = "-dark";

    private final Site site;
    private final Links links;
    private final Map<String, Optional<PictureSize>> files;

    /**
     * @param links the links of the page that shows the text
     * @param files the files beside the owner's pages
     */
    OwnPageLinks(Site site, Links links, Map<String, Optional<PictureSize>> files) {
        this.site = site;
        this.links = links;
        this.files = files;
    }

    @Override
    public Optional<String> local(String address) {
        return PageTarget.of(address).flatMap(this::local).or(() -> links.local(address));
    }

    private Optional<String> local(PageTarget target) {
        if (target.path().isEmpty()) {
            return Optional.of(target.fragment());
        }
        return (target.isMarkdown()
                        ? target.page(site.pages())
                                .map(page -> address(site.pages(), page))
                                .or(() -> target.post(site).map(Address::post))
                        : Optional.of(target.address()))
                .map(path -> links.to(path) + target.fragment());
    }

    /** Returns the address of one of the owner's pages, which may be the home page. */
    static String address(OwnPages pages, OwnPage page) {
        return page.name().equals(OwnPage.HOME) ? Address.home(pages.language(page)) : Address.page(page);
    }

    @Override
    public Optional<String> tag(String tag) {
        return links.tag(tag);
    }

    @Override
    public Optional<Picture> picture(String address) {
        return PageTarget.of(address)
                .filter(target -> files.containsKey(target.path()) && PICTURES.contains(extension(target.path())))
                .map(target -> {
                    PictureSize size = files.get(target.path()).orElse(null);
                    return new Picture(
                            links.to(target.address()),
                            dark(target),
                            size == null ? null : size.width(),
                            size == null ? null : size.height());
                });
    }

    private @Nullable String dark(PageTarget light) {
        int dot = light.path().lastIndexOf('.');
        PageTarget dark = new PageTarget(
                light.path().substring(0, dot) + DARK + light.path().substring(dot), "");
        return files.containsKey(dark.path()) ? links.to(dark.address()) : null;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
