package ayneh.site;

import ayneh.settings.ChannelSettings;
import ayneh.text.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the accent colours of channels: what the settings say, else one by the channel's key that no channel before it
 * has, while there are any. Only the channels before it matter, so one that is added at the end changes no other.
 */
final class Hues {
    private static final int COUNT = ChannelSettings.COLORS.size();
    private static final int NONE = -1;

    private Hues() {}

    /**
     * Returns the number of each channel's colour, from 1, by key.
     *
     * @param channels the keys of the channels, in order
     * @param settings the settings of channels, by key
     */
    static Map<String, Integer> of(Collection<String> channels, Map<String, ChannelSettings> settings) {
        Map<String, Integer> hues = new HashMap<>();
        int[] uses = new int[COUNT];
        int last = NONE;
        for (String channel : channels) {
            ChannelSettings set = settings.get(channel);
            last = set != null && set.color() != null
                    ? ChannelSettings.COLORS.indexOf(set.color())
                    : leastUsed(Integer.parseInt(Sha256.of(channel, 4), 16), uses, last);
            uses[last]++;
            hues.put(channel, last + 1);
        }
        return hues;
    }

    /** Returns the first of the least used colours from a start on, other than that of the last channel. */
    private static int leastUsed(int start, int[] uses, int last) {
        int best = NONE;
        for (int i = start; i < start + COUNT; i++) {
            int hue = i % COUNT;
            if (hue != last && (best == NONE || uses[hue] < uses[best])) {
                best = hue;
            }
        }
        return best;
    }
}
