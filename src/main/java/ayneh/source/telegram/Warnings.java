package ayneh.source.telegram;

import ayneh.diagnostic.Location;
import ayneh.source.MessageSink;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is odd in an export, counted, so that a mistake in each of a million messages is told of once.
 *
 * @param <P> what a reader knows of the place of a message
 */
public final class Warnings<P> {
    private final Map<Kind, Seen<P>> seen = new EnumMap<>(Kind.class);

    /** What may be odd. */
    public enum Kind {
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

    /** Finds the place of a message for a person, which may cost a look into the file. */
    public interface Finder<P, E extends Exception> {
        Location find(P place) throws E;
    }

    private record Seen<P>(int count, P first) {}

    /** Notes something odd in the message at a place. */
    public void note(Kind kind, P message) {
        seen.merge(kind, new Seen<>(1, message), (before, one) -> new Seen<>(before.count() + 1, before.first()));
    }

    /** Tells of everything that was noted, with the place of the first of each kind. */
    public <E extends Exception> void tell(MessageSink sink, Finder<P, E> finder) throws E {
        for (Map.Entry<Kind, Seen<P>> entry : seen.entrySet()) {
            Seen<P> found = entry.getValue();
            sink.warning(
                    finder.find(found.first()) + ": " + String.format(Locale.ROOT, entry.getKey().text, found.count()));
        }
    }
}
