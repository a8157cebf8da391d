package ayneh.yaml;

import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads only simple YAML: one key and value per line, where the value is plain text, text in quotation marks
 * without escapes, or a list of plain words in brackets. Anything else is left to the library.
 */
final class PlainYamlReader {
    private static final String INDICATORS = "\"'[]{}&*!|>%@`#,-?:";

    private PlainYamlReader() {}

    static Optional<YamlValue.Mapping> read(String text, Location start) {
        List<YamlValue.Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int line = start.line();
        for (int from = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int colon = text.indexOf(':', from);
            if (colon < from + 1 || colon >= end || !isKey(text, from, colon)) {
                return Optional.empty();
            }
            String key = text.substring(from, colon);
            String rest = text.substring(colon + 1, end);
            Location at = new Location(start.path(), line, colon - from + 3);
            Optional<YamlValue> value =
                    rest.startsWith(" ") && isSpaced(rest) ? value(rest.strip(), at) : Optional.empty();
            if (value.isEmpty() || !keys.add(key)) {
                return Optional.empty();
            }
            pairs.add(new YamlValue.Pair(new YamlValue.Scalar(start.atLine(line), key, false), value.get()));
            from = end + 1;
        }
        return Optional.of(new YamlValue.Mapping(start, pairs));
    }

    /** Returns whether only spaces surround a text: of other white space, YAML treats only some as such. */
    private static boolean isSpaced(String text) {
        return text.indexOf('\t') < 0
                && text.indexOf('\r') < 0
                && text.indexOf('\u0085') < 0
                && text.strip().length() == text.trim().length();
    }

    private static boolean isKey(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static Optional<YamlValue> value(String text, Location at) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return list(text.substring(1, text.length() - 1), at);
        }
        return scalar(text, at).map(scalar -> scalar);
    }

    private static Optional<YamlValue> list(String text, Location at) {
        List<YamlValue> items = new ArrayList<>();
        for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String word = item.strip();
            boolean plain = isSpaced(item) && word.chars().noneMatch(sign -> "[]{}:#'".indexOf(sign) >= 0);
            Optional<YamlValue.Scalar> scalar = plain ? scalar(word, at) : Optional.empty();
            if (scalar.isEmpty()) {
                return Optional.empty();
            }
            items.add(scalar.get());
        }
        return Optional.of(new YamlValue.Sequence(at, items));
    }

    private static Optional<YamlValue.Scalar> scalar(String text, Location at) {
        int length = text.length();
        char first = length == 0 ? ' ' : text.charAt(0);
        if (length >= 2 && (first == '"' || first == '\'') && text.charAt(length - 1) == first) {
            String inner = text.substring(1, length - 1);
            return inner.indexOf(first) >= 0 || first == '"' && inner.indexOf('\\') >= 0
                    ? Optional.empty()
                    : Optional.of(new YamlValue.Scalar(at, inner, true));
        }
        boolean plain = length > 0 && INDICATORS.indexOf(first) < 0 && !text.contains(" #");
        return plain ? Optional.of(new YamlValue.Scalar(at, text, false)) : Optional.empty();
    }
}
