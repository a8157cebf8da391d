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
 * @param file its path in {@code seeds/}
 * @param channel the key of its channel
 * @param format its format
 * @param captured the day on which it was saved; null if unknown
 * @param layout how its posts are laid out, for mirrors
 * @param export what the owner knows of an export
 * @param restoresHalfSpaces whether the half-spaces of Persian are restored for readers; null to infer this from the
 *     text of a mirror
 */
public record SourceSettings(
        Location location,
        String file,
        String channel,
        SourceFormat format,
        @Nullable LocalDate captured,
        Layout layout,
        Export export,
        @Nullable Boolean restoresHalfSpaces) {

    /**
     * What the owner knows of an export that it doesn't say itself.
     *
     * @param zone the time zone of the computer that made it, for dates without one; null if unknown
     * @param complete whether it holds the whole channel up to its end, so that a missing post counts as gone; null to
     *     infer this from whether it includes the channel's beginning
     * @param chat the id of the channel in an export of a whole account; null for the only channel in it
     */
    public record Export(
            @Nullable ZoneId zone,
            @Nullable Boolean complete,
            @Nullable Long chat) {}

    /**
     * How a mirror lays out its posts. What isn't set is detected in the text if possible.
     *
     * @param columns 1 or 2: of two columns, the left one is printed first
     * @param newestFirst whether the newest post comes first; by default only in columns
     * @param separator the line that ends each post; null to look for the mirror's button or the channel's signature
     * @param author the line that begins each post; null for the channel's name, if the text has it
     * @param headerLines how many lines at the top describe the channel, if no author line shows this
     * @param buttons other lines that the mirror adds
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
