package ayneh.source;

import ayneh.source.mirror.MirrorContents;
import java.util.ArrayList;
import java.util.List;

/** The role of each line of one text source, filled while it is read. */
public final class Ledger {
    /** No message. */
    public static final int NONE = -1;

    /**
     * What a line is.
     *
     * @param line its number in the source, from 1
     * @param role its role
     * @param message the index of its message in {@link MirrorContents#messages()}, or {@link #NONE}
     */
    public record Row(int line, Role role, int message) {}

    private final Row[] rows;

    /** @param lines how many lines the source has */
    public Ledger(int lines) {
        rows = new Row[lines];
    }

    /** Notes a line that belongs to no message. */
    public void note(int line, Role role) {
        note(line, role, NONE);
    }

    /** Notes a line of a message. */
    public void note(int line, Role role, int message) {
        rows[line - 1] = new Row(line, role, message);
    }

    /** Whether the line has a role yet. */
    public boolean has(int line) {
        return rows[line - 1] != null;
    }

    /** The rows in the order of the lines. Blank lines have none. */
    public List<Row> rows() {
        List<Row> noted = new ArrayList<>();
        for (Row row : rows) {
            if (row != null) {
                noted.add(row);
            }
        }
        return noted;
    }

    /** The same rows with the messages in another order: {@code places[i]} is where message {@code i} stands now. */
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
