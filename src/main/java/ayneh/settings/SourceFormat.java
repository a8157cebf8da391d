package ayneh.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that sources come in, with the keys that each format's settings may have. */
public enum SourceFormat {
    /** A mirror's page of posts in one or two columns, each ended by a separator line. */
    MIRROR_COLUMNS("mirror-columns"),
    /** A mirror that prints each message's first line, the rest, and the rest again. */
    MIRROR_TWICE("mirror-twice"),
    /** A mirror's page of one post, printed twice, with its permalink. */
    MIRROR_SINGLE("mirror-single"),
    /** Telegram Desktop's export as JSON: {@code result.json}. */
    TELEGRAM_JSON("telegram-json"),
    /** Telegram Desktop's export as HTML: the folder with {@code messages.html}, {@code messages2.html} and so on. */
    TELEGRAM_HTML("telegram-html"),
    /** Saved pages of {@code t.me/s/channel}: one file, or a folder with them. */
    TELEGRAM_PREVIEW("telegram-preview");

    private final String key;

    SourceFormat(String key) {
        this.key = key;
    }

    /** The name in the settings. */
    public String key() {
        return key;
    }

    /** The keys that a source of this format may have beside those of every source. */
    public List<String> options() {
        return switch (this) {
            case MIRROR_COLUMNS -> List.of("columns", "order", "separator", "author", "header_lines", "buttons");
            case MIRROR_TWICE -> List.of("order");
            case MIRROR_SINGLE, TELEGRAM_PREVIEW -> List.of();
            case TELEGRAM_JSON -> List.of("zone", "complete", "chat");
            case TELEGRAM_HTML -> List.of("zone", "complete");
        };
    }

    /** Whether it is the text of a mirror, of which each line is accounted for. */
    public boolean isMirror() {
        return switch (this) {
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE -> true;
            case TELEGRAM_JSON, TELEGRAM_HTML, TELEGRAM_PREVIEW -> false;
        };
    }

    /** The format of that name. */
    public static Optional<SourceFormat> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
