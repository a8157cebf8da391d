package ayneh.output;

import ayneh.book.BookSink;
import ayneh.book.view.BookFrame;
import ayneh.picture.CoverImages;
import ayneh.picture.PictureFile;

/** Collects the inputs of a book from its parts, without rendering their HTML. */
final class BookFingerprint implements BookSink {
    private final CacheKey cacheKey = CacheKey.none();

    /** Returns the key of the parts so far. */
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

    /** A picture's name identifies its contents; its path is not part of the book. */
    @Override
    public void picture(String name, PictureFile picture) {
        cacheKey.add(name).add(picture.size());
    }
}
