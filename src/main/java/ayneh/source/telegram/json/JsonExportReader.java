package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads Telegram Desktop's export as JSON: of a channel, or of a whole account that includes the channel. Only one
 * message is in memory at a time. If the file is cut off, everything before that is kept.
 */
public final class JsonExportReader {
    /** Field names are untrusted: they are not put into a shared table. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private interface Reading {
        void run() throws IOException;
    }

    /**
     * Reads an export.
     *
     * @param file the file
     * @param name its path as shown in messages
     * @param settings its settings
     * @param channel the exported channel
     * @param sink receives each message
     * @throws InputException if it can't be read, isn't JSON or UTF-8, isn't an export of a channel, has no message, or
     *     if it is unclear which of several channels is meant
     */
    public void read(Path file, String name, SourceSettings settings, ChannelSettings channel, MessageSink sink) {
        ExportLocator locator = new ExportLocator(file, name);
        try {
            ExportContents contents = scan(locator);
            ChatHeader chosen = contents.choose(settings.export().chat(), channel.key(), locator);
            sink.file(settings.file());
            read(contents, chosen, locator, settings.export(), sink);
        } catch (NoSuchFileException missing) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» doesn't exist",
                    "put it into seeds/, or remove it from the settings");
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }

    /** If the file is cut off, what was found so far counts: the second pass reports the rest. */
    static ExportContents scan(ExportLocator locator) throws IOException {
        ExportContents contents = new ExportContents();
        try (RepairingReader in = RepairingReader.open(locator.file(), locator.name());
                JsonParser parser = FACTORY.createParser(in)) {
            reachesEnd(() -> contents.scan(parser), in, parser, locator);
        }
        return contents;
    }

    private static void read(
            ExportContents contents,
            @Nullable ChatHeader chosen,
            ExportLocator locator,
            SourceSettings.Export export,
            MessageSink sink)
            throws IOException {
        try (RepairingReader in = RepairingReader.open(locator.file(), locator.name());
                JsonParser parser = FACTORY.createParser(in)) {
            ChatReader chat = new ChatReader(parser, locator, export.zone(), sink);
            boolean whole = reachesEnd(
                    () -> {
                        contents.goTo(parser, chosen);
                        chat.read();
                        if (chosen == null && parser.nextToken() != null) {
                            throw locator.wrong(
                                    parser, "more text follows the end of the export", "keep one export per file");
                        }
                    },
                    in,
                    parser,
                    locator);
            if (chat.count() == 0) {
                throw new InputException(
                        whole ? Location.startOf(locator.name()) : in.end(),
                        whole ? "the export contains no messages" : "the file is cut off before its first message ends",
                        "export the channel again");
            }
            if (chosen == null) {
                chat.head().requireId(export.chat(), locator);
            }
            chat.finish();
            warn(in, whole, chat.count(), sink);
        }
    }

    private static void warn(RepairingReader in, boolean whole, int count, MessageSink sink) {
        if (in.repaired() > 0) {
            sink.warning(in.firstRepaired() + ": repaired errors in the JSON (" + in.repaired()
                    + ", the first one here); nothing is lost");
        }
        if (!whole) {
            sink.cutOff();
            sink.warning(in.end() + ": the file is cut off here; the messages before (" + count
                    + ") are kept, export the channel again for the rest");
        }
    }

    /**
     * Reads to the end, or until the file is cut off.
     *
     * @return whether the end was reached
     * @throws InputException if something isn't JSON
     */
    private static boolean reachesEnd(Reading reading, RepairingReader in, JsonParser parser, ExportLocator locator)
            throws IOException {
        try {
            reading.run();
            return true;
        } catch (JsonProcessingException broken) {
            if (in.isAtEnd()) {
                return false;
            }
            JsonLocation location = broken.getLocation() == null ? parser.currentLocation() : broken.getLocation();
            throw locator.wrong(
                    location.getCharOffset(),
                    (broken instanceof StreamConstraintsException ? "this is too large (" : "this isn't valid JSON (")
                            + ExportLocator.shown(broken.getOriginalMessage()) + ")",
                    "export the channel again, or fix it here");
        }
    }
}
