package ayneh.text;

import java.util.ArrayList;
import java.util.List;

/** Tab-separated values: a header row, then rows; tabs and line breaks in values become spaces. */
public final class Tsv {
    private Tsv() {}

    /** Returns one row, ending in LF. */
    public static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            if (row.length() > 0 || value != values[0]) {
                row.append('\t');
            }
            row.append(cell(value.toString()));
        }
        return row.append('\n').toString();
    }

    /** Returns a text as it appears in a row. */
    public static String cell(String text) {
        return text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
    }

    /** Returns the rows of a table below its header, each split into its values. */
    public static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        table.lines().skip(1).forEach(line -> rows.add(List.of(line.split("\t", -1))));
        return rows;
    }
}
