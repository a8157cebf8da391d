package ayneh.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place, as described by an attachment's note: its name, then its coordinates.
 *
 * @param name its name and address; null if the note has none
 * @param coordinates its latitude and longitude, as written; null if the note has none
 */
public record Venue(@Nullable String name, @Nullable String coordinates) {
    private static final Pattern COORDINATES =
            Pattern.compile("(?<![0-9.])-?[0-9]{1,3}\\.[0-9]{1,15}\\s*[,;]\\s*-?[0-9]{1,3}\\.[0-9]{1,15}(?![0-9])");
    /** What separates a place's name from its coordinates. */
    private static final Pattern EDGES = Pattern.compile("^[\\s(,;:·–—-]+|[\\s(,;:·–—-]+$");

    /** Returns the place that a note describes. */
    public static Venue of(String note) {
        Matcher found = COORDINATES.matcher(note);
        if (found.find()) {
            String rest = note.substring(0, found.start()).strip() + " "
                    + note.substring(found.end()).replaceFirst("^\\s*\\)", "").strip();
            String name = EDGES.matcher(rest).replaceAll("");
            return new Venue(name.isEmpty() ? null : name, found.group());
        }
        boolean bare = note.matches("[-+0-9.,; °]+");
        return bare ? new Venue(null, note) : new Venue(note.isBlank() ? null : note, null);
    }

    /** Returns whether an attachment of this kind is a place. */
    public static boolean isKind(String kind) {
        return kind.equals("location") || kind.equals("venue");
    }
}
