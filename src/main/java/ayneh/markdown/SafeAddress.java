package ayneh.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses may become links to places outside the site. */
public final class SafeAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "tg");

    /** Who asks, the labels of a host, and its port. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?[^@:%.]+(?:\\.[^@:%.]+)*\\.?(?::([0-9]{1,5}))?");

    private static final int MOST_OF_PORTS = 65_535;

    private SafeAddress() {}

    /**
     * The address, if it is safe to follow: whole, with one of the schemes, and for the web with a host. A relative one
     * never is: only a {@link LinkResolver} knows whether something stands there.
     */
    public static Optional<String> vet(String address) {
        String encoded = encode(address.strip());
        try {
            URI uri = new URI(encoded);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean whole = web ? hasHost(uri.getRawAuthority()) : uri.getRawSchemeSpecificPart() != null;
            return SCHEMES.contains(scheme) && whole ? Optional.of(encoded) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Whether an authority names a host, as browsers read it (URL standard, 3.5); null stands for none. */
    private static boolean hasHost(@Nullable String authority) {
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        return parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= MOST_OF_PORTS);
    }

    /** The address, if it leads into the web. */
    public static Optional<String> vetWeb(String address) {
        return vet(address).filter(safe -> safe.regionMatches(true, 0, "http", 0, 4));
    }

    /** Signs that people leave in addresses and that have to be encoded there (RFC 3986, 2). */
    private static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (" \"<>[]{}|^`".indexOf(c) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
