package ayneh.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which addresses may become external links. */
public final class SafeAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "tg");

    /** User information, the labels of a host, and its port. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?[^@:%.]+(?:\\.[^@:%.]+)*\\.?(?::([0-9]{1,5}))?");

    private static final int MOST_OF_PORTS = 65_535;

    private SafeAddress() {}

    /**
     * Returns the address, encoded, if it is safe to follow: complete, with an allowed scheme, and on the web with a
     * host. A relative address never is, because only a {@link LinkResolver} knows whether its target exists.
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

    /** Returns whether an authority (null for none) names a host, as browsers parse it (URL standard, 3.5). */
    private static boolean hasHost(@Nullable String authority) {
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        return parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= MOST_OF_PORTS);
    }

    /** Returns the address, encoded, if it is a safe web address. */
    public static Optional<String> vetWeb(String address) {
        return vet(address).filter(safe -> safe.regionMatches(true, 0, "http", 0, 4));
    }

    /** Encodes characters that people leave in addresses but that aren't allowed there (RFC 3986, 2). */
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
