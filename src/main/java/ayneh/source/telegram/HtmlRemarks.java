package ayneh.source.telegram;

import ayneh.diagnostic.Location;
import ayneh.source.Transcript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is odd in the pages of an export, counted, so that a mistake in each of a million messages is told of once. */
final class HtmlRemarks {
    private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

    /** What may be odd. */
    enum Kind {
        NO_ZONE("dates without a time zone (%d, the first of them here) are left out; "
                + "set «zone» for this source to that of the computer that made the export"),
        BAD_DATE("dates that can't be read (%d, the first of them here) are left out; look at them in the page"),
        BAD_PATH("paths that may lead out of the export's folder (%d, the first of them in the message here) "
                + "are left out; look whether someone has changed the export");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private record Seen(int count, Location first) {}

    /** Notes something odd in the message that begins there. */
    void note(Kind kind, Location message) {
        seen.merge(kind, new Seen(1, message), (before, one) -> new Seen(before.count() + 1, before.first()));
    }

    /** Tells of everything that was noted, with the place of the first of each kind. */
    void tell(Transcript transcript) {
        seen.forEach((kind, found) ->
                transcript.warning(found.first() + ": " + String.format(Locale.ROOT, kind.text, found.count())));
    }
}
