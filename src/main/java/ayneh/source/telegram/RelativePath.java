package ayneh.source.telegram;

import java.util.stream.Stream;

/** Checks paths from a source: only those inside its own folder are followed. */
public final class RelativePath {
    private RelativePath() {}

    /** Returns whether a path stays inside the folder that it is relative to. */
    public static boolean isInside(String path) {
        return path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
                && Stream.of(path.split("/", -1))
                        .noneMatch(name -> name.isBlank() || name.equals(".") || name.equals(".."));
    }
}
