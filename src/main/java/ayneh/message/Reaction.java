package ayneh.message;

/**
 * How often readers reacted with a symbol.
 *
 * @param symbol an emoji, or the name of another kind of reaction
 * @param count the count as the source gives it, as in {@code 6} or {@code 1.2K}
 */
public record Reaction(String symbol, String count) {}
