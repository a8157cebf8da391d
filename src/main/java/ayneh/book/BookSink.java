package ayneh.book;

import ayneh.book.view.BookFrame;
import ayneh.picture.CoverImages;
import ayneh.picture.PictureFile;

/** Receives the parts of a book, one after another. */
public interface BookSink {

    /**
     * Adds a document.
     *
     * @param name its path in the book
     * @param template the template that renders it
     * @param frame the data that all documents of the book share
     * @param view the data it shows, one of the records of {@link ayneh.book.view}
     */
    void document(String name, String template, BookFrame frame, Record view);

    /** Adds a file. */
    void file(String name, byte[] bytes);

    /** Draws the cover and adds it. */
    void cover(String name, CoverImages.Text text);

    /** Adds a picture of a post. */
    void picture(String name, PictureFile picture);
}
