package ayneh.cli;

/** Writes numbers of things in messages. */
final class Counts {
    private Counts() {}

    /**
     * Returns a number with its noun.
     *
     * @param noun the noun for one, whose plural ends in {@code s}
     */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
