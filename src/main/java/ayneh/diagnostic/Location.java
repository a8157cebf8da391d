package ayneh.diagnostic;

/**
 * A place in a file that a person can open.
 *
 * @param path the file as the person knows it, with {@code /} between folders
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Location(String path, int line, int column) {

    /** The beginning of a file. */
    public static Location startOf(String path) {
        return new Location(path, 1, 1);
    }

    /** The first column of a line of the same file. */
    public Location atLine(int otherLine) {
        return new Location(path, otherLine, 1);
    }

    /** {@code path:line:column}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
