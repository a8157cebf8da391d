package ayneh.message;

/**
 * A button below a message that leads somewhere.
 *
 * @param text what stands on it
 * @param url where it leads
 */
public record Button(String text, String url) {}
