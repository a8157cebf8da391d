package ayneh.book.view;

/**
 * What the stylesheet of a book depends on.
 *
 * @param persian whether the book embeds the Persian font
 * @param formulas whether the book embeds the font for formulas
 */
public record StyleView(boolean persian, boolean formulas) {}
