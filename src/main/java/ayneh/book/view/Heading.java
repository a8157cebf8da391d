package ayneh.book.view;

/**
 * The heading of a chapter.
 *
 * @param kind {@code month}, {@code posts} (by position), {@code undated} or {@code episode}
 * @param number the year of a month; the position of the first post, from 1; the number of an episode
 * @param second the month; the position of the last post; otherwise 0
 */
public record Heading(String kind, int number, int second) {}
