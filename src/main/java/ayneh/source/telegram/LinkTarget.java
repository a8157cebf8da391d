package ayneh.source.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides where links of a message may lead. What a sender wrote is untrusted until it has passed through here. */
public final class LinkTarget {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\\\].*");
    private static final Pattern OTHER = Pattern.compile("(?i)(?:tg|mailto|tel):.*[^/:].*");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|(?:tg|mailto|tel):).*");

    /** Tools that don't know that an address is already escaped escape it again. */
    private static final Pattern ESCAPED = Pattern.compile("&(?:amp;)+");

    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,62}+\\.";

    /** Extensions of files saved next to a page, which are not top-level domains. */
    private static final String FILE = "(?!(?i:html?|jpe?g|png|webp|webm|tgs|ogg|pdf)(?:[/?#]|$))";

    /** What Telegram recognises as an address without a scheme: a domain, perhaps with a port, a path, a query. */
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "){1,32}+" + FILE
            + "(?:xn--[A-Za-z0-9-]{2,59}|[\\p{L}\\p{M}]{2,63})\\.?(?::[0-9]{1,5})?(?:[/?#].*)?");

    private static final String PHONE = "tel:";
    private static final Pattern NAME = Pattern.compile("@(\\w{1,64})");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>\"?&@]+@[^\\s<>\"?&@]+");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}\\x{2028}\\x{2029}]");

    private LinkTarget() {}

    /** Returns the address if a link may lead to it: a web, Telegram, mail or telephone one. */
    public static Optional<String> of(String address) {
        return ofButton(address).or(() -> safe(address, OTHER));
    }

    /** Returns the address if a button may lead to it: a web or Telegram one. */
    public static Optional<String> ofButton(String address) {
        return safe(address, WEB)
                .or(() -> safe(address, OTHER).filter(each -> each.regionMatches(true, 0, "tg:", 0, 3)));
    }

    /** Returns the address that a text shows, which may lack its scheme. */
    public static Optional<String> shown(String text) {
        String address = text.strip();
        if (SCHEME.matcher(address).matches()) {
            return of(address);
        }
        return safe(address, DOMAIN).map(bare -> "https://" + bare);
    }

    /** Returns the address in an attribute of a page, which may be escaped twice or lack its scheme. */
    public static Optional<String> ofAttribute(String value) {
        String address = ESCAPED.matcher(value.strip()).replaceAll("&");
        return address.regionMatches(true, 0, PHONE, 0, PHONE.length())
                ? ofPhone(address)
                : shown(address.startsWith("//") ? address.substring(2) : address);
    }

    /** Returns the address of a channel or person given as {@code @name}. */
    public static Optional<String> ofName(String text) {
        Matcher name = NAME.matcher(text.strip());
        return name.matches() ? Optional.of("https://t.me/" + name.group(1)) : Optional.empty();
    }

    /** Returns the {@code mailto:} address of a mail address. */
    public static Optional<String> ofMail(String text) {
        return safe(text, MAIL).map(mail -> "mailto:" + mail);
    }

    /** Returns the {@code tel:} address of a telephone number. */
    public static Optional<String> ofPhone(String text) {
        String number = text.replaceAll("[^0-9+]", "");
        return number.matches("\\+?[0-9]+") ? Optional.of(PHONE + number) : Optional.empty();
    }

    /** Returns the address if it may be linked to, with its scheme in lowercase. */
    private static Optional<String> safe(String address, Pattern allowed) {
        String stripped = address.strip().replace(" ", "%20");
        if (WHITE_SPACE.matcher(stripped).find() || !allowed.matcher(stripped).matches()) {
            return Optional.empty();
        }
        int scheme = SCHEME.matcher(stripped).matches() ? stripped.indexOf(':') : 0;
        return Optional.of(stripped.substring(0, scheme).toLowerCase(Locale.ROOT) + stripped.substring(scheme));
    }
}
