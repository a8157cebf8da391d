package ayneh.check.outside;

import ayneh.diagnostic.WorkException;
import ayneh.folder.FileMover;
import ayneh.text.Tsv;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers of servers, kept in a file from one check to the next until they expire. Each is appended as it comes, so
 * that a check that is cut off begins where it ended. May be used by several threads.
 */
public final class AnswerFile {
    /** The file's name in a workspace. */
    public static final String NAME = ".ayneh-links.tsv";

    private static final String HEADER = Tsv.row("link", "until", "answer");

    private final Path file;
    /** By the link or, for one that asked to be left alone, by the host. */
    private final Map<String, Row> rows = new TreeMap<>();

    private record Row(Instant until, Answer answer) {}

    private AnswerFile(Path file) {
        this.file = file;
    }

    /**
     * Opens the file, which need not exist; rows that have expired or are damaged are left out.
     *
     * @param root the workspace
     * @param now the current time
     * @throws WorkException if it can't be read or written
     */
    public static AnswerFile open(Path root, Instant now) {
        AnswerFile answers = new AnswerFile(root.resolve(NAME));
        answers.read(now);
        answers.rewrite();
        return answers;
    }

    private void read(Instant now) {
        try {
            Tsv.rows(Files.readString(file)).stream()
                    .filter(row -> row.size() == 3)
                    .forEach(row -> read(row, now));
        } catch (NoSuchFileException | CharacterCodingException nothing) {
            rows.clear();
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private void read(List<String> row, Instant now) {
        try {
            Instant until = Instant.parse(row.get(1));
            Answer answer = new Answer(row.get(2));
            if (until.isAfter(now) && (answer.isLasting() || answer.equals(Answer.PAUSED))) {
                rows.put(row.get(0), new Row(until, answer));
            }
        } catch (DateTimeException damaged) {
            rows.remove(row.get(0));
        }
    }

    private void rewrite() {
        StringBuilder table = new StringBuilder(HEADER);
        rows.forEach((key, row) -> table.append(text(key, row)));
        Path fresh = file.resolveSibling(NAME + ".new");
        try {
            Files.writeString(fresh, table);
            FileMover.move(fresh, file);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private static String text(String key, Row row) {
        return Tsv.row(key, row.until(), row.answer().text());
    }

    /** Returns the answer that a link had, if it hasn't expired; or that its host asked to be left alone. */
    synchronized Optional<Answer> find(URI link) {
        Row own = rows.get(link.toString());
        return Optional.ofNullable(own == null ? rows.get(link.getHost()) : own).map(Row::answer);
    }

    /** Keeps the answer of a link until a time. */
    void put(URI link, Answer answer, Instant until) {
        put(link.toString(), new Row(until, answer));
    }

    /** Keeps in mind that a host asked to be left alone until a time. */
    void pause(String host, Instant until) {
        put(host, new Row(until, Answer.PAUSED));
    }

    private synchronized void put(String key, Row row) {
        rows.put(key, row);
        try {
            Files.writeString(file, text(key, row), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private WorkException failed(IOException cause) {
        return new WorkException(
                file + " can't be read or written (" + cause.getMessage() + "): check the disk and its permissions",
                cause);
    }
}
