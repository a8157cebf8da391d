package ayneh.book;

import ayneh.book.view.BookFrame;
import ayneh.book.view.PackageView;
import ayneh.picture.CoverImages;
import ayneh.picture.PictureFile;
import java.util.ArrayList;
import java.util.List;

/** Packs a book and lists its files. */
final class PackageBuilder {
    private static final String FOLDER = "EPUB/";
    private static final String XHTML = "application/xhtml+xml";

    private final BookSink sink;
    private final BookFrame frame;
    private final List<PackageView.Item> items = new ArrayList<>();

    PackageBuilder(BookSink sink, BookFrame frame) {
        this.sink = sink;
        this.frame = frame;
    }

    /**
     * Packs a page.
     *
     * @param properties its manifest properties (EPUB 3.3, D.5); empty if none
     */
    void page(String name, String template, Record view, String properties) {
        list(name, XHTML, properties);
        sink.document(FOLDER + name, "book/" + template, frame, view);
    }

    /** Packs a document that isn't a page. */
    void document(String name, String template, Record view, String type) {
        list(name, type, "");
        sink.document(FOLDER + name, "book/" + template, frame, view);
    }

    void file(String name, byte[] bytes, String type, String properties) {
        list(name, type, properties);
        sink.file(FOLDER + name, bytes);
    }

    void cover(String name, CoverImages.Text text) {
        list(name, "image/png", "cover-image");
        sink.cover(FOLDER + name, text);
    }

    void picture(String name, PictureFile picture) {
        list(name, picture.type(), "");
        sink.picture(FOLDER + name, picture);
    }

    private void list(String name, String type, String properties) {
        items.add(new PackageView.Item(id(name), name, type, properties));
    }

    /** Returns a file's ID in the package: an XML name. */
    static String id(String name) {
        return "i-" + name.replace('/', '-');
    }

    /** Returns the files packed so far. */
    List<PackageView.Item> items() {
        return List.copyOf(items);
    }
}
