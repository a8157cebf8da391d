package ayneh.source.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import ayneh.source.RecordingSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an input to where a Telegram source is expected, and reads it. */
public final class FuzzedSource {
    private static final Location PLACE = new Location("seeds/site.yaml", 5, 12);

    private FuzzedSource() {}

    /** A reader of sources. */
    public interface Reader {
        void read(Path place, String name, SourceSettings settings, ChannelSettings channel, MessageSink sink);
    }

    /**
     * Reads an input.
     *
     * @param file the name of its file
     * @param folder whether the source is the folder of that file
     */
    public static void read(Reader reader, SourceFormat format, byte[] input, String file, boolean folder) {
        SourceSettings settings = new SourceSettings(
                PLACE,
                "x",
                "garden",
                format,
                null,
                new SourceSettings.Layout(1, false, null, null, 0, List.of()),
                new SourceSettings.Export(null, null, null),
                null);
        ChannelSettings channel = new ChannelSettings(PLACE, "garden", "Garden", "garden_made_up", "fa", null, null);
        try {
            Path place = Files.createTempDirectory("fuzzed");
            Path source = place.resolve(file);
            try {
                Files.write(source, input);
                reader.read(folder ? place : source, "seeds/x", settings, channel, new RecordingSink());
            } catch (InputException refused) {
                assertThat(refused.getMessage()).startsWith("seeds/");
            } finally {
                Files.delete(source);
                Files.delete(place);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
