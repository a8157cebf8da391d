package ayneh.yaml;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.List;

/** A value of a YAML document with its location. The accessors throw located errors for values of the wrong kind. */
public sealed interface YamlValue {

    /** Where the value begins. */
    Location location();

    /** Returns a description of this value for messages. */
    String kind();

    /**
     * A scalar: text, number or date, always as written.
     *
     * @param text the text without its quotation marks
     * @param quoted true if the source has quotation marks or a block, so that {@code "1"} can stay a string
     */
    record Scalar(Location location, String text, boolean quoted) implements YamlValue {
        @Override
        public String kind() {
            return text.isEmpty() && !quoted ? "an empty value" : "text «" + text + "»";
        }
    }

    /** A list. */
    record Sequence(Location location, List<YamlValue> items) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values, in the order of the document. No key occurs twice. */
    record Mapping(Location location, List<Pair> pairs) implements YamlValue {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        @Override
        public String kind() {
            return "keys and values";
        }
    }

    /** One key with its value. */
    record Pair(Scalar key, YamlValue value) {}

    /** Returns the text of a scalar that isn't blank. */
    default String asText() {
        if (this instanceof Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw unexpected("text");
    }

    /** Returns a whole number. */
    default long asNumber() {
        if (this instanceof Scalar scalar) {
            try {
                return Long.parseLong(scalar.text());
            } catch (NumberFormatException notANumber) {
                throw unexpected("a whole number");
            }
        }
        throw unexpected("a whole number");
    }

    /** Returns a whole number from 0 to 9,999. */
    default int asSmallNumber() {
        long number = asNumber();
        if (number < 0 || number > 9_999) {
            throw unexpected("a number from 0 to 9999");
        }
        return (int) number;
    }

    /** Returns a boolean, written as {@code true} or {@code false}. */
    default boolean asFlag() {
        if (this instanceof Scalar scalar && !scalar.quoted()) {
            if (scalar.text().equals("true")) {
                return true;
            }
            if (scalar.text().equals("false")) {
                return false;
            }
        }
        throw unexpected("true or false");
    }

    /** Returns the items of a list. */
    default List<YamlValue> asList() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        throw unexpected("a list like [one, two]");
    }

    /** Returns the pairs of a mapping. */
    default Mapping asMapping() {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw unexpected("keys and values like {key: value}");
    }

    private InputException unexpected(String wanted) {
        return new InputException(location(), "unexpected " + kind(), "write " + wanted);
    }
}
