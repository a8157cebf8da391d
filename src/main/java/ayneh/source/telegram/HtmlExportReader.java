package ayneh.source.telegram;

import ayneh.diagnostic.InputException;
import ayneh.message.Message;
import ayneh.settings.SourceSettings;
import ayneh.source.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads Telegram Desktop's export as HTML. One page at a time is in memory. */
public final class HtmlExportReader {
    private static final Pattern NUMBER = Pattern.compile("message(-?[0-9]{1,18})");
    private static final Pattern CREATED = Pattern.compile("Channel «(.*)» created");
    private static final Pattern RENAMED = Pattern.compile("Channel title changed to «(.*)»");
    private static final Pattern TARGET = Pattern.compile(".*#go_to_message([0-9]{1,18})");
    private static final String UNSUPPORTED = "This message is not supported";

    /**
     * Reads an export.
     *
     * @param named the folder with its pages, or one of them
     * @param name the same as a person knows it, for messages
     * @param settings how a person describes it
     * @param transcript what is told of each message
     * @throws InputException where it can't be read, or holds no message
     */
    public void read(Path named, String name, SourceSettings settings, Transcript transcript) {
        try {
            List<Path> pages = HtmlPages.find(named);
            HtmlMessage messages = new HtmlMessage(settings.export().zone(), transcript);
            String folder = folder(settings.file(), named);
            int count = 0;
            for (Path page : pages) {
                String file = folder + page.getFileName();
                transcript.file(file);
                count += read(HtmlPages.read(page), file, messages, transcript);
            }
            if (count == 0) {
                throw HtmlPages.wrong(name, "no message of an export of Telegram Desktop was found here");
            }
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its rights");
        }
    }

    /** The folder of the pages, below the folder of all sources; empty or ending in a slash. */
    private static String folder(String file, Path named) {
        boolean isPage = java.nio.file.Files.isRegularFile(named);
        String folder = isPage ? file.substring(0, file.lastIndexOf('/') + 1) : file;
        return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    private static int read(Document page, String file, HtmlMessage messages, Transcript transcript) {
        Albums albums = new Albums(transcript);
        int count = 0;
        for (Element element : page.select("div.history > div.message")) {
            Matcher number = NUMBER.matcher(element.id());
            if (!number.matches() || number.group(1).startsWith("-")) {
                continue; // a day's heading is no message
            }
            count++;
            int line = HtmlPages.line(element);
            if (element.hasClass("service")) {
                albums.flush();
                service(element, line, transcript);
                continue;
            }
            Message message = messages.read(element, Long.parseLong(number.group(1)), file);
            if (HtmlMessage.hasContent(message)) {
                albums.post(message);
            } else {
                albums.flush();
                boolean unsupported = element.text().contains(UNSUPPORTED);
                transcript.skipped(line, unsupported ? "unsupported" : "empty");
            }
        }
        albums.flush();
        return count;
    }

    private static void service(Element element, int line, Transcript transcript) {
        Element details = element.selectFirst("> div.body.details");
        String text = details == null ? "" : details.text();
        if (text.startsWith(UNSUPPORTED)) {
            transcript.skipped(line, "unsupported");
            return;
        }
        transcript.service(line);
        Matcher created = CREATED.matcher(text);
        Matcher renamed = RENAMED.matcher(text);
        if (created.matches()) {
            transcript.beginning();
            transcript.named(created.group(1));
        } else if (renamed.matches()) {
            transcript.named(renamed.group(1));
        } else if (text.contains(" pinned ")) {
            details.select("a[href]").stream()
                    .map(link -> TARGET.matcher(link.attr("href")))
                    .filter(Matcher::matches)
                    .forEach(target -> transcript.pinned(Long.parseLong(target.group(1))));
        }
    }
}
