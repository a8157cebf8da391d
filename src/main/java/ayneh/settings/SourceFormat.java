package ayneh.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of sources, with the settings keys that each format allows. */
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

    /** Returns the name in the settings. */
    public String key() {
        return key;
    }

    /** Returns the keys that a source of this format may have in addition to those of every source. */
    public List<String> options() {
        return switch (this) {
            case MIRROR_COLUMNS -> List.of("columns", "order", "separator", "author", "header_lines", "buttons");
            case MIRROR_TWICE -> List.of("order");
            case MIRROR_SINGLE, TELEGRAM_PREVIEW -> List.of();
            case TELEGRAM_JSON -> List.of("zone", "complete", "chat");
            case TELEGRAM_HTML -> List.of("zone", "complete");
        };
    }

    /** Returns whether it is a mirror's text, of which the ledger lists each line. */
    public boolean isMirror() {
        return switch (this) {
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE -> true;
            case TELEGRAM_JSON, TELEGRAM_HTML, TELEGRAM_PREVIEW -> false;
        };
    }

    /** Returns the format with the given name. */
    public static Optional<SourceFormat> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
