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
import ayneh.text.Fingerprint;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes the pictures of channels, and keeps those that an earlier build made from the same pictures. */
final class AvatarWriter {
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
        Set<String> pictured = new HashSet<>();
        for (Channel channel : site.channels().values()) {
            Optional<PictureFile> set = own.of(channel.key());
            Optional<PictureFile> picture = set.or(() -> archived(channel));
            if (picture.isPresent() && make(Avatars.address(channel), picture.get())) {
                pictured.add(channel.key());
            } else if (set.isPresent()) {
                throw OwnAvatars.broken(settings.get(channel.key()).avatar());
            }
        }
        return new Avatars(pictured);
    }

    private Optional<PictureFile> archived(Channel channel) {
        return Optional.ofNullable(channel.avatar()).flatMap(archive::file).flatMap(PictureFile::of);
    }

    /** Stages a picture, or keeps it, and returns whether there is one. */
    private boolean make(String name, PictureFile picture) {
        CacheKey cacheKey = CacheKey.none().add(fingerprint(picture));
        if (cache.keep(name, cacheKey).isPresent()) {
            return true;
        }
        Optional<byte[]> drawn = AvatarImage.draw(picture);
        drawn.ifPresent(bytes -> {
            staged.write(name, bytes);
            cache.note(name, cacheKey, "");
        });
        return drawn.isPresent();
    }

    /** Returns the fingerprint of a picture's contents. */
    static String fingerprint(PictureFile picture) {
        try {
            return Fingerprint.of(picture.path());
        } catch (IOException unreadable) {
            throw new WorkException(picture.path() + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
