package ayneh.importer.archive;

import ayneh.importer.spool.Draft;
import ayneh.message.Attachment;
import ayneh.picture.PictureFile;
import ayneh.settings.SourceSettings;
import ayneh.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stores the media files of posts, named by their hash so that each is stored once. Thread-safe. No file outside the source's own
 * folder is ever read, whatever a source says.
 */
public final class MediaStore {
    private static final int DIGITS = 32;
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
    /** Extensions of files that a browser might run as a part of the site; they are stored under another name. */
    private static final Pattern ACTIVE = Pattern.compile(
            "[psx]?html?|xht|mht(ml)?|svgz?|m?js|jsp|css|xml|xslt?|php[0-9]?|pht|aspx?|cgi|htc|swf|wasm");

    private final Path seeds;
    private final MediaPolicy policy;
    private final ArchiveSink sink;
    private final Map<Path, Optional<String>> kept = new ConcurrentHashMap<>();
    /** The folders of sources, by what the settings call these. */
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    private final LongAdder bytes = new LongAdder();
    private final AtomicLong largest = new AtomicLong();

    /** @param seeds the folder of the sources */
    public MediaStore(Path seeds, MediaPolicy policy, ArchiveSink sink) {
        this.seeds = seeds;
        this.policy = policy;
        this.sink = sink;
    }

    /**
     * Stores the files of a post.
     *
     * @param media its media, as in its sources
     * @param same the sources of the post, in whose folders the files are
     * @return the media with the files' paths in the archive; null for files that are missing or not kept
     */
    public List<Attachment> keep(List<Attachment> media, List<Draft> same) {
        return media.stream()
                .map(each -> each.withFiles(keep(each.file(), same), keep(each.thumbnail(), same)))
                .toList();
    }

    private @Nullable String keep(@Nullable String file, List<Draft> same) {
        if (file == null) {
            return null;
        }
        for (Draft draft : same) {
            Optional<Path> found = isMedia(file) ? find(file, draft.source()) : Optional.empty();
            if (found.isPresent()) {
                return kept.computeIfAbsent(found.get(), this::copy).orElse(null);
            }
        }
        return null;
    }

    /** The files beside the pages are the export itself, which has more than posts. */
    private static boolean isMedia(String file) {
        return file.indexOf('/') >= 0;
    }

    /**
     * Stores the picture of a channel.
     *
     * @param file its path in the source's folder
     * @return its path in the archive; null if it is missing, not kept, or not a picture
     */
    public @Nullable String keepPicture(String file, SourceSettings source) {
        return find(file, source)
                .filter(path -> PictureFile.of(path).isPresent())
                .flatMap(path -> kept.computeIfAbsent(path, this::copy))
                .orElse(null);
    }

    private Optional<Path> find(String file, SourceSettings source) {
        try {
            Path folder = folders.computeIfAbsent(source.file(), this::folder);
            Path named = folder.resolve(file);
            if (!named.toFile().exists()) { // most exports are saved without files, which takes no exception to see
                return Optional.empty();
            }
            Path real = named.toRealPath();
            boolean inside = real.startsWith(folder.toRealPath());
            return inside && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (InvalidPathException unreadable) {
            if (System.getProperty("sun.jnu.encoding", "UTF-8").startsWith("UTF")) {
                return Optional.empty();
            }
            throw unreadable; // in another locale the file may be there
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private Path folder(String source) {
        Path named = seeds.resolve(source);
        return Files.isDirectory(named) ? named : named.getParent();
    }

    private Optional<String> copy(Path file) {
        try {
            long size = Files.size(file);
            if (!policy.keeps(size)) {
                return Optional.empty();
            }
            String hash = Sha256.of(file, DIGITS);
            String name = "media/" + hash.substring(0, 2) + "/" + hash + "." + extension(file);
            sink.copy(name, file);
            bytes.add(size);
            largest.accumulateAndGet(size, Math::max);
            return Optional.of(name);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String extension(Path file) {
        Matcher found = EXTENSION.matcher(file.getFileName().toString());
        String extension = found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "bin";
        return ACTIVE.matcher(extension).matches() ? "txt" : extension;
    }

    /** Returns the total size of the kept files in bytes. */
    public long bytes() {
        return bytes.sum();
    }

    /** Returns the size of the largest kept file in bytes. */
    public long largest() {
        return largest.get();
    }
}
