package ayneh.fetch;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public name of a channel.
 *
 * @param name the name without {@code @}, as written
 */
public record Handle(String name) {
    /** Names have 4 to 32 letters, digits and «_», and begin with a letter. */
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:@|(?:https?://)?(?:www\\.)?(?:t|telegram)\\.(?:me|dog)/(?:s/)?)?([a-z][a-z0-9_]{3,31})"
                    + "(?:/[0-9]*)?(?:\\?.*)?");

    private static final Pattern PRIVATE = Pattern.compile("(?i).*(?:\\.me|\\.dog)/(?:\\+|joinchat/|c/).*");

    /**
     * Parses a handle.
     *
     * @param text {@code name}, {@code @name}, or an address on t.me
     * @throws InputException if it is something else
     */
    public static Handle of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (PRIVATE.matcher(text).matches()) {
            throw new InputException(
                    Location.startOf(text), "a private channel has no public pages", "export it with Telegram Desktop");
        }
        if (!form.matches()) {
            throw new InputException(
                    Location.startOf(text),
                    "this is not the handle of a channel",
                    "write it as name, @name or https://t.me/name");
        }
        return new Handle(form.group(1));
    }

    /** Returns whether another name is the same: Telegram ignores case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Returns the name of its folder. */
    public String folder() {
        return name.toLowerCase(Locale.ROOT);
    }
}
