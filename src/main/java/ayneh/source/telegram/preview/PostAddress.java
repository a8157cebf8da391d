package ayneh.source.telegram.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a message.
 *
 * @param handle the handle of its channel
 * @param id its id there
 */
record PostAddress(String handle, long id) {
    private static final Pattern FORM =
            Pattern.compile("(?i)(?:(?:https?:)?//(?:t\\.me|telegram\\.me|telegram\\.dog)/)?"
                    + "(?:s/)?([A-Za-z]\\w{0,63})/([1-9][0-9]{0,17})/?(?:[?#].*)?");

    /**
     * Parses the address of a message.
     *
     * @param text {@code handle/id}, alone or as the path of a Telegram URL
     * @return empty if it isn't such an address
     */
    static Optional<PostAddress> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new PostAddress(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** Returns whether it is in this channel. */
    boolean isIn(String channel) {
        return handle.equalsIgnoreCase(channel);
    }
}
