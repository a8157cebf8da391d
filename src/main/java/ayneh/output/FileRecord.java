package ayneh.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a build records of a file besides its name. The inputs of files that are neither pages nor books are unknown.
 *
 * @param size its size in bytes; -1 if unknown
 * @param fingerprint the fingerprint of its inputs; empty if unknown
 * @param contents the fingerprint of its contents; empty if unknown
 * @param questions the questions about links that came up when it was made
 */
record FileRecord(long size, String fingerprint, String contents, List<AskedLink> questions) {
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    FileRecord {
        questions = List.copyOf(questions);
    }

    /** Reads a line of the record of all files, from the tab behind the name on; what is damaged counts as unknown. */
    static FileRecord parse(String line) {
        String[] cells = line.split("\t", -1);
        List<AskedLink> questions = new ArrayList<>();
        for (int i = 4; i < cells.length; i++) {
            questions.add(AskedLink.of(cells[i]));
        }
        boolean sized = cells.length > 1 && SIZE.matcher(cells[1]).matches();
        boolean known = cells.length > 3;
        return new FileRecord(
                sized ? Long.parseLong(cells[1]) : -1, known ? cells[2] : "", known ? cells[3] : "", questions);
    }

    /** Returns the end of such a line, from the tab behind the size on. */
    String inputs() {
        StringBuilder cells = new StringBuilder().append('\t').append(fingerprint);
        cells.append('\t').append(contents);
        for (AskedLink question : questions) {
            cells.append('\t').append(question.note());
        }
        return cells.toString();
    }
}
