package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.parallel.WorkerPool;
import ayneh.settings.NameRules;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads {@code content/}, overlaid with files that are about to be written there. */
public final class ArchiveReader {
    private static final String EXTENSION = ".md";
    private static final String INDEX = "index";
    /** The folder of the owner's own pages, beside the channels. */
    private static final String PAGES = "pages";

    private static final String CONFLICT = ".conflict";
    /** The suffix of a file with the source's version of a post, beside a version edited by hand. */
    public static final String CONFLICT_FILE = CONFLICT + EXTENSION;

    /** The most characters of texts that stay in memory: those of some ten thousand posts. */
    private static final long KEPT = 20_000_000;

    private final Path folder;
    private final Overlay over;
    private final @Nullable EntryMemory memory;
    /** How many more characters of texts may stay in memory. */
    private final AtomicLong room;

    /**
     * @param folder {@code content/}, as the user named it; it need not exist
     * @param over changes that replace what is there
     */
    public ArchiveReader(Path folder, Overlay over) {
        this(folder, over, null, KEPT);
    }

    /** @param memory has the posts that were read before, and keeps those that are read now */
    public ArchiveReader(Path folder, EntryMemory memory) {
        this(folder, Overlay.NONE, memory, KEPT);
    }

    /** @param kept the most characters of texts that stay in memory */
    ArchiveReader(Path folder, Overlay over, @Nullable EntryMemory memory, long kept) {
        room = new AtomicLong(kept);
        this.folder = folder;
        this.over = over;
        this.memory = memory;
    }

    /**
     * Reads everything.
     *
     * @param workers the threads that read
     * @throws InputException at the first file that can't be read
     */
    public Archive read(WorkerPool workers) {
        Map<String, ChannelPage> channels = new TreeMap<>();
        List<String> posts = new ArrayList<>();
        List<OwnPage> pages = new ArrayList<>();
        for (String file : files()) {
            String channel = file.substring(0, file.indexOf('/'));
            String slug = slug(file);
            if (channel.equals(PAGES)) {
                pages.add(OwnPage.read(text(file), path(file), slug));
            } else if (slug.equals(INDEX)) {
                channels.put(channel, ChannelPage.read(text(file), path(file), channel));
            } else if (!slug.endsWith(CONFLICT)) {
                posts.add(file);
            }
        }
        List<Entry> entries = new ArrayList<>(workers.map(
                posts, file -> memory == null ? filed(file) : memory.entry(file, folder.resolve(file), this::filed)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.meta().channel())
                .thenComparing(entry -> entry.meta().order())
                .thenComparing(Entry::slug));
        return new Archive(
                channels,
                entries,
                pages,
                LedgerTotals.read(find(LedgerTotals.FILE).orElse("")));
    }

    /** Returns the state of the archive; see {@link ArchiveState}. */
    public List<String> state(WorkerPool workers) {
        return ArchiveState.of(folder, over, workers);
    }

    /** Returns the channels that have a folder. */
    public Set<String> channels() {
        Set<String> channels = new TreeSet<>();
        files().forEach(file -> channels.add(file.substring(0, file.indexOf('/'))));
        channels.remove(PAGES);
        return channels;
    }

    /**
     * Returns the files beside the owner's pages, such as pictures, in the folder of these pages or below it. Hidden
     * ones are left out, and so are symbolic links.
     *
     * @throws InputException if one of them has the address of a page
     */
    public List<String> pageFiles() {
        return PageFiles.in(folder, PAGES + "/", EXTENSION);
    }

    /** Returns the files of a channel's posts. */
    public List<String> posts(String channel) {
        return files().stream()
                .filter(file -> file.startsWith(channel + "/"))
                .filter(file -> !slug(file).equals(INDEX) && !slug(file).endsWith(CONFLICT))
                .toList();
    }

    /** Returns the text of a file of the archive, if it exists. */
    public Optional<String> find(String file) {
        return file(file).map(place -> text(file, place));
    }

