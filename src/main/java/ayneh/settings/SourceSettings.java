package ayneh.settings;

import ayneh.diagnostic.Location;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One saved file of a channel.
 *
 * @param location where its file is named in the settings
 * @param file its path below {@code seeds/}
 * @param channel the key of its channel
 * @param format how it is read
 * @param captured the day on which it was saved; null where unknown
 * @param layout how its posts are laid out, for mirrors
 * @param export what a person says of an export
 */
public record SourceSettings(
        Location location,
        String file,
        String channel,
        SourceFormat format,
        @Nullable LocalDate captured,
        Layout layout,
        Export export) {

    /**
     * What a person says of an export, which it doesn't say itself.
     *
     * @param zone the time zone of the computer that made it, for dates without one; null where unknown
     * @param complete whether it holds the whole channel up to its end, so that a post it doesn't have is gone; null to
     *     tell by whether it begins with the channel's beginning
     * @param chat the id of the channel in an export of a whole account; null for the only channel in it
     */
    public record Export(
            @Nullable ZoneId zone,
            @Nullable Boolean complete,
            @Nullable Long chat) {}

    /**
     * How a mirror lays out its posts. What isn't set is found in the text where it can be.
     *
     * @param columns 1 or 2: of two columns, the left one is printed first
     * @param newestFirst whether the newest post stands first; if unset, it does in columns and nowhere else
     * @param separator the line that ends each post; null to look for the mirror's button or the channel's signature
     * @param author the line that begins each post; null for the channel's name, if it stands so
     * @param headerLines how many lines at the top tell of the channel, where no author line shows it
     * @param buttons further lines that are the mirror's own
     */
    public record Layout(
            int columns,
            boolean newestFirst,
            @Nullable String separator,
            @Nullable String author,
            int headerLines,
            List<String> buttons) {
        public Layout {
            buttons = List.copyOf(buttons);
        }
    }
}
