package ayneh.page.view;

/**
 * A link to a book that can be taken along.
 *
 * @param href its address
 * @param kind what of its channel it holds: {@code whole}, {@code year}, {@code part} or {@code series}
 * @param number the year, in the calendar of the channel's language, or the part; 0 for the others
 * @param size its size in bytes
 */
public record BookLink(String href, String kind, int number, long size) {}
