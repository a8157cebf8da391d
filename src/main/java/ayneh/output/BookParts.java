package ayneh.output;

import ayneh.book.BookSink;
import ayneh.book.view.BookFrame;
import ayneh.picture.Covers;
import ayneh.picture.PictureFile;

/** Takes the parts of a book to tell what it is made of, which needs none of its HTML. */
final class BookParts implements BookSink {
    private final Ingredients ingredients = Ingredients.none();

    /** What the parts that came so far are made of. */
    Ingredients ingredients() {
        return ingredients;
    }

    @Override
    public void document(String name, String template, BookFrame frame, Record view) {
        ingredients.add(name).add(template).add(frame).add(view);
    }

    @Override
    public void file(String name, byte[] bytes) {
        ingredients.add(name).add(bytes);
    }

    @Override
    public void cover(String name, Covers.Text text) {
        ingredients.add(name).add(text);
    }

    /** A picture's name tells what is in it; where it lies is none of the book. */
    @Override
    public void picture(String name, PictureFile picture) {
        ingredients.add(name).add(picture.size());
    }
}
