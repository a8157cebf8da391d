package ayneh.content;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the archive that are not in place yet.
 *
 * @param names the paths of the files that are new or changed, below {@code content/}
 * @param removed the paths of the files that will go
 * @param place where a changed file lies
 */
public record Overlay(Set<String> names, Set<String> removed, Function<String, Path> place) {
    /** No changes. */
    public static final Overlay NONE = new Overlay(Set.of(), Set.of(), Path::of);

    public Overlay {
        names = Set.copyOf(names);
        removed = Set.copyOf(removed);
    }

    /** Where a changed file lies; null for a file that isn't changed. */
    @Nullable
    Path find(String name) {
        return names.contains(name) ? place.apply(name) : null;
    }
}
