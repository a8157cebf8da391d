package ayneh.site;

import ayneh.content.OwnPage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
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
    /** The page that the address of the site's root means. */
    private static final String ROOT = "index.html";
    /** An address with a scheme, of another host, from the root of the host, or with a query. */
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*|[^?]*\\?.*");

    private static final Pattern ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** What a part of a path can't have: hidden files are not published, and browsers take a backslash for a slash. */
    private static final Pattern UNSAFE = Pattern.compile("\\..*|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);
    /** What stands for itself in the path of an address (RFC 3986, 3.3), but for letters and digits. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

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
        return ELSEWHERE.matcher(file).matches()
                ? Optional.empty()
                : path(decoded(file)).map(path -> new PageTarget(path, fragment));
    }

    /** Returns the path of a file named relative to the folder of the pages; empty if it isn't within the archive. */
    private static Optional<String> path(String file) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (OwnPages.FOLDER + file).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (UNSAFE.matcher(part).matches() && !part.equals(".")) {
                return Optional.empty();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        boolean folder = file.matches("(?:.*/)?\\.{0,2}");
        return Optional.of(parts.isEmpty() ? ROOT : String.join("/", parts) + (folder ? "/" : ""));
    }

    private static String decoded(String address) {
        String encoded = ENCODED.matcher(address).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Returns the path as an address has it. */
    public String address() {
        StringBuilder address = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            address.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return address.toString();
    }

    /** Returns the id of the heading that it leads to, without the encoding that browsers undo; empty for none. */
    public String heading() {
        return fragment.isEmpty() ? "" : decoded(fragment.substring(1));
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
