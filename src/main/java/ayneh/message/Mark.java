package ayneh.message;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a part of a line: formatting, a link or a tag.
 *
 * @param start where it begins, in characters (UTF-16)
 * @param end where it ends
 * @param kind its kind
 * @param target the address of a link; null for any other kind
 */
public record Mark(int start, int end, Kind kind, @Nullable String target) {
    /** Outer marks before the inner ones. */
    public static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::kind);

    /** The kinds, those that may contain others first. */
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

    /** Returns a mark that isn't a link. */
    public static Mark of(int start, int end, Kind kind) {
        return new Mark(start, end, kind, null);
    }

    /** Returns a link. */
    public static Mark link(int start, int end, String target) {
        return new Mark(start, end, Kind.LINK, target);
    }

    /** Returns this mark at another place. */
    public Mark at(int newStart, int newEnd) {
        return new Mark(newStart, newEnd, kind, target);
    }

    /** Returns whether it has the same kind and target. */
    public boolean isLike(Mark other) {
        return kind == other.kind && (target == null ? other.target == null : target.equals(other.target));
    }
}
