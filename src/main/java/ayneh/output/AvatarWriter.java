package ayneh.output;

import ayneh.content.ArchiveReader;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.page.Avatars;
import ayneh.picture.AvatarImage;
import ayneh.picture.PictureFile;
import ayneh.settings.ChannelSettings;
import ayneh.site.Channel;
import ayneh.site.Site;
import ayneh.text.Sha256;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Publishes the pictures of channels, and keeps those that an earlier build made from the same pictures. */
final class AvatarWriter {
    private static final int DIGITS = 32;

    private final Map<String, ChannelSettings> settings;
    private final OwnAvatars own;
    private final ArchiveReader archive;
    private final BuildCache cache;
    private final StagedFolder staged;

    /**
     * @param settings the settings of channels, by key
     * @param own the pictures that they name
     * @param archive has the pictures of other channels
     */
    AvatarWriter(
            Map<String, ChannelSettings> settings,
            OwnAvatars own,
            ArchiveReader archive,
            BuildCache cache,
            StagedFolder staged) {
        this.archive = archive;
        this.settings = settings;
        this.own = own;
        this.cache = cache;
        this.staged = staged;
    }

    /**
     * Stages the pictures.
     *
     * @return the avatars of all channels
     * @throws ayneh.diagnostic.InputException if a picture that the settings name can't be drawn
     */
    Avatars write(Site site) {
        Map<String, String> pictures = new HashMap<>();
        Map<String, Optional<String>> made = new HashMap<>(); // channels may share a picture
        for (Channel channel : site.channels().values()) {
            Optional<PictureFile> set = own.of(channel.key());
            Optional<PictureFile> picture = set.or(() -> archived(channel));
            Optional<String> address = picture.flatMap(
                    file -> made.computeIfAbsent(fingerprint(file), fingerprint -> make(fingerprint, file)));
            if (address.isPresent()) {
                pictures.put(channel.key(), address.get());
            } else if (set.isPresent()) {
                throw OwnAvatars.broken(settings.get(channel.key()).avatar());
            }
        }
        return new Avatars(pictures);
    }

    private Optional<PictureFile> archived(Channel channel) {
        return Optional.ofNullable(channel.avatar()).flatMap(archive::file).flatMap(PictureFile::of);
    }

    /** Stages a picture, or keeps it, and returns its address; empty if it can't be drawn. */
    private Optional<String> make(String fingerprint, PictureFile picture) {
        String name = Avatars.address(fingerprint);
        CacheKey cacheKey = CacheKey.none().add(fingerprint);
        if (cache.keep(name, cacheKey).isPresent()) {
            return Optional.of(name);
        }
        return AvatarImage.draw(picture).map(bytes -> {
            staged.write(name, bytes);
            cache.note(name, cacheKey, "");
            return name;
        });
    }

    /** Returns the fingerprint of a picture's contents, which its address shows: two pictures never share one. */
    static String fingerprint(PictureFile picture) {
        try {
            return Sha256.of(picture.path(), DIGITS);
        } catch (IOException unreadable) {
            throw new WorkException(picture.path() + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
