package ayneh.source.telegram.html;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.source.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of an HTML export: its pages and their order. */
public final class HtmlFolder {
    private static final Pattern NUMBERED = Pattern.compile("messages([0-9]{0,7})\\.html");

    /** A page has a thousand messages of a few thousand characters: ten megabytes at most. */
    private static final long MOST_BYTES = 1L << 26;

    private final Path folder;
    private final String name;
    private final Set<String> files = new TreeSet<>();

    /**
     * Lists the pages.
     *
     * @param folder the folder
     * @param name its path as shown in messages; empty for the base folder
     */
    public HtmlFolder(Path folder, String name) throws IOException {
        this.folder = folder;
        this.name = name;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.html")) {
            for (Path file : all) {
                if (Files.isRegularFile(file)) {
                    files.add(file.getFileName().toString());
                }
            }
        }
    }

    /** Returns the path of a file in a folder, both written with slashes. */
    static String join(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Returns the start of a page, for messages. */
    Location start(String page) {
        return Location.startOf(join(name, page));
    }

    /**
     * Reads a page.
     *
     * @throws InputException if it can't be read or isn't a page of an export
     */
    HtmlPage read(String page) {
        return HtmlPage.parse(text(page), start(page));
    }

    /**
     * Returns the names of those who write on a page: of a channel, it is the channel alone, unless posts show their
     * authors' profiles.
     *
     * @throws InputException if it can't be read or isn't a page of an export
     */
    public Set<String> senders(String page) {
        return read(page).senders();
    }

    /**
     * Returns the text of a page, unchanged.
     *
     * @throws InputException if it can't be read, is too large or isn't UTF-8
     */
    public String text(String page) {
        try {
            Path file = folder.resolve(page);
            if (Files.size(file) > MOST_BYTES) {
                throw new InputException(
                        start(page), "the page is too large to be part of an export", "export the channel again");
            }
            return SourceText.utf8(withoutRests(Files.readAllBytes(file)), start(page));
        } catch (IOException unreadable) {
            throw new InputException(
                    start(page), "the page can't be read (" + unreadable.getMessage() + ")", "check its permissions");
        }
    }

    /**
     * Removes the bytes that Telegram Desktop leaves of U+2028 and U+2029: it writes {@code <br>} for the first of three.
     */
    private static byte[] withoutRests(byte[] page) {
        int to = 0;
        for (int from = 0; from < page.length; from++, to++) {
            boolean rest = from + 1 < page.length
                    && page[from] == (byte) 0x80
                    && (page[from + 1] == (byte) 0xA8 || page[from + 1] == (byte) 0xA9)
                    && to > 0
                    && page[to - 1] == '>';
            if (rest) {
                from++;
                to--;
            } else {
                page[to] = page[from];
            }
        }
        return to == page.length ? page : Arrays.copyOf(page, to);
    }

    /**
     * Returns the names of the pages, oldest first: by their numbers, or by their links if a page was renamed.
     *
     * @param named the page named in the settings; null if they name the folder
     * @throws InputException if there is none
     */
    public List<String> pages(@Nullable String named) {
        List<String> numbered = files.stream()
                .filter(file -> NUMBERED.matcher(file).matches())
                .sorted(Comparator.comparingInt(HtmlFolder::number).thenComparing(Comparator.naturalOrder()))
                .toList();
        String first =
                named != null && !numbered.contains(named) ? named : numbered.isEmpty() ? onlyPage() : numbered.get(0);
        if (number(first) == 1) {
            return numbered;
        }
        Deque<String> order = new ArrayDeque<>(List.of(first));
        Set<String> known = new HashSet<>(order);
        for (Optional<String> page = before(first); page.filter(known::add).isPresent(); page = before(page.get())) {
            order.addFirst(page.get());
        }
        if (number(first) == 0) {
            for (Optional<String> page = after(first); page.filter(known::add).isPresent(); page = after(page.get())) {
                order.addLast(page.get());
            }
        }
        numbered.stream().filter(known::add).forEach(order::addLast);
        return List.copyOf(order);
    }

    private static int number(String page) {
        Matcher numbered = NUMBERED.matcher(page);
        if (!numbered.matches()) {
            return 0;
        }
        return numbered.group(1).isEmpty() ? 1 : Integer.parseInt(numbered.group(1));
    }

    private String onlyPage() {
        if (files.contains("index.html") || files.size() == 1) {
            return files.contains("index.html")
                    ? "index.html"
                    : files.iterator().next();
        }
        throw new InputException(
                start("messages.html"), "the page doesn't exist", "name the folder that contains messages.html");
    }

    /** Returns the page before another: the one it links to or, if it is numbered, a renamed one that links to it. */
    private Optional<String> before(String page) {
        Optional<String> linked = inFolder(read(page).previous());
        return linked.isPresent() || number(page) == 0
                ? linked
                : files.stream()
                        .filter(file -> number(file) == 0 && leadsTo(file, page))
                        .findFirst();
    }

    private boolean leadsTo(String file, String page) {
        try {
            return read(file)
                    .next()
                    .map(HtmlPage.Link::page)
                    .filter(page::equals)
                    .isPresent();
        } catch (InputException otherPage) {
            return false;
        }
    }

    private Optional<String> after(String page) {
        return inFolder(read(page).next());
    }

    /** Returns the page that a link leads to, if it is in this folder. */
    private Optional<String> inFolder(Optional<HtmlPage.Link> link) {
        return link.map(HtmlPage.Link::page).filter(files::contains);
    }
}
