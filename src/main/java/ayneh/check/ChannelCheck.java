package ayneh.check;

import ayneh.settings.Settings;
import ayneh.site.Site;
import java.util.List;

/** Finds channels of the archive that the settings don't have, as after a channel was given another key. */
final class ChannelCheck {
    private ChannelCheck() {}

    static List<Finding> of(Settings settings, Site site, Places places) {
        if (settings.channels().isEmpty()) {
            return List.of(); // then the archive says which channels there are
        }
        return site.channels().values().stream()
                .filter(channel -> !settings.channels().containsKey(channel.key()))
                .map(channel -> new Finding(
                        Kind.UNKNOWN_CHANNEL,
                        places.ofChannel(channel.key()),
                        "the site has a channel «" + channel.key() + "» that seeds/site.yaml doesn't have",
                        "add it there, or delete its folder if its posts are now under another key"))
                .toList();
    }
}
