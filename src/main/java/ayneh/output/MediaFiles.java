package ayneh.output;

import ayneh.content.ArchiveReader;
import ayneh.folder.StagedFolder;
import ayneh.message.Attachment;
import ayneh.page.AvailableFiles;
import ayneh.parallel.WorkerPool;
import ayneh.picture.PictureFile;
import ayneh.picture.PictureSize;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of posts' media, and those beside the owner's pages. Which of them exist is determined once, so that all
 * pages agree and none links to a file that isn't copied.
 */
final class MediaFiles {
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Optional<PictureSize>> ofPages = new TreeMap<>();

    /** Finds the files that the site's posts name, and those beside the owner's pages. */
    static MediaFiles find(Site site, ArchiveReader archive) {
        Set<String> named = new TreeSet<>();
        for (Channel channel : site.channels().values()) {
            for (Post post : channel.posts()) {
                for (Attachment attachment : post.entry().meta().details().media()) {
                    Stream.of(Optional.ofNullable(attachment.file()), Optional.ofNullable(attachment.thumbnail()))
                            .flatMap(Optional::stream)
                            .forEach(named::add);
                }
            }
        }
        MediaFiles found = new MediaFiles();
        named.forEach(name -> archive.file(name).ifPresent(place -> found.files.put(name, place)));
        for (String name : archive.pageFiles()) {
            archive.file(name).ifPresent(place -> {
                found.files.put(name, place);
                found.ofPages.put(name, PictureSize.of(place));
            });
        }
        return found;
    }

    /** Returns the names of those that exist, relative to the archive and to the site. */
    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Returns those that exist, for pages that link to them. */
    AvailableFiles available() {
        return new AvailableFiles(names(), ofPages);
    }

    /** Returns where one of them is in the archive; empty if it doesn't exist. */
    Optional<Path> place(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns the picture in one of them; empty if it isn't a picture or doesn't exist. */
    Optional<PictureFile> picture(String name) {
        return place(name).flatMap(PictureFile::of);
    }

    /** Stages a copy of each, or keeps it. */
    void copy(BuildCache cache, StagedFolder staged, WorkerPool workers) {
        workers.forEach(List.copyOf(files.entrySet()), file -> {
            if (ofPages.containsKey(file.getKey()) || !cache.keep(file.getKey())) { // those have names of the owner's
                staged.write(file.getKey(), out -> Files.copy(file.getValue(), out));
            }
        });
    }
}
