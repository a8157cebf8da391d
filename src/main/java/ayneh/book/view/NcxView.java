package ayneh.book.view;

/**
 * The contents once more, for readers that know only the older form (EPUB 3.3, 5.9.2.3; OPF 2.0.1, 2.4.1).
 *
 * @param id what names the book for ever
 * @param contents what stands in them
 */
public record NcxView(String id, ContentsView contents) {}
