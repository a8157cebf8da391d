package ayneh.source.telegram;

import ayneh.source.Transcript;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is odd in an export, counted, so that a mistake in each of a million messages is told of once. */
final class Remarks {
    private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

    /** What may be odd. */
    enum Kind {
        NO_ZONE("dates without a time zone (%d, the first of them here) are left out; "
                + "set «zone» for this source to that of the computer that made the export"),
        BAD_PATH("paths that may lead out of the export's folder (%d, the first of them in the message here) "
                + "are left out; look whether someone has changed the export");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private record Seen(int count, long first) {}

    /**
     * Notes something odd.
     *
     * @param message how many characters of the mended text stand before its message
     */
    void note(Kind kind, long message) {
        seen.merge(kind, new Seen(1, message), (before, one) -> new Seen(before.count() + 1, before.first()));
    }

    /** Tells of everything that was noted, with the place of the first of each kind. */
    void tell(Places places, Transcript transcript) throws IOException {
        for (Map.Entry<Kind, Seen> entry : seen.entrySet()) {
            Seen found = entry.getValue();
            transcript.warning(
                    places.at(found.first()) + ": " + String.format(Locale.ROOT, entry.getKey().text, found.count()));
        }
    }
}
