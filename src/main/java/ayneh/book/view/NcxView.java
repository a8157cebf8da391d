package ayneh.book.view;

/**
 * The table of contents in the legacy NCX format, for older e-book readers (EPUB 3.3, 5.9.2.3; OPF 2.0.1, 2.4.1).
 *
 * @param id the book's permanent ID
 * @param contents the table of contents
 */
public record NcxView(String id, ContentsView contents) {}
