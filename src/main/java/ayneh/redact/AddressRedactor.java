package ayneh.redact;

import ayneh.source.telegram.LinkTarget;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces addresses with made-up ones that keep the scheme, the separators, and a known top-level domain or file
 * extension. A Telegram address keeps its host and post number; the channel's name is replaced as in {@code @name}.
 */
final class AddressRedactor {
    private static final Pattern SCHEME = Pattern.compile(
            "(?i)\\s*(?:(mailto:)|(tel:)|(tg:(?://)?)|(?:https?|ftp|ton|file):(?://)?|javascript:|data:|//)?");
    private static final Pattern END_OF_HOST = Pattern.compile("[/?#\\\\]");
    private static final Pattern TELEGRAM =
            Pattern.compile("(?i)(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)(?::[0-9]{1,5})?");
    private static final Pattern MAPS = Pattern.compile("(?i)maps\\.google\\.com");
    private static final Pattern HOST = Pattern.compile("(?i)((?:.*@)?)(www\\.)?(.*?)((?::[0-9]{1,5})?)");
    private static final String SEPARATORS = "/?#&=;";
    private static final Pattern PART = Pattern.compile("[" + SEPARATORS + "]|[^" + SEPARATORS + "]++");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern WITH_SCHEME =
            Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+-]{1,20}:|//).*", Pattern.DOTALL);

    /** Words with a meaning in Telegram addresses. */
    private static final Set<String> WORDS = Set.of(
            "s",
            "c",
            "joinchat",
            "addlist",
            "addstickers",
            "addemoji",
            "share",
            "proxy",
            "iv",
            "boost",
            "resolve",
            "join",
            "privatepost",
            "user");

    private static final Set<String> KEYS =
            Set.of("comment", "thread", "single", "post", "domain", "channel", "start", "id", "url", "text", "q");
    private static final Set<String> KEYS_OF_MESSAGES = Set.of("comment", "thread", "post");
    private static final Set<String> KEYS_OF_MAPS = Set.of("q", "ll", "z");

    private final Substitution substitution;
    private final MadeUpNumbers numbers;

    AddressRedactor(Substitution substitution, MadeUpNumbers numbers) {
        this.substitution = substitution;
        this.numbers = numbers;
    }

    /** Returns whether a value leads out of the export: it has a scheme or begins with a domain. */
    static boolean isAddress(String value) {
        return WITH_SCHEME.matcher(value).matches()
                || LinkTarget.ofAttribute(value).isPresent();
    }

    /** Returns a made-up address. */
    String address(String address) {
        EscapedText text = PercentEscapes.read(address);
        return text.write(plain(text.meant()), PercentEscapes::write);
    }

    private String plain(String address) {
        Matcher scheme = SCHEME.matcher(address);
        int start = scheme.lookingAt() ? scheme.end() : 0; // a match may be empty
        String rest = address.substring(start);
        Matcher end = END_OF_HOST.matcher(rest);
        int hostEnd = end.find() ? end.start() : rest.length();
        String host = rest.substring(0, hostEnd);
        String tail = rest.substring(hostEnd);
        String before = address.substring(0, start);
        if (scheme.group(1) != null && host.indexOf('@') >= 0) {
            return before + mail(host) + other(tail, substitution.chain());
        }
        if (scheme.group(2) != null) {
            return before + substitution.replace(rest);
        }
        if (scheme.group(3) != null) {
            return before + (WORDS.contains(host) ? host : substitution.replace(host)) + telegram(tail);
        }
        if (TELEGRAM.matcher(host).matches()) {
            return before + host + telegram(tail);
        }
        if (MAPS.matcher(host).matches()) {
            return before + host + maps(tail);
        }
        Substitution.Chain chain = substitution.chain();
        return before + host(host, chain) + other(tail, chain);
    }

    /** Returns a made-up e-mail address. */
    String mail(String mail) {
        int at = mail.lastIndexOf('@');
        return substitution.replace(mail.substring(0, at)) + "@" + host(mail.substring(at + 1), substitution.chain());
    }

    private String host(String host, Substitution.Chain chain) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            return chain.replace(host);
        }
        String name = parts.group(3);
        int ending = NameEndings.start(name);
        return substitution.replace(parts.group(1))
                + (parts.group(2) == null ? "" : parts.group(2))
                + chain.replace(name.substring(0, ending))
                + name.substring(ending)
                + parts.group(4);
    }

    /** Replaces what follows the host of any other address. */
    private static String other(String tail, Substitution.Chain chain) {
        int query = (tail + "?").indexOf('?');
        String path = tail.substring(0, Math.min(query, (tail + "#").indexOf('#')));
        int name = path.lastIndexOf('/') + 1;
        int ending = name + NameEndings.start(path.substring(name));
        return chain.replace(path.substring(0, ending))
                + path.substring(ending)
                + chain.replace(tail.substring(path.length()));
    }

    /** Replaces the names that follow the host of a Telegram address; the post numbers after them stay. */
    private String telegram(String tail) {
        boolean[] named = {false};
        return parts(tail, (word, key, isKey) -> {
            boolean number = NUMBER.matcher(word).matches();
            boolean stays = key != null
                    ? isKey ? KEYS.contains(word) : number && KEYS_OF_MESSAGES.contains(key)
                    : named[0] ? number : WORDS.contains(word);
            named[0] |= key == null && !stays;
            return stays ? word : substitution.replace(word);
        });
    }

    /** Replaces the place that follows the host of a map's address. */
    private String maps(String tail) {
        return parts(
                tail,
                (word, key, isKey) -> isKey && KEYS_OF_MAPS.contains(word)
                        ? word
                        : MadeUpNumbers.areCoordinates(word) ? numbers.coordinates(word) : substitution.replace(word));
    }

    /** Chooses the replacement for a part of an address. */
    private interface PartRule {
        /**
         * Returns the replacement.
         *
         * @param key the key in the query; null in a path
         * @param isKey whether the part is the key itself
         */
        String replace(String word, @Nullable String key, boolean isKey);
    }

    private static String parts(String tail, PartRule rule) {
        StringBuilder made = new StringBuilder(tail.length());
        String key = null;
        boolean value = false;
        Matcher part = PART.matcher(tail);
        while (part.find()) {
            String word = part.group();
            if (SEPARATORS.indexOf(word.charAt(0)) >= 0) {
                value = key != null && word.equals("=");
                key = word.equals("/") ? key : value ? key : "";
                made.append(word);
            } else {
                key = key == null || value ? key : word;
                made.append(rule.replace(word, key, key != null && !value));
            }
        }
        return made.toString();
    }
}
