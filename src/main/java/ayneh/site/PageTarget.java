package ayneh.site;

import ayneh.content.OwnPage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a relative link of one of the owner's pages leads.
 *
 * @param path the file, relative to the archive; the site has the same folders. Empty for the page itself
 * @param fragment the part of it with {@code #}; empty if none is named
 */
public record PageTarget(String path, String fragment) {
    private static final String MARKDOWN = ".md";
    /** A path without hidden or empty parts, which may end in a slash. */
    private static final Pattern WITHIN = Pattern.compile("(?:[^./\\\\][^/\\\\]*/)*(?:[^./\\\\][^/\\\\]*/?)");

    /**
     * Reads a link.
     *
     * @param link the address as it is written on a page
     * @return where it leads; empty if it isn't relative, or would leave the archive
     */
    public static Optional<PageTarget> of(String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        if (file.isEmpty()) {
            return fragment.length() > 1 ? Optional.of(new PageTarget("", fragment)) : Optional.empty();
        }
        try {
            URI relative = new URI(file.replace(" ", "%20"));
            boolean here = relative.getScheme() == null
                    && relative.getRawAuthority() == null
                    && relative.getRawQuery() == null
                    && !file.startsWith("/");
            String path =
                    here ? OwnPages.ROOT.resolve(relative).normalize().getPath().substring(1) : "";
            return WITHIN.matcher(path).matches() ? Optional.of(new PageTarget(path, fragment)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Returns the path as an address has it. */
    public String address() {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            throw new IllegalStateException(notAPath);
        }
    }

    /** Returns whether it leads to a Markdown file: a page of the owner's, or a post. */
    public boolean isMarkdown() {
        return path.endsWith(MARKDOWN);
    }

    /** Returns the owner's page that it leads to. */
    public Optional<OwnPage> page(OwnPages pages) {
        return isMarkdown() && path.startsWith(OwnPages.FOLDER)
                ? Optional.ofNullable(pages.bySlug().get(name(OwnPages.FOLDER.length())))
                : Optional.empty();
    }

    /** Returns the post that it leads to. */
    public Optional<Post> post(Site site) {
        int slash = path.indexOf('/');
        return isMarkdown() && slash > 0 ? site.find(path.substring(0, slash), name(slash + 1)) : Optional.empty();
    }

    private String name(int from) {
        return path.substring(from, path.length() - MARKDOWN.length());
    }
}
