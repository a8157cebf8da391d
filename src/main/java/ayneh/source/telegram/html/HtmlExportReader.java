package ayneh.source.telegram.html;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.message.Message;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import ayneh.source.telegram.Albums;
import ayneh.source.telegram.Warnings;
import ayneh.source.telegram.json.ExportLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads Telegram Desktop's export as HTML: {@code messages.html}, {@code messages2.html} and so on. Only two pages are in
 * memory at a time.
 */
public final class HtmlExportReader {
    private final WorkerPool workers;

    /** @param workers parse the next page while one is read */
    public HtmlExportReader(WorkerPool workers) {
        this.workers = workers;
    }

    /**
     * Reads an export.
     *
     * @param folderOrFile its folder, or one of its pages
     * @param name its path as shown in messages
     * @param settings its settings
     * @param channel the exported channel
     * @param sink receives each message
     * @throws InputException if it doesn't exist, a page can't be read or isn't one of an export, or it has no message
     */
    public void read(
            Path folderOrFile, String name, SourceSettings settings, ChannelSettings channel, MessageSink sink) {
        if (!Files.exists(folderOrFile)) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» doesn't exist",
                    "put it into seeds/, or remove it from the settings");
        }
        boolean isFolder = Files.isDirectory(folderOrFile);
        Path folder = isFolder ? folderOrFile : folderOrFile.toAbsolutePath().getParent();
        String page = isFolder ? null : folderOrFile.getFileName().toString();
        HtmlFolder pages = open(folder, folderOf(name, isFolder), settings);
        Warnings<Location> warnings = new Warnings<>();
        Chat chat = new Chat(sink, new HtmlDates(settings.export().zone(), warnings), new HtmlMedia(warnings));
        List<String> order = pages.pages(page);
        Supplier<HtmlPage> parsed = ahead(pages, order, 0);
        for (int i = 0; i < order.size(); i++) {
            HtmlPage read = parsed.get();
            parsed = ahead(pages, order, i + 1);
            chat.read(read, HtmlFolder.join(folderOf(settings.file(), isFolder), order.get(i)));
            warnOfGaps(read, i == 0, order, sink);
        }
        chat.finish();
        if (chat.count == 0) {
            throw new InputException(
                    pages.start(order.get(0)), "the export contains no messages", "export the channel again");
        }
        if (chat.name != null) {
            sink.named(chat.name); // the current name, after those from notices
        }
        warnings.report(sink, place -> place);
    }

    /** Begins to parse a page, if there is one more. */
    private Supplier<HtmlPage> ahead(HtmlFolder pages, List<String> order, int page) {
        return page < order.size() ? workers.begin(() -> pages.read(order.get(page))) : () -> null;
    }

    /** Warns of a page that is cut off or links to a missing one: then the absence of a message means nothing. */
    private static void warnOfGaps(HtmlPage page, boolean first, List<String> order, MessageSink sink) {
        Stream<String> brokenOff = page.breaksOff().stream()
                .map(end -> end + ": the page is cut off here, and its last message may be incomplete; "
                        + "export the channel again for the rest");
        Stream<String> missing = Stream.concat(first ? page.previous().stream() : Stream.empty(), page.next().stream())
                .filter(link -> !order.contains(link.page()))
                .map(link -> link.place() + ": the linked page «" + ExportLocator.shown(link.page())
                        + "» is missing; put it next to this one to import its messages");
        Stream.concat(missing, brokenOff).forEach(gap -> {
            sink.cutOff();
            sink.warning(gap);
        });
    }

    private static HtmlFolder open(Path folder, String name, SourceSettings settings) {
        try {
            return new HtmlFolder(folder, name);
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }

    /** Returns the folder of a source, as written; empty for the base folder. */
    private static String folderOf(String path, boolean isFolder) {
        int slash = path.lastIndexOf('/');
        String folder = isFolder ? path : slash < 0 ? "" : path.substring(0, slash);
        while (folder.endsWith("/")) {
            folder = folder.substring(0, folder.length() - 1);
        }
        return folder.equals(".") ? "" : folder;
    }

    /** What is known about the channel, across pages. */
    private static final class Chat {
        private final MessageSink sink;
        private final Albums albums;
        private final HtmlMessage messages;
        private final HtmlNotice notices;
        private int count;
        private @Nullable String name;

        Chat(MessageSink sink, HtmlDates dates, HtmlMedia media) {
            this.sink = sink;
            messages = new HtmlMessage(dates, media);
            albums = new Albums(sink);
            notices = new HtmlNotice(sink, media);
        }

        void read(HtmlPage page, String file) {
            albums.file(file);
            name = page.channelName() == null ? name : page.channelName();
            for (Element each : page.messages()) {
                if (!each.hasClass("service")) {
                    count++;
                    report(messages.read(each, page));
                } else if (HtmlMessage.id(each) != null) {
                    count++;
                    albums.flush();
                    notices.report(each, page.begin(each));
                }
            }
        }

        /** Must be called after the last page. */
        void finish() {
            albums.flush();
        }

        private void report(Message message) {
            if (message.hasContent()) {
                albums.post(message);
            } else {
                albums.flush();
                sink.skipped(message.firstLine(), "empty");
                if (message.id() != null) {
                    sink.present(message.id());
                }
            }
        }
    }
}
