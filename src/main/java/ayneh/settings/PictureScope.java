package ayneh.settings;

import java.util.List;
import java.util.Locale;

/** Which pages get a picture of their own that other sites show beside links to them. */
public enum PictureScope {
    /** The home pages, channels and series, and the posts: of a large site only those of its last year. */
    RECENT,
    /** The home pages, channels and series, and all posts. */
    POSTS,
    /** The home pages, channels and series. */
    CHANNELS,
    /** None. */
    NONE;

    /** The values of the setting. */
    static final List<String> VALUES = List.of("posts", "channels", "true", "false");

    /** Returns the scope that a value of the setting stands for. */
    static PictureScope of(String value) {
        return switch (value) {
            case "true" -> RECENT;
            case "false" -> NONE;
            default -> valueOf(value.toUpperCase(Locale.ROOT));
        };
    }
}
