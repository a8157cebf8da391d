package ayneh.markdown;

/**
 * HTML that is safe to show as it is. Only this package makes it.
 *
 * @param markup the HTML
 */
public record Html(String markup) {}
