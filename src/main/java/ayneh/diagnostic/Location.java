package ayneh.diagnostic;

import java.nio.file.Path;

/**
 * A position in a file.
 *
 * @param path the file as the user knows it, with {@code /} between folders
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Location(String path, int line, int column) {

    /** Returns the beginning of a file. */
    public static Location startOf(String path) {
        return new Location(path, 1, 1);
    }

    /** Returns the beginning of a file or folder, as the user named it, with {@code /} between folders. */
    public static Location startOf(Path path) {
        return startOf(path.toString().replace('\\', '/'));
    }

    /** Returns the first column of a line of the same file. */
    public Location atLine(int otherLine) {
        return new Location(path, otherLine, 1);
    }

    /** Returns {@code path:line:column}, which editors and terminals turn into a link. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
