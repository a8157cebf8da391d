package ayneh.message;

/**
 * A link button below a message.
 *
 * @param text its label
 * @param url its target
 */
public record Button(String text, String url) {}
