package ayneh.source.telegram.preview;

import ayneh.diagnostic.InputException;
import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved pages of a channel's public preview, {@code t.me/s/channel}. Pages overlap: a message on several is
 * reported once, from the page that was saved last. All are reported in the order of their ids.
 */
public final class PreviewReader {

    /**
     * Reads a page, or all pages in a folder, without its subfolders. Each page is read twice: first to find the ids on
     * it, and then in order, with at most one in memory.
     *
     * @param folderOrFile where the source is
     * @param name its path as shown in messages
     * @param settings its settings
     * @param channel the channel that it was saved from
     * @param sink receives what is found
     * @throws InputException if the source doesn't exist, can't be read or has no message, or if a page is of another
     *     channel
     */
    public void read(
            Path folderOrFile, String name, SourceSettings settings, ChannelSettings channel, MessageSink sink) {
        List<PreviewPage.Head> heads = new ArrayList<>();
        String handle = channel.handle();
        for (PreviewPage.Place place : places(folderOrFile, name, settings)) {
            PreviewPage.Head head = PreviewPage.open(place).head(place);
            heads.add(head);
            handle = agreed(handle, head);
        }
        heads.sort(Comparator.comparingLong(PreviewPage.Head::smallest));
        reportChannel(heads, sink);
        OverlappingPages overlaps = new OverlappingPages(sink, new Absences(heads));
        for (PreviewPage.Head head : heads) {
            overlaps.reportBefore(head.smallest());
            take(head, overlaps);
        }
        overlaps.reportAll();
    }

    private static List<PreviewPage.Place> places(Path folderOrFile, String name, SourceSettings settings) {
        String path = settings.file();
        if (Files.isRegularFile(folderOrFile)) {
            return List.of(new PreviewPage.Place(folderOrFile, name, path));
        }
        try (Stream<Path> files = Files.list(folderOrFile)) {
            List<PreviewPage.Place> places = files.filter(PreviewReader::isPage)
                    .map(file -> new PreviewPage.Place(
                            file, below(name, file.getFileName()), below(path, file.getFileName())))
                    .sorted(Comparator.comparing(PreviewPage.Place::told))
                    .toList();
            if (places.isEmpty()) {
                throw new InputException(
                        settings.location(),
                        "the folder «" + path + "» contains no saved pages",
                        "save pages of t.me/s/ there as .html");
            }
            return places;
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + path + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }

    /** Some systems put a hidden file of their own next to each file. */
    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".html") || name.endsWith(".htm")) && Files.isRegularFile(file);
    }

    private static String below(String folder, Path file) {
        return folder.endsWith("/") ? folder + file : folder + "/" + file;
    }

    /** Ids mean nothing without their channel: if the settings name none, all pages must be of the same one. */
    private static @Nullable String agreed(@Nullable String handle, PreviewPage.Head head) {
        String found = head.handle();
        if (handle == null || found == null || found.equalsIgnoreCase(handle)) {
            return handle == null ? found : handle;
        }
        throw new InputException(
                head.place().start(),
                "the page belongs to the channel «" + found + "», not to «" + handle + "»",
                "move it to the source of its own channel, or check the channel's handle");
    }

    /** The information on the page that was saved last takes precedence. */
    private static void reportChannel(List<PreviewPage.Head> heads, MessageSink sink) {
        List<PreviewPage.Head> inTime = new ArrayList<>(heads);
        inTime.sort(Comparator.comparingLong(PreviewPage.Head::captured));
        Set<String> titles = new LinkedHashSet<>();
        String handle = null;
        String description = null;
        String subscribers = null;
        String picture = null;
        for (PreviewPage.Head head : inTime) {
            if (head.title() != null) {
                titles.remove(head.title());
                titles.add(head.title());
            }
            handle = Optional.ofNullable(head.handle()).orElse(handle);
            description = Optional.ofNullable(head.description()).orElse(description);
            subscribers = Optional.ofNullable(head.subscribers()).orElse(subscribers);
            picture = Optional.ofNullable(head.picture()).orElse(picture);
        }
        sink.channel(handle, description, subscribers);
        if (picture != null) {
            sink.pictured(picture);
        }
        titles.forEach(title -> sink.named(title));
    }

    private static void take(PreviewPage.Head head, OverlappingPages overlaps) {
        long place = head.smallest();
        String name = head.place().name();
        PreviewPage page = PreviewPage.open(head.place());
        for (Element element : page.messages()) {
            boolean broken = page.breaksOffIn(element);
            long captured = broken ? -1 : PreviewPage.captured(element);
            PreviewPost post = new PreviewPost(element);
            Long id = post.id();
            place = id == null ? place : id;
            overlaps.take(new OverlappingPages.Found(
                    head.place().told(),
                    post.line(),
                    place,
                    id != null,
                    captured == 0 ? head.captured() : captured,
                    broken ? report(post, name).andThen(cutOffWarning(post.line(), name)) : report(post, name)));
        }
    }

    private static Consumer<MessageSink> cutOffWarning(int line, String name) {
        return sink -> sink.warning(name + ":" + line
                + ":1: the page is cut off within this message, which may be incomplete; save the page again");
    }

    /** Returns a function that reports a message. The message is read at once, so that its page can be released. */
    private static Consumer<MessageSink> report(PreviewPost post, String name) {
        int line = post.line();
        if (post.isService()) {
            Optional<Long> pinned = post.pinned();
            return sink -> {
                sink.service(line);
                pinned.ifPresent(sink::pinned);
            };
        }
        Optional<Message> message = post.read();
        List<String> faults = post.faults();
        return sink -> {
            faults.forEach(fault -> sink.warning(name + ":" + line + ":1: " + fault));
            message.ifPresentOrElse(sink::post, () -> sink.skipped(line, "no-content"));
        };
    }
}
