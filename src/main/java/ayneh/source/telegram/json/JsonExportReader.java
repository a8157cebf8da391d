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
 * Reads Telegram Desktop's export as JSON: that of a channel, or that of a whole account with the channel in it. One
 * message at a time is in memory. Where the file breaks off, what stands before that is kept.
 */
public final class JsonExportReader {
    /** Field names come from outside: they are not put into any table that all of them share. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
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
     * @param name the file as a person knows it, for messages
     * @param settings how a person describes it
     * @param channel the channel that it is of
     * @param sink what is told of each message
     * @throws InputException where it can't be read, isn't JSON or UTF-8, is no export of a channel, holds no message, or
     *     which of several channels is meant stays open
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
                    "the source «" + settings.file() + "» is not there",
                    "put it into seeds/, or remove it from the settings");
        } catch (IOException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its rights");
        }
    }

    /** Where the file breaks off, what was found up to there counts: the second reading tells of the rest. */
    private static ExportContents scan(ExportLocator locator) throws IOException {
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
                                    parser, "more stands behind the end of the export", "keep one export in a file");
                        }
                    },
                    in,
                    parser,
                    locator);
            if (chat.count() == 0) {
                throw new InputException(
                        whole ? Location.startOf(locator.name()) : in.end(),
                        whole ? "the export holds no message" : "the file breaks off before its first message ends",
                        "export the channel again");
            }
            if (chosen == null) {
                chat.head().requireId(export.chat(), locator);
            }
            chat.finish();
            tell(in, whole, chat.count(), sink);
        }
    }

    private static void tell(RepairingReader in, boolean whole, int count, MessageSink sink) {
        if (in.mended() > 0) {
            sink.warning(in.firstMended() + ": signs that JSON doesn't know (" + in.mended()
                    + ", the first of them here) were mended while reading; nothing is lost");
        }
        if (!whole) {
            sink.cutOff();
            sink.warning(in.end() + ": the file breaks off here; the messages before (" + count
                    + ") are kept, export the channel again for the rest");
        }
    }

    /**
     * Reads until all is read or the file breaks off.
     *
     * @return whether all was read
     * @throws InputException where something isn't JSON
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
                    (broken instanceof StreamConstraintsException ? "this is too large (" : "this isn't JSON (")
                            + ExportLocator.shown(broken.getOriginalMessage()) + ")",
                    "export the channel again, or mend it here");
        }
    }
}
