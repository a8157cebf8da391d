package ayneh.text;

/**
 * What a page speaks to its readers in; the posts on it have languages of their own.
 *
 * @param language a language of the interface
 * @param calendar the calendar of its dates
 */
public record PageLocale(String language, CalendarSystem calendar) {}
