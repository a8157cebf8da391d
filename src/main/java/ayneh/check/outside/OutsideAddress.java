package ayneh.check.outside;

import ayneh.markdown.SafeAddress;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Outside links in the form in which a server is asked for them: ASCII, without fragments, names and passwords. */
public final class OutsideAddress {
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://(?:[^/?#@]*@)?([^/?#@:]+)(:[0-9]{1,5})?([^#]*)(?:#.*)?");

    /** They answer 200 for every address: the page says that there is no such post. */
    private static final Set<String> TELEGRAM = Set.of("t.me", "telegram.me", "telegram.dog");

    private OutsideAddress() {}

    /** Returns what to ask for; empty for what isn't a web address, and for those of Telegram. */
    public static Optional<URI> of(String link) {
        return SafeAddress.vetWeb(link)
                .map(WEB::matcher)
                .filter(Matcher::matches)
                .flatMap(OutsideAddress::parse);
    }

    private static Optional<URI> parse(Matcher parts) {
        try {
            String host = IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT);
            String port = parts.group(3) == null ? "" : parts.group(3);
            String path = parts.group(4).isEmpty() ? "/" : parts.group(4);
            URI address = URI.create(URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + path)
                    .toASCIIString());
            boolean telegram = TELEGRAM.contains(host.startsWith("www.") ? host.substring(4) : host);
            return address.getHost() == null || telegram ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
