package ayneh.source.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses of a source may become links. All others stay plain text. */
final class Links {
    /** An address is escaped anew each time it passes through a tool that doesn't know it is escaped. */
    private static final Pattern ESCAPED = Pattern.compile("&(?:amp;)+");

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*");
    private static final Pattern OTHER = Pattern.compile("(?i)(?:tg|mailto|tel):.*[^/:].*");
    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,62}+\\.";

    /** What Telegram takes for an address without a scheme: a domain, perhaps with a port, a path, a query. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:" + LABEL + "){1,32}+(?:xn--[A-Za-z0-9-]{2,59}|[\\p{L}\\p{M}]{2,63})(?::[0-9]{1,5})?(?:[/?#].*)?");

    private Links() {}

    /**
     * The address to link to.
     *
     * @param address as the source writes it: perhaps escaped twice, perhaps without a scheme
     * @return the whole address if it leads into the web, to Telegram, to a mailbox or a telephone; nothing for any
     *     other, so also for scripts, for files and for relative ones
     */
    static Optional<String> vet(String address) {
        String whole = ESCAPED.matcher(address.strip()).replaceAll("&").replace(" ", "%20");
        if (whole.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.empty();
        }
        if (WEB.matcher(whole).matches() || OTHER.matcher(whole).matches()) {
            int scheme = whole.indexOf(':');
            return Optional.of(whole.substring(0, scheme).toLowerCase(Locale.ROOT) + whole.substring(scheme));
        }
        String bare = whole.startsWith("//") ? whole.substring(2) : whole;
        return DOMAIN.matcher(bare).matches() ? Optional.of("https://" + bare) : Optional.empty();
    }
}
