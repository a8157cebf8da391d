package ayneh.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses may become links: some schemes, and relative ones that stay below their folder's root. */
public final class SafeAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "tg");

    private SafeAddress() {}

    /** The address, if it is safe to follow. */
    public static Optional<String> vet(String address) {
        String clean = address.strip();
        if (clean.isEmpty() || clean.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            return Optional.empty();
        }
        int colon = clean.indexOf(':');
        int end = firstOf(clean, "/?#");
        if (colon >= 0 && colon < end) {
            String scheme = clean.substring(0, colon).toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) ? Optional.of(clean) : Optional.empty();
        }
        boolean leaves = clean.startsWith("/") || clean.startsWith("../") || clean.contains("/../");
        return leaves ? Optional.empty() : Optional.of(clean);
    }

    private static int firstOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
