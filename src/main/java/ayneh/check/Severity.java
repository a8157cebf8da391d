package ayneh.check;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The build stops, readers miss something, or the site can't be published. */
    BROKEN,
    /** The site works without it. */
    ADVICE;

    /** Returns the name in the output. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
