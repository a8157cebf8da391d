package ayneh.page.view;

/**
 * A link to a book to download.
 *
 * @param href its address
 * @param kind the part of its channel that it covers: {@code whole}, {@code year}, {@code part} or {@code series}
 * @param number the year, in the calendar of the channel's language, or the part; 0 for other kinds
 * @param size its size in bytes
 */
public record BookLink(String href, String kind, int number, long size) {}
