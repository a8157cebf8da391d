package ayneh.redact;

import java.util.regex.Pattern;

/**
 * Replaces each kind of value. All replacements are derived from one key, so that equal values stay equal throughout
 * the export.
 */
final class Replacements {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z+#-]{0,15}[0-9]{0,2}");

    private final MadeUpNumbers numbers;
    private final AddressRedactor addresses;
    private final TextRedactor texts;
    private final PathRedactor paths;

    /** @param key known only to those who have the export */
    Replacements(String key) {
        Substitution substitution = new Substitution(key);
        numbers = new MadeUpNumbers(substitution);
        addresses = new AddressRedactor(substitution, numbers);
        texts = new TextRedactor(substitution, addresses);
        paths = new PathRedactor(substitution);
    }

    /** Replaces a text, or a value of an unknown kind. */
    String text(String text) {
        return texts.text(text);
    }

    /** Keeps a value if it is structure, and replaces any other as a text. */
    String unless(Pattern structure, String value) {
        return structure.matcher(value).matches() ? value : text(value);
    }

    /** Keeps the name of a programming language, and replaces anything else as a text. */
    String language(String name) {
        return unless(LANGUAGE, name);
    }

    /** Replaces the path of a file. */
    String path(String path) {
        return paths.path(path);
    }

    /** Replaces the fragment of an address or the id of an element. */
    String place(String name) {
        return paths.place(name);
    }

    /** Replaces the target of a link: an address or, inside the export, a path. */
    String link(String link) {
        return AddressRedactor.isAddress(link) ? addresses.address(link) : paths.path(link);
    }

    /** Replaces an address, or anything else as a text. */
    String linkOrText(String value) {
        return AddressRedactor.isAddress(value) ? addresses.address(value) : texts.text(value);
    }

    /** Replaces a number. */
    String number(String numeral) {
        return numbers.number(numeral);
    }

    /** Replaces a latitude, a longitude, or both. */
    String coordinates(String numerals) {
        return numbers.coordinates(numerals);
    }
}