    /** Returns the path of a file of the archive, if it exists. */
    public Optional<Path> file(String name) {
        Path changed = over.find(name);
        if (changed != null) {
            return Optional.of(changed);
        }
        Path file = folder.resolve(name);
        boolean there = file.toFile().isFile(); // Files.isRegularFile takes longer where there is none
        return there && !over.removed().contains(name) ? Optional.of(file) : Optional.empty();
    }

    /** Returns the beginning of a file of the archive, for messages. */
    public Location start(String file) {
        return Location.startOf(path(file));
    }

    /** Returns the post in a file, which is read again when its text is needed, unless there is room for that. */
    private Entry filed(String file) {
        Entry entry = entry(file);
        return room.addAndGet(-entry.markdown().length()) >= 0 ? entry : entry.in(new LazyBody(this, entry));
    }

    /** Returns the name of a post's file. */
    static String file(String channel, String slug) {
        return channel + "/" + slug + EXTENSION;
    }

    /** Returns the text of the post in a file, without its front matter. */
    String body(String file) {
        return Entry.Document.read(text(file), path(file)).body();
    }

    /** Returns the post in a file. */
    public Entry entry(String file) {
        return entry(file, text(file));
    }

    /** Returns the post in a file whose text has already been read. */
    public Entry entry(String file, String text) {
        return Entry.read(text, path(file), file.substring(0, file.indexOf('/')), slug(file));
    }

    private static String slug(String file) {
        return file.substring(file.indexOf('/') + 1, file.length() - EXTENSION.length());
    }

    private String path(String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        over.names().stream().filter(ArchiveReader::isPage).forEach(files::add);
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> channels = Files.newDirectoryStream(folder, ArchiveReader::isChannel)) {
            for (Path channel : channels) {
                try (DirectoryStream<Path> pages = Files.newDirectoryStream(channel, "*" + EXTENSION)) {
                    for (Path page : pages) {
                        if (!page.getFileName().toString().startsWith(".")) {
                            files.add(channel.getFileName() + "/" + page.getFileName());
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new WorkException("The archive " + folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        files.removeIf(over.removed()::contains);
        checkNames(files);
        return files;
    }

    private static boolean isChannel(Path folder) {
        return Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(".");
    }

    /** Rejects file names that can't become addresses, and those that some file systems treat as the same name. */
    private void checkNames(Set<String> files) {
        Map<String, String> folded = new HashMap<>();
        for (String file : files) {
            String channel = file.substring(0, file.indexOf('/'));
            String slug = slug(file);
            if (!channel.equals(PAGES) && !NameRules.isChannelKey(channel)) {
                throw badName(file, "the folder name «" + channel + "» isn't a valid channel key", "rename the folder");
            }
            boolean named = channel.equals(PAGES) ? NameRules.isPageName(slug) : NameRules.isSlug(slug);
            if (!slug.equals(INDEX) && !slug.endsWith(CONFLICT) && !named) {
                throw badName(
                        file,
                        "«" + slug + "» isn't a valid name of a " + (channel.equals(PAGES) ? "page" : "post"),
                        "rename the file");
            }
            String other = folded.put(NameRules.fold(file), file);
            if (other != null) {
                throw badName(file, "the name differs from " + other + " only in case", "rename one of them");
            }
        }
    }

    private InputException badName(String file, String found, String advice) {
        return new InputException(
                start(file),
                found,
                advice + ": use Latin letters, digits, «-», «_» and «.», but no name reserved by the site or Windows");
    }

    private static boolean isPage(String file) {
        return file.endsWith(EXTENSION) && file.indexOf('/') > 0;
    }

    private String text(String file) {
        Path changed = over.find(file);
        return text(file, changed == null ? folder.resolve(file) : changed);
    }

    private String text(String file, Path place) {
        try {
            byte[] bytes = Files.readAllBytes(place);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(start(file), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            throw new WorkException(path(file) + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
