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
 * Reads saved pages of a channel's public preview, {@code t.me/s/channel}. Pages overlap: a message of several is told
 * once, as the page has it that was saved last. All are told in the order of their ids.
 */
public final class PreviewReader {

    /**
     * Reads a page, or all pages in a folder, without the folders in it. Each page is read twice: first to learn which
     * ids stand on it, and then in order, with no more than one in memory.
     *
     * @param folderOrFile where the source is
     * @param name the source as a person knows it, for messages
     * @param settings how a person describes it
     * @param channel the channel that it was saved from
     * @param sink is told what is found
     * @throws InputException where the source isn't there, can't be read or holds no message, or where a page is of
     *     another channel
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
        tellOfChannel(heads, sink);
        OverlappingPages overlaps = new OverlappingPages(sink);
        for (PreviewPage.Head head : heads) {
            overlaps.tellBefore(head.smallest());
            take(head, overlaps);
        }
        overlaps.tellAll();
    }

    private static List<PreviewPage.Place> places(Path folderOrFile, String name, SourceSettings settings) {
        String told = settings.file();
        if (Files.isRegularFile(folderOrFile)) {
            return List.of(new PreviewPage.Place(folderOrFile, name, told));
        }
        try (Stream<Path> files = Files.list(folderOrFile)) {
            List<PreviewPage.Place> places = files.filter(PreviewReader::isPage)
                    .map(file -> new PreviewPage.Place(
                            file, below(name, file.getFileName()), below(told, file.getFileName())))
                    .sorted(Comparator.comparing(PreviewPage.Place::told))
                    .toList();
            if (places.isEmpty()) {
                throw new InputException(
                        settings.location(),
                        "the folder «" + told + "» holds no saved page",
                        "save pages of t.me/s/ into it as .html");
            }
            return places;
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + told + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its rights");
        }
    }

    /** Some systems lay a hidden file of their own beside each file. */
    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".html") || name.endsWith(".htm")) && Files.isRegularFile(file);
    }

    private static String below(String folder, Path file) {
        return folder.endsWith("/") ? folder + file : folder + "/" + file;
    }

    /** Ids mean nothing without their channel: where the settings name none, all pages have to be of the same. */
    private static @Nullable String agreed(@Nullable String handle, PreviewPage.Head head) {
        String found = head.handle();
        if (handle == null || found == null || found.equalsIgnoreCase(handle)) {
            return handle == null ? found : handle;
        }
        throw new InputException(
                head.place().start(),
                "the page is of the channel «" + found + "», not of «" + handle + "»",
                "put it into the source of its own channel, or check the channel's handle");
    }

    /** What the page says counts that was saved last. */
    private static void tellOfChannel(List<PreviewPage.Head> heads, MessageSink sink) {
        List<PreviewPage.Head> inTime = new ArrayList<>(heads);
        inTime.sort(Comparator.comparingLong(PreviewPage.Head::captured));
        Set<String> titles = new LinkedHashSet<>();
        String handle = null;
        String description = null;
        String subscribers = null;
        for (PreviewPage.Head head : inTime) {
            if (head.title() != null) {
                titles.remove(head.title());
                titles.add(head.title());
            }
            handle = Optional.ofNullable(head.handle()).orElse(handle);
            description = Optional.ofNullable(head.description()).orElse(description);
            subscribers = Optional.ofNullable(head.subscribers()).orElse(subscribers);
        }
        sink.channel(handle, description, subscribers);
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
                    broken ? tale(post, name).andThen(breakingOff(post.line(), name)) : tale(post, name)));
        }
    }

    private static Consumer<MessageSink> breakingOff(int line, String name) {
        return sink -> sink.warning(name + ":" + line
                + ":1: the page breaks off within this message, which may lack its end; save the page again");
    }

    /** How to tell of a message. It is read at once, so that its page may go. */
    private static Consumer<MessageSink> tale(PreviewPost post, String name) {
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
