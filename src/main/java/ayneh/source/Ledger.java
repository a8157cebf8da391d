package ayneh.source;

import ayneh.source.mirror.MirrorContents;
import java.util.ArrayList;
import java.util.List;

/** The role of each line of a text source, filled in while the source is read. */
public final class Ledger {
    /** No message. */
    public static final int NONE = -1;

    /**
     * The role of a line.
     *
     * @param line its number in the source, from 1
     * @param role its role
     * @param message the index of its message in {@link MirrorContents#messages()}, or {@link #NONE}
     */
    public record Row(int line, Role role, int message) {}

    private final Row[] rows;

    /** @param lines the number of lines in the source */
    public Ledger(int lines) {
        rows = new Row[lines];
    }

    /** Records a line that belongs to no message. */
    public void note(int line, Role role) {
        note(line, role, NONE);
    }

    /** Records a line of a message. */
    public void note(int line, Role role, int message) {
        rows[line - 1] = new Row(line, role, message);
    }

    /** Returns whether the line has a role yet. */
    public boolean has(int line) {
        return rows[line - 1] != null;
    }

    /** Returns the rows in line order. Blank lines have none. */
    public List<Row> rows() {
        List<Row> noted = new ArrayList<>();
        for (Row row : rows) {
            if (row != null) {
                noted.add(row);
            }
        }
        return noted;
    }

    /** Returns the same rows with the messages reordered: {@code places[i]} is the new index of message {@code i}. */
    public Ledger reordered(int[] places) {
        Ledger moved = new Ledger(rows.length);
        for (int i = 0; i < rows.length; i++) {
            Row row = rows[i];
            moved.rows[i] =
                    row == null || row.message() == NONE ? row : new Row(row.line(), row.role(), places[row.message()]);
        }
        return moved;
    }
}
