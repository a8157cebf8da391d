package ayneh.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where GitHub Pages shows a repository's site
 * (https://docs.github.com/en/pages/getting-started-with-github-pages/what-is-github-pages).
 */
final class PagesAddress {
    private static final Pattern GITHUB = Pattern.compile(
            "(?:https?://(?:[^/@]*@)?github\\.com/|ssh://git@(?:ssh\\.)?github\\.com(?::[0-9]+)?/|git@github\\.com:)"
                    + "([A-Za-z0-9-]+)/([A-Za-z0-9._-]+?)(?:\\.git)?/?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private PagesAddress() {}

    /**
     * Returns the address of a site.
     *
     * @param remote the address of the repository
     * @param domain the site's own domain; empty if it has none
     * @return empty if the repository isn't on GitHub
     */
    static Optional<String> of(String remote, String domain) {
        Matcher github = GITHUB.matcher(remote);
        if (!github.matches()) {
            return Optional.empty();
        }
        if (HOST.matcher(domain).matches()) {
            return Optional.of("https://" + domain + "/");
        }
        String host = github.group(1).toLowerCase(Locale.ROOT) + ".github.io";
        return Optional.of(
                "https://" + host + (github.group(2).equalsIgnoreCase(host) ? "/" : "/" + github.group(2) + "/"));
    }
}
