package ayneh.message;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a line is marked as.
 *
 * @param start where it begins, in characters (UTF-16)
 * @param end where it ends
 * @param kind what it is
 * @param target the address of a link; null for any other kind
 */
public record Mark(int start, int end, Kind kind, @Nullable String target) {
    /** Outer marks before the inner ones. */
    public static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::kind);

    /** The kinds, those that may hold others first. */
    public enum Kind {
        LINK,
        SPOILER,
        STRUCK,
        UNDERLINED,
        BOLD,
        ITALIC,
        CODE,
        /** A hashtag, with its {@code #}. */
        TAG
    }

    /** A mark that isn't a link. */
    public static Mark of(int start, int end, Kind kind) {
        return new Mark(start, end, kind, null);
    }

    /** A link. */
    public static Mark link(int start, int end, String target) {
        return new Mark(start, end, Kind.LINK, target);
    }

    /** The same at another place. */
    public Mark at(int newStart, int newEnd) {
        return new Mark(newStart, newEnd, kind, target);
    }

    /** Whether it says the same of what it marks. */
    public boolean isLike(Mark other) {
        return kind == other.kind && (target == null ? other.target == null : target.equals(other.target));
    }
}
