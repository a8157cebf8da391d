package ayneh.source.telegram;

import ayneh.diagnostic.Location;
import ayneh.source.MessageSink;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the problems in an export, so that one in each of a million messages is reported once.
 *
 * @param <P> what a reader knows of the place of a message
 */
public final class Warnings<P> {
    private final Map<Kind, Seen<P>> seen = new EnumMap<>(Kind.class);

    /** The kinds of problems. */
    public enum Kind {
        NO_ZONE("ignored dates without a time zone (%d, the first one here); "
                + "set «zone» for this source to that of the computer that made the export"),
        BAD_DATE("ignored dates that can't be parsed (%d, the first one here); check them in the page"),
        BAD_PATH("ignored paths that may lead out of the export's folder (%d, the first one in the message here); "
                + "check whether someone has changed the export");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** Finds the location of a message for the user, which may require reading the file. */
    public interface Finder<P, E extends Exception> {
        Location find(P place) throws E;
    }

    private record Seen<P>(int count, P first) {}

    /** Records a problem in the message at a place. */
    public void note(Kind kind, P message) {
        seen.merge(kind, new Seen<>(1, message), (before, one) -> new Seen<>(before.count() + 1, before.first()));
    }

    /** Reports everything that was recorded, with the location of the first of each kind. */
    public <E extends Exception> void report(MessageSink sink, Finder<P, E> finder) throws E {
        for (Map.Entry<Kind, Seen<P>> entry : seen.entrySet()) {
            Seen<P> found = entry.getValue();
            sink.warning(
                    finder.find(found.first()) + ": " + String.format(Locale.ROOT, entry.getKey().text, found.count()));
        }
    }
}
