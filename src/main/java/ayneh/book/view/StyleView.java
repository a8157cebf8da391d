package ayneh.book.view;

/**
 * What the stylesheet of a book depends on.
 *
 * @param persian whether the Persian font is in the book
 * @param formulas whether the font for formulas is in the book
 */
public record StyleView(boolean persian, boolean formulas) {}
