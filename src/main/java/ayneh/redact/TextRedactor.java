package ayneh.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces texts that people wrote. Addresses, {@code @names}, {@code #tags} and list markers keep their meaning. Each
 * line is replaced independently, so that equal lines stay equal.
 */
final class TextRedactor {
    private static final String IN_ADDRESS = "[^\\s<>«»\"،؛؟]";
    private static final String END_OF_ADDRESS = "[\\p{L}\\p{M}\\p{N}/#=&_%+-]";

    private static final Pattern TOKEN = Pattern.compile("(?m)"
            + "(?<address>(?<![\\p{L}\\p{N}])[A-Za-z][A-Za-z0-9+.-]{1,20}+://" + IN_ADDRESS + "*" + END_OF_ADDRESS + ")"
            + "|(?<mail>(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@"
            + "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,8}\\p{L}{2,24})"
            + "|[@#](?<name>[\\p{L}\\p{M}\\p{N}_\\x{200C}·]{1,128}+)"
            + "|(?<domain>(?<![\\p{L}\\p{N}_@./:-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}+\\.){1,8}[A-Za-z]{2,24}"
            + "(?![\\p{L}\\p{N}_@-])(?:/" + IN_ADDRESS + "*" + END_OF_ADDRESS + ")?)"
            + "|(?<marker>^[ \\t]{0,99}+\\p{Nd}{1,2}+(?=[.)\\-–](?:\\s|$))|[0-9](?=\\x{FE0F}?\\x{20E3}))"
            + "|(?<break>\\n)");

    private final Substitution substitution;
    private final AddressRedactor addresses;

    TextRedactor(Substitution substitution, AddressRedactor addresses) {
        this.substitution = substitution;
        this.addresses = addresses;
    }

    /** Returns a made-up text. */
    String text(String text) {
        StringBuilder made = new StringBuilder(text.length());
        Substitution.Chain chain = substitution.chain();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            made.append(chain.replace(text.substring(at, token.start())));
            made.append(token(token, chain));
            at = token.end();
        }
        return made.append(chain.replace(text.substring(at))).toString();
    }

    private String token(Matcher token, Substitution.Chain chain) {
        if (token.group("address") != null || token.group("domain") != null) {
            return addresses.address(token.group());
        }
        if (token.group("mail") != null) {
            return addresses.mail(token.group());
        }
        if (token.group("name") != null) {
            return token.group().charAt(0) + substitution.replace(token.group("name"));
        }
        if (token.group("break") != null) {
            chain.restart();
        }
        return token.group();
    }
}
