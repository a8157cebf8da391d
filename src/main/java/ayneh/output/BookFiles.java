package ayneh.output;

import ayneh.book.Book;
import ayneh.book.BookSink;
import ayneh.book.Materials;
import ayneh.book.view.BookFrame;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.page.Shelf;
import ayneh.page.view.BookLink;
import ayneh.parallel.Workers;
import ayneh.picture.PictureFile;
import ayneh.site.Channel;
import ayneh.site.Site;
import ayneh.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Writes books as EPUB files (EPUB 3.3, 4.3). */
final class BookFiles {
    private static final String TYPE = "application/epub+zip";

    private final Templates templates;
    private final Materials materials;
    private final XMLInputFactory xml = XMLInputFactory.newFactory();

    BookFiles(Templates templates, Materials materials) {
        this.templates = templates;
        this.materials = materials;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Stages all books of a site, and says which there are. */
    Shelf write(Site site, StagedFolder staged, Workers workers) {
        List<Book> books = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            books.addAll(Book.of(channel));
        }
        List<Book> largestFirst = books.stream()
                .sorted(Comparator.comparingInt((Book book) -> -book.posts().size()))
                .toList(); // or the largest would be begun when all others are done
        Map<String, BookLink> links = new HashMap<>();
        workers.map(largestFirst, book -> book.link(staged.write(book.address(), out -> write(book, out))))
                .forEach(link -> links.put(link.href(), link));
        Map<String, List<BookLink>> shelf = new HashMap<>();
        books.forEach(book ->
                shelf.computeIfAbsent(book.key(), any -> new ArrayList<>()).add(links.get(book.address())));
        return new Shelf(shelf);
    }

    private void write(Book book, OutputStream out) throws IOException {
        try (FixedZip zip = new FixedZip(out)) {
            zip.addStored("mimetype", TYPE); // first, and as it is (EPUB 3.3, 4.3.3)
            book.write(materials, new Sink(zip));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    /** Puts the parts of a book into its file. */
    private final class Sink implements BookSink {
        private final FixedZip zip;

        Sink(FixedZip zip) {
            this.zip = zip;
        }

        @Override
        public void document(String name, String template, BookFrame frame, Record view) {
            byte[] text = templates.render(template, frame, view);
            if (template.endsWith(".ftlx")) {
                check(text, template);
            }
            file(name, text);
        }

        @Override
        public void file(String name, byte[] bytes) {
            try {
                zip.add(name, bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void picture(String name, PictureFile picture) {
            try {
                zip.add(name, picture.path());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** A reader of books refuses what is no XML, and templates may be anybody's. */
    private void check(byte[] text, String template) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(text));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new WorkException(
                    "templates/" + template + ": what it makes is no well-formed XML ("
                            + broken.getMessage().replaceAll("\\s+", " ")
                            + "); mend it, or what it includes, or remove it",
                    broken);
        }
    }
}
