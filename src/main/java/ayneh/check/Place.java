package ayneh.check;

import ayneh.diagnostic.Location;
import java.util.Comparator;

/**
 * Where a finding is.
 *
 * @param path the file or folder as the user knows it, with {@code /} between folders
 * @param line the line, from 1; 0 for the whole file
 * @param column the column in code points, from 1; 0 for the whole file
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparing(Place::line).thenComparing(Place::column);

    /** Returns a place in a file. */
    static Place of(Location location) {
        return new Place(location.path(), location.line(), location.column());
    }

    /** Returns a whole file or folder. */
    static Place whole(String path) {
        return new Place(path, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code path:line:column}, or {@code path}. */
    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
