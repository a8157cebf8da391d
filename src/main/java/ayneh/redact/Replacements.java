package ayneh.redact;

import java.util.regex.Pattern;

/**
 * What takes the place of each kind of value. All of it comes from one key, so that equal values stay equal in the
 * whole export.
 */
final class Replacements {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z+#-]{0,15}[0-9]{0,2}");

    private final MadeUpNumbers numbers;
    private final AddressRedactor addresses;
    private final TextRedactor texts;
    private final PathRedactor paths;

    /** @param key what nobody knows who doesn't have the export */
    Replacements(String key) {
        Substitution substitution = new Substitution(key);
        numbers = new MadeUpNumbers(substitution);
        addresses = new AddressRedactor(substitution, numbers);
        texts = new TextRedactor(substitution, addresses);
        paths = new PathRedactor(substitution);
    }

    /** For what people have written, and for all that isn't known. */
    String text(String text) {
        return texts.text(text);
    }

    /** For what may be structure: that stays, and anything else is text. */
    String unless(Pattern structure, String value) {
        return structure.matcher(value).matches() ? value : text(value);
    }

    /** For the name of a programming language, which stays. */
    String language(String name) {
        return unless(LANGUAGE, name);
    }

    /** For the path of a file. */
    String path(String path) {
        return paths.path(path);
    }

    /** For the name of a place in a page. */
    String place(String name) {
        return paths.place(name);
    }

    /** For what a link leads to: an address or, inside the export, a path. */
    String link(String link) {
        return AddressRedactor.isAddress(link) ? addresses.address(link) : paths.path(link);
    }

    /** For what may be an address. */
    String linkOrText(String value) {
        return AddressRedactor.isAddress(value) ? addresses.address(value) : texts.text(value);
    }

    /** For a number. */
    String number(String numeral) {
        return numbers.number(numeral);
    }

    /** For a latitude or longitude, or both. */
    String coordinates(String numerals) {
        return numbers.coordinates(numerals);
    }
}
