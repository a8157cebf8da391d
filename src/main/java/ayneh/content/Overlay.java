package ayneh.content;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the archive that are not in place yet.
 *
 * @param names the paths of new and changed files in {@code content/}
 * @param removed the paths of the files to be removed
 * @param place gives the location of a changed file
 */
public record Overlay(Set<String> names, Set<String> removed, Function<String, Path> place) {
    /** No changes. */
    public static final Overlay NONE = new Overlay(Set.of(), Set.of(), Path::of);

    public Overlay {
        names = Set.copyOf(names);
        removed = Set.copyOf(removed);
    }

    /** Returns the location of a changed file; null for a file that isn't changed. */
    @Nullable
    Path find(String name) {
        return names.contains(name) ? place.apply(name) : null;
    }
}
