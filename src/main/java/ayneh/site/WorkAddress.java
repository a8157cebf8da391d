package ayneh.site;

import ayneh.text.Sha256;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises works by their addresses: a work may have many (abstract, PDF, versions), but has one key. */
public final class WorkAddress {
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.)?"
            + "(arxiv\\.org|openreview\\.net|aclanthology\\.org|github\\.com|huggingface\\.co)/([^\\s<>()\\[\\]\"]+)");
    private static final Pattern ARXIV =
            Pattern.compile("(?:abs|pdf|html)/((?:[0-9]{4}\\.[0-9]{4,5})|(?:[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7})).*");
    private static final Pattern OPEN_REVIEW = Pattern.compile("(?:forum|pdf)\\?id=([A-Za-z0-9_-]+).*");
    private static final Pattern ACL = Pattern.compile("([A-Z][0-9]{2}-[0-9]{4}|[0-9]{4}\\.[a-z0-9-]+\\.[0-9]+).*");
    private static final Pattern REPOSITORY =
            Pattern.compile("([A-Za-z0-9-]+/[A-Za-z0-9._-]+?)(?:\\.git)?(?:[/?#].*)?");
    private static final Pattern HUGGING_FACE =
            Pattern.compile("((?:(?:datasets|spaces|collections)/)?[A-Za-z0-9_-]+/[A-Za-z0-9._-]+)(?:[/?#].*)?");

    private WorkAddress() {}

    /** Returns the keys of the works that a text links to, in order of appearance, without duplicates. */
    public static List<String> find(String text) {
        if (!text.contains("://")) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            key(matcher.group(1), matcher.group(2)).ifPresent(keys::add);
        }
        return List.copyOf(keys);
    }

    /** Returns the work with the given key. */
    static Work work(String key, @Nullable String title, List<Post> posts) {
        int colon = key.indexOf(':');
        String site = key.substring(0, colon);
        String name = key.substring(colon + 1);
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String slug = site + "-" + plain + (plain.equals(name) ? "" : "-" + Sha256.of(key, 6));
        String known = switch (site) {
            case "arxiv" -> "arXiv:" + name;
            case "openreview" -> "OpenReview: " + name;
            case "acl" -> "ACL: " + name;
            default -> name;
        };
        return new Work(key, title == null ? known : title, title != null, slug, url(site, name), posts);
    }

    private static @Nullable String url(String site, String name) {
        return switch (site) {
            case "arxiv" -> "https://arxiv.org/abs/" + name;
            case "openreview" -> "https://openreview.net/forum?id=" + name;
            case "acl" -> "https://aclanthology.org/" + name;
            case "github" -> "https://github.com/" + name;
            case "huggingface" -> "https://huggingface.co/" + name;
            default -> null;
        };
    }

    private static Optional<String> key(String site, String path) {
        return switch (site) {
            case "arxiv.org" -> match("arxiv:", ARXIV, path);
            case "openreview.net" -> match("openreview:", OPEN_REVIEW, path);
            case "aclanthology.org" -> match("acl:", ACL, path);
            case "github.com" -> match("github:", REPOSITORY, path);
            default ->
                path.startsWith("papers/")
                        ? match("arxiv:", ARXIV, "abs/" + path.substring("papers/".length()))
                        : path.startsWith("blog/") ? Optional.empty() : match("huggingface:", HUGGING_FACE, path);
        };
    }

    private static Optional<String> match(String prefix, Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? Optional.of(prefix + matcher.group(1)) : Optional.empty();
    }
}
