package ayneh.message;

import org.jspecify.annotations.Nullable;

/**
 * The card of a link, as the source shows it below a message.
 *
 * @param url the address; null where the source doesn't give it
 * @param site the site's name; null where the card has none
 * @param title the page's title; null where the card has none
 * @param description what the card says of the page; null where it says nothing
 */
public record Preview(
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        @Nullable String description) {}
