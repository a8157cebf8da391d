package ayneh.output;

import ayneh.diagnostic.InputException;
import ayneh.picture.PictureFile;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pictures of channels that the settings name. */
final class OwnAvatars {
    private static final String FORMATS = "save it as PNG, JPEG or GIF";

    private final Map<String, PictureFile> files = new TreeMap<>();

    /**
     * Finds the pictures.
     *
     * @param seeds the folder that they are in
     * @throws InputException if one isn't there, or isn't a picture
     */
    OwnAvatars(Settings settings, Path seeds) {
        for (ChannelSettings channel : settings.channels().values()) {
            if (channel.avatar() != null) {
                files.put(channel.key(), find(channel.avatar(), seeds));
            }
        }
    }

    private static PictureFile find(ChannelSettings.Picture named, Path seeds) {
        try {
            Path file = seeds.resolve(named.file());
            if (!Files.exists(file)) {
                throw new InputException(
                        named.location(),
                        "the picture «" + named.file() + "» doesn't exist",
                        "put it into seeds/, or remove it from the settings");
            }
            if (!file.toRealPath().startsWith(seeds.toRealPath())) {
                throw new InputException(
                        named.location(),
                        "«" + named.file() + "» leads out of the folder seeds/",
                        "put the picture itself into seeds/");
            }
            return PictureFile.of(file)
                    .filter(picture -> !picture.extension().equals("webp")) // Java can't decode it
                    .orElseThrow(() -> new InputException(
                            named.location(), "«" + named.file() + "» isn't a PNG, JPEG or GIF picture", FORMATS));
        } catch (IOException | InvalidPathException unreadable) {
            throw new InputException(
                    named.location(),
                    "the picture «" + named.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }

    /** Returns a channel's picture. */
    Optional<PictureFile> of(String channel) {
        return Optional.ofNullable(files.get(channel));
    }

    /** Returns the error for a picture that can't be drawn. */
    static InputException broken(ChannelSettings.Picture named) {
        return new InputException(
                named.location(), "«" + named.file() + "» is broken, or too large", FORMATS + " again");
    }

    /** Returns the contents of the pictures, as an input of the site. */
    List<String> state() {
        List<String> state = new ArrayList<>();
        files.forEach((channel, picture) -> state.add(channel + "\t" + AvatarWriter.fingerprint(picture)));
        return state;
    }
}
