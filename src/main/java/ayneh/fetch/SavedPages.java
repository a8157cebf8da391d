package ayneh.fetch;

import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.FolderLock;
import ayneh.source.SourceText;
import ayneh.source.telegram.preview.Coverage;
import ayneh.source.telegram.preview.ServedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages in a channel's folder. The name of a page says which part of the channel it shows, so that a run needs no
 * notes of earlier ones: {@code 481-500.html} has all posts from 481 to 500. Only pages that a question concerns are
 * read.
 */
final class SavedPages {
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})(?:-[0-9]{1,4})?\\.html");
    private static final Pattern PAGE = Pattern.compile("(?i)[^.].*\\.html?");

    private final Path folder;
    private final NavigableMap<String, Coverage> parts = new TreeMap<>();
    private final Map<String, ServedPage> pages = new RecentPages();

    private SavedPages(Path folder) {
        this.folder = folder;
    }

    /** The pages that were read last: a channel may have thousands, and a run goes through them in order. */
    private static final class RecentPages extends LinkedHashMap<String, ServedPage> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 32;

        RecentPages() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ServedPage> eldest) {
            return size() > MOST;
        }
    }

    /**
     * Finds the pages in a folder, which need not exist, once what an interrupted run left there is in place.
     *
     * @throws WorkException if another command uses it, or it can't be read
     */
    static SavedPages in(Path folder) {
        SavedPages saved = new SavedPages(folder);
        FolderLock lock = FolderLock.takeToRead(folder);
        try {
            saved.findAll();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
        return saved;
    }

    private void findAll() {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> PAGE.matcher(name).matches())
                        .forEach(this::find);
            } catch (IOException unreadable) {
                throw failed(folder, unreadable);
            }
        }
    }

    private void find(String name) {
        Matcher own = NAME.matcher(name);
        if (own.matches()) {
            parts.put(name, new Coverage(Long.parseLong(own.group(1)), Long.parseLong(own.group(2))));
        } else {
            page(name).coverage().ifPresent(part -> parts.put(name, part));
        }
    }

    /** Returns the pages that show some of a part, by their names. */
    NavigableMap<String, ServedPage> showing(Coverage part) {
        NavigableMap<String, ServedPage> found = new TreeMap<>();
        parts.forEach((name, its) -> {
            if (its.overlaps(part)) {
                found.put(name, page(name));
            }
        });
        return found;
    }

    /**
     * Adds a page that is about to be saved, and drops those of earlier runs of which others now say everything.
     *
     * @param part the part of the channel that its name says
     * @return what has to change in the folder
     */
    Change add(ServedPage page, Coverage part) {
        String name = free(part.from() + "-" + part.to());
        parts.put(name, part);
        pages.put(name, page);
        List<String> dropped = new ArrayList<>();
        for (String other : List.copyOf(showing(part).keySet())) {
            if (!other.equals(name) && isOwn(other) && isReplaced(other)) {
                dropped.add(other);
            }
        }
        Optional<String> sameName =
                dropped.stream().filter(other -> parts.get(other).equals(part)).findFirst();
        dropped.forEach(this::drop);
        if (sameName.isPresent()) {
            drop(name);
            name = sameName.get();
            parts.put(name, part);
            pages.put(name, page);
            dropped.remove(name);
        }
        return new Change(name, dropped);
    }

    /**
     * A change of the folder.
     *
     * @param name the name of the page to be written
     * @param dropped the names of the pages to be removed
     */
    record Change(String name, List<String> dropped) {
        Change {
            dropped = List.copyOf(dropped);
        }
    }

    private String free(String base) {
        String name = base + ".html";
        for (int i = 2; parts.containsKey(name); i++) {
            name = base + "-" + i + ".html";
        }
        return name;
    }

    private void drop(String name) {
        parts.remove(name);
        pages.remove(name);
    }

    /** Returns whether the other pages say all that a page says. */
    private boolean isReplaced(String name) {
        ServedPage page = page(name);
        Coverage part = parts.remove(name);
        NavigableMap<String, ServedPage> others = showing(part);
        boolean shown = hole(part.to()).orElse(0) < part.from();
        boolean replaced = shown && new KnownPosts(others.values()).replace(page);
        parts.put(name, part);
        return replaced;
    }

    private static boolean isOwn(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Returns the lowest id that a page of an earlier run ends before, so that the page can be asked for again as it is.
     *
     * @param from the lowest id that comes into question
     * @param to the highest one
     * @return the id; {@code from} if there is no such page
     */
    long end(long from, long to) {
        return parts.entrySet().stream()
                .filter(part -> isOwn(part.getKey()))
                .mapToLong(part -> part.getValue().to() + 1)
                .filter(end -> from <= end && end <= to)
                .min()
                .orElse(from);
    }

    /** Returns the highest id up to one that no page shows; empty if all are shown. */
    OptionalLong hole(long upTo) {
        List<Coverage> downwards = new ArrayList<>(parts.values());
        downwards.sort(Comparator.comparingLong(Coverage::to).reversed());
        long hole = upTo;
        for (Coverage part : downwards) {
            hole = part.has(hole) ? part.from() - 1 : hole;
        }
        return hole >= 1 ? OptionalLong.of(hole) : OptionalLong.empty();
    }

    /** Returns whether there is a file with this path in the folder. */
    boolean hasFile(String path) {
        return Files.isRegularFile(folder.resolve(path));
    }

    private ServedPage page(String name) {
        return pages.computeIfAbsent(name, any -> {
            Path file = folder.resolve(any);
            try {
                String start = file.toString().replace('\\', '/');
                return ServedPage.of(SourceText.utf8(Files.readAllBytes(file), Location.startOf(start)));
            } catch (IOException unreadable) {
                throw failed(file, unreadable);
            }
        });
    }

    private static WorkException failed(Path path, IOException cause) {
        return new WorkException(path + " can't be read (" + cause.getMessage() + "): check its permissions", cause);
    }
}
