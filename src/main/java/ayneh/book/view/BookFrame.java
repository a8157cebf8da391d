package ayneh.book.view;

import org.jspecify.annotations.Nullable;

/**
 * What all documents of a book share.
 *
 * @param lang the book's language
 * @param dir its direction, {@code rtl} or {@code ltr}
 * @param title the title of the channel or series
 * @param titleLang the title's language
 * @param titleDir the title's direction
 * @param kind what of its channel it holds: {@code whole}, {@code year}, {@code part} or {@code series}
 * @param number the year or the part; else 0
 * @param channel the name of its channel
 * @param channelLang the language of that name
 * @param channelDir its direction
 * @param key the key of its channel, whose own templates win
 * @param url the address of its channel in Telegram; null where unknown
 */
public record BookFrame(
        String lang,
        String dir,
        String title,
        String titleLang,
        String titleDir,
        String kind,
        int number,
        String channel,
        String channelLang,
        String channelDir,
        String key,
        @Nullable String url) {}
