package ayneh.output;

import ayneh.book.BookSink;
import ayneh.book.view.BookFrame;
import ayneh.picture.CoverImages;
import ayneh.picture.PictureFile;

/** Takes the parts of a book to tell what it is made of, which needs none of its HTML. */
final class BookFingerprint implements BookSink {
    private final CacheKey cacheKey = CacheKey.none();

    /** What the parts that came so far are made of. */
    CacheKey cacheKey() {
        return cacheKey;
    }

    @Override
    public void document(String name, String template, BookFrame frame, Record view) {
        cacheKey.add(name).add(template).add(frame).add(view);
    }

    @Override
    public void file(String name, byte[] bytes) {
        cacheKey.add(name).add(bytes);
    }

    @Override
    public void cover(String name, CoverImages.Text text) {
        cacheKey.add(name).add(text);
    }

    /** A picture's name tells what is in it; where it lies is none of the book. */
    @Override
    public void picture(String name, PictureFile picture) {
        cacheKey.add(name).add(picture.size());
    }
}
