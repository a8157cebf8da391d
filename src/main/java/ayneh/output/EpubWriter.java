package ayneh.output;

import ayneh.book.Book;
import ayneh.book.BookContext;
import ayneh.book.BookSink;
import ayneh.book.view.BookFrame;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.page.Books;
import ayneh.page.view.BookLink;
import ayneh.parallel.WorkerPool;
import ayneh.picture.CoverImages;
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
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Writes books as EPUB files (EPUB 3.3, 4.3). */
final class EpubWriter {
    private static final String TYPE = "application/epub+zip";

    private final Templates templates;
    private final BookContext materials;
    private final Optional<CoverImages> covers;
    private final BuildCache cache;
    private final XMLInputFactory xml = XMLInputFactory.newFactory();

    /** @param covers draws covers; empty if none can be drawn */
    EpubWriter(Templates templates, BookContext materials, Optional<CoverImages> covers, BuildCache cache) {
        this.templates = templates;
        this.materials = materials;
        this.covers = covers;
        this.cache = cache;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Stages all books of a site, and returns them. */
    Books write(Site site, StagedFolder staged, WorkerPool workers) {
        List<Book> books = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            books.addAll(Book.of(channel));
        }
        List<Book> largestFirst = books.stream()
                .sorted(Comparator.comparingInt((Book book) -> -book.posts().size()))
                .toList(); // otherwise the largest may start when all others are done
        Map<String, BookLink> links = new HashMap<>();
        workers.map(largestFirst, book -> book.link(make(book, staged))).forEach(link -> links.put(link.href(), link));
        Map<String, List<BookLink>> shelf = new HashMap<>();
        books.forEach(book ->
                shelf.computeIfAbsent(book.key(), any -> new ArrayList<>()).add(links.get(book.address())));
        return new Books(shelf);
    }

    /** Stages a book, or keeps it, and returns its size in bytes. */
    private long make(Book book, StagedFolder staged) {
        String name = book.address();
        if (cache.knows(name)) {
            BookFingerprint parts = new BookFingerprint();
            book.write(materials, parts);
            OptionalLong size = cache.keep(name, parts.cacheKey());
            if (size.isPresent()) {
                return size.getAsLong();
            }
        }
        BookFingerprint parts = new BookFingerprint();
        long size = staged.write(name, out -> write(book, out, parts));
        cache.note(name, parts.cacheKey(), "");
        return size;
    }

    private void write(Book book, OutputStream out, BookFingerprint parts) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            zip.addStored("mimetype", TYPE); // first, and uncompressed (EPUB 3.3, 4.3.3)
            book.write(materials, new Sink(zip, parts));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    /** Writes the parts of a book into its file. */
    private final class Sink implements BookSink {
        private final ReproducibleZip zip;
        private final BookFingerprint parts;

        /** @param parts also receives each part */
        Sink(ReproducibleZip zip, BookFingerprint parts) {
            this.zip = zip;
            this.parts = parts;
        }

        @Override
        public void document(String name, String template, BookFrame frame, Record view) {
            parts.document(name, template, frame, view);
            byte[] text = templates.render(template, frame, view);
            if (template.endsWith(".ftlx")) {
                check(text, template);
            }
            add(name, text);
        }

        @Override
        public void file(String name, byte[] bytes) {
            parts.file(name, bytes);
            add(name, bytes);
        }

        @Override
        public void cover(String name, CoverImages.Text text) {
            parts.cover(name, text);
            add(name, covers.orElseThrow().draw(text));
        }

        private void add(String name, byte[] bytes) {
            try {
                zip.add(name, bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void picture(String name, PictureFile picture) {
            parts.picture(name, picture);
            try {
                zip.add(name, picture.path());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** E-readers reject anything that isn't well-formed XML, and templates may be written by anybody. */
    private void check(byte[] text, String template) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(text));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new WorkException(
                    "templates/" + template + ": the output is not well-formed XML ("
                            + broken.getMessage().replaceAll("\\s+", " ")
                            + "); fix the template or one that it includes, or remove it",
                    broken);
        }
    }
}
