package ayneh.check;

import ayneh.diagnostic.InputException;
import java.util.Comparator;

/**
 * Something that the owner should know before publishing.
 *
 * @param kind what kind of thing it is
 * @param place where it is
 * @param what what was found, without a full stop
 * @param mend what the owner can do about it, without a full stop
 */
public record Finding(Kind kind, Place place, String what, String mend) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.kind.severity())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::place)
            .thenComparing(Finding::what);

    /** Returns a finding of what stops a build. */
    static Finding of(Kind kind, InputException problem) {
        return new Finding(kind, Place.of(problem.location()), problem.found(), problem.advice());
    }

    /** Returns how much it matters. */
    public Severity severity() {
        return kind.severity();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns it as one line, like a compiler's. */
    @Override
    public String toString() {
        return place + ": " + severity().key() + ": " + what + "; " + mend + " [" + kind.key() + "]";
    }
}
