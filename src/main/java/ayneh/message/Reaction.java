package ayneh.message;

/**
 * How often readers reacted with a symbol.
 *
 * @param symbol an emoji, or the name of another kind of reaction
 * @param count the count as the source gives it, such as {@code 6} or {@code 1.2K}
 */
public record Reaction(String symbol, String count) {}
