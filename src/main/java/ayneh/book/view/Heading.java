package ayneh.book.view;

/**
 * What a chapter is called.
 *
 * @param kind {@code month}, {@code posts} (by their place), {@code undated} or {@code episode}
 * @param number the year of a month; the place of the first of the posts, from 1; the number of an episode
 * @param second the month; the place of the last of the posts; else 0
 */
public record Heading(String kind, int number, int second) {}
