package ayneh.book.view;

import ayneh.text.Language;
import ayneh.text.PageLocale;
import org.jspecify.annotations.Nullable;

/**
 * The data that all documents of a book share.
 *
 * @param lang the book's language
 * @param dir its direction, {@code rtl} or {@code ltr}
 * @param locale the language of the interface and the calendar of its dates
 * @param title the title of the channel or series
 * @param titleLang the title's language
 * @param titleDir the title's direction
 * @param kind the part of its channel that it covers: {@code whole}, {@code year}, {@code part} or {@code series}
 * @param number the year or the part; otherwise 0
 * @param channel the name of its channel
 * @param channelLang the language of that name
 * @param channelDir its direction
 * @param key the key of its channel, whose own templates take precedence
 * @param url the channel's address on Telegram; null if unknown
 */
public record BookFrame(
        String lang,
        String dir,
        PageLocale locale,
        String title,
        String titleLang,
        String titleDir,
        String kind,
        int number,
        String channel,
        String channelLang,
        String channelDir,
        String key,
        @Nullable String url) {
    /** Returns the direction of the language of the interface. */
    public String wordsDir() {
        return Language.direction(locale.language());
    }
}
