package ayneh.suggest;

import java.util.Locale;

/** How sure a suggestion is. */
public enum Confidence {
    /** A person would hardly decide otherwise. */
    HIGH,
    /** Probable, but worth a look. */
    MEDIUM;

    /** Returns the word for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
