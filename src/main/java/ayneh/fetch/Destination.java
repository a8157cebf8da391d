package ayneh.fetch;

import ayneh.diagnostic.InputException;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which channel is fetched, and where its pages go.
 *
 * @param handle the channel
 * @param folder the folder of its pages, below {@code seeds/}
 * @param key its key in the archive; null if the settings lack it
 * @param isSource whether the settings have that folder as a source
 */
public record Destination(
        Handle handle, String folder, @Nullable String key, boolean isSource) {

    /**
     * Finds a channel in the settings.
     *
     * @param channel its key there, its handle, or its address
     * @param seeds the folder {@code seeds/}
     * @throws InputException if it is none of these, or if the settings don't know its handle
     */
    public static Destination of(String channel, Settings settings, Path seeds) {
        ChannelSettings known = settings.channels().get(channel);
        if (known != null && known.handle() == null) {
            throw new InputException(
                    known.location(),
                    "the channel «" + known.key() + "» has no handle, so its pages can't be found",
                    "add its handle");
        }
        Handle handle = Handle.of(known == null ? channel : known.handle());
        return settings.channels().values().stream()
                .filter(each -> known == null ? each.handle() != null && handle.is(each.handle()) : each.equals(known))
                .findFirst()
                .map(each -> of(each, handle, settings, seeds))
                .orElse(new Destination(handle, handle.folder(), null, false));
    }

    private static Destination of(ChannelSettings known, Handle handle, Settings settings, Path seeds) {
        return settings.sources().stream()
                .filter(source -> source.channel().equals(known.key())
                        && source.format() == SourceFormat.TELEGRAM_PREVIEW
                        && !Files.isRegularFile(seeds.resolve(source.file())))
                .map(SourceSettings::file)
                .findFirst()
                .map(file -> new Destination(handle, file, known.key(), true))
                .orElse(new Destination(handle, known.key(), known.key(), false));
    }
}
