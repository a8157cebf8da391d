package ayneh.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses may become links to places outside the site. */
public final class SafeAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "tg");

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
            boolean whole = web ? uri.getRawAuthority() != null : uri.getRawSchemeSpecificPart() != null;
            return SCHEMES.contains(scheme) && whole ? Optional.of(encoded) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
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
