package ayneh.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises works by their addresses: one work has many (abstract, PDF, versions), and one key. */
final class WorkAddress {
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

    /** The keys of the works that a text links to, in its order, each once. */
    static List<String> find(String text) {
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
