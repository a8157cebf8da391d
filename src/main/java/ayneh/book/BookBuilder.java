package ayneh.book;

import ayneh.book.view.BookFrame;
import ayneh.book.view.BookPost;
import ayneh.book.view.ChapterView;
import ayneh.book.view.FrontView;
import ayneh.book.view.NcxView;
import ayneh.book.view.PackageView;
import ayneh.book.view.StyleView;
import ayneh.book.view.TagsView;
import ayneh.markdown.Xhtml;
import ayneh.page.view.PostView;
import ayneh.picture.CoverImages;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds one book. The pages with posts come first, since they determine what else the book needs. */
final class BookBuilder {
    private static final String COVER = "cover.png";
    private static final String NCX = "toc.ncx";
    private static final String PERSIAN = "vazirmatn";
    private static final String FORMULAS = "stix-two-math";
    private static final int MAX_SUBJECTS = 12;
    /** The file that a reading system opens first (EPUB 3.3, 4.2.6.3.1). */
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
            <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """;

    private final Book book;
    private final BookContext materials;
    private final BookSink sink;
    private final BookFrame frame;
    private final List<Chapter> chapters;
    private final TagIndex tags;
    private final BookLinks links;
    private final BookContents contents;
    private final PackageBuilder packing;
    private final BookPictures pictures;
    private final Set<String> sources = new TreeSet<>();
    private boolean formulas;

    BookBuilder(Book book, BookContext materials, BookSink sink) {
        this.book = book;
        this.materials = materials;
        this.sink = sink;
        Channel channel = book.channel();
        frame = book.frame();
        chapters = book.chapters();
        tags = new TagIndex(channel, chapters);
        links = new BookLinks(materials.site(), channel, chapters, tags, materials.parts(), materials.base());
        contents = new BookContents(chapters, tags, links);
        packing = new PackageBuilder(sink, frame);
        pictures = new BookPictures(materials.pictures(), packing);
    }

    void write() {
        sink.file("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
        List<String> spine = new ArrayList<>();
        chapters.forEach(chapter -> writeChapter(chapter, spine));
        for (TagIndex.Document document : tags.documents()) {
            List<TagsView.Tag> entries = document.entries().stream()
                    .map(tag -> new TagsView.Tag(tag.id(), tag.name(), contents.links(tag.posts())))
                    .toList();
            packing.page(document.name(), "tags.ftlx", new TagsView(isFirst(document), entries), "");
            spine.add(document.name());
        }
        boolean illustrated = pictures.any();
        Xhtml description = description();
        formulas |= description != null && description.hasFormulas();
        boolean covered = writeCover();
        FrontView front = front(covered, description, writeFonts());
        packing.page("title.xhtml", "title.ftlx", front, properties(description != null && description.hasFormulas()));
        packing.page("contents.xhtml", "contents.ftlx", contents.view(), "nav");
        packing.document(NCX, "ncx.ftlx", new NcxView(book.id(), contents.view()), "application/x-dtbncx+xml");
        packing.page("about.xhtml", "about.ftlx", front, "");
        if (covered) {
            packing.page("cover.xhtml", "cover.ftlx", front, "");
        }
        spine.addAll(
                0,
                covered
                        ? List.of("cover.xhtml", "title.xhtml", "contents.xhtml")
                        : List.of("title.xhtml", "contents.xhtml"));
        spine.add("about.xhtml");
        packing.document("style.css", "style.ftl", new StyleView(hasArabicLetters(), formulas), "text/css");
        sink.document("EPUB/package.opf", "book/package.ftlx", frame, facts(spine, covered, illustrated));
    }

    private void writeChapter(Chapter chapter, List<String> spine) {
        BookPostBuilder builder = new BookPostBuilder(materials, links, pictures, book.series() == null ? 1 : 0);
        for (Chapter.Document document : chapter.documents()) {
            List<BookPost> posts = document.posts().stream().map(builder::post).toList();
            posts.stream()
                    .flatMap(post -> post.sources().stream())
                    .map(PostView.Source::file)
                    .forEach(sources::add);
            boolean math = posts.stream().anyMatch(post -> post.body().hasFormulas());
            formulas |= math;
            boolean first = document.name().equals(chapter.documents().get(0).name());
            packing.page(
                    document.name(),
                    "chapter.ftlx",
                    new ChapterView(BookContents.heading(chapter), first, posts),
                    properties(math));
            spine.add(document.name());
        }
    }

    /** Returns the manifest properties of a page. */
    private static String properties(boolean math) {
        return math ? "mathml" : "";
    }

    private boolean isFirst(TagIndex.Document document) {
        return document.name().equals(tags.documents().get(0).name());
    }

    private boolean writeCover() {
        if (materials.covered()) {
            Series series = book.series();
            String key = series == null ? frame.key() : series.key();
            String part = series == null ? materials.names().apply(frame.locale(), book.volume()) : frame.channel();
            String foot = frame.url() == null ? "" : frame.url().substring("https://".length());
            CoverImages.Text text =
                    new CoverImages.Text(frame.title(), key, frame.dir().equals("rtl"), part, foot);
            packing.cover(COVER, text);
        }
        return materials.covered();
    }

    /** Packs the fonts that the book needs, each with its licence, and returns their names. */
    private List<String> writeFonts() {
        List<String> names = new ArrayList<>();
        if (hasArabicLetters()) {
            writeFont(PERSIAN);
            names.add("Vazirmatn");
        }
        if (formulas) {
            writeFont(FORMULAS);
            names.add("STIX Two Math");
        }
        return names;
    }

    private void writeFont(String name) {
        packing.file("fonts/" + name + ".woff2", materials.statics().apply(name + ".woff2"), "font/woff2", "");
        packing.file("fonts/" + name + "-OFL.txt", materials.statics().apply(name + "-OFL.txt"), "text/plain", "");
    }

    private boolean hasArabicLetters() {
        return Stream.concat(
                        Stream.of(frame.lang()),
                        book.posts().stream().flatMap(post -> Stream.of(post.lang(), post.headingLang())))
                .anyMatch(lang -> Language.script(lang).equals("Arab"));
    }

    /** Returns the channel's description; null unless the book covers the whole channel. */
    private @Nullable Xhtml description() {
        Channel channel = book.channel();
        return book.volume().kind() != Volume.Kind.WHOLE
                ? null
                : new Xhtml(materials.renderer().render(channel.description(), channel.lang(), links), 0);
    }

    private FrontView front(boolean covered, @Nullable Xhtml description, List<String> fonts) {
        List<LocalDate> days = book.posts().stream()
                .map(BookContents::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Series series = book.series();
        return new FrontView(
                covered ? COVER : null,
                description,
                book.posts().size(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                series == null
                        ? List.of()
                        : series.episodes().stream()
                                .filter(episode -> episode.post() == null)
                                .toList(),
                List.copyOf(sources),
                fonts);
    }

    private PackageView facts(List<String> spine, boolean covered, boolean illustrated) {
        return new PackageView(
                book.id(),
                book.collection(),
                book.modified(),
                Stream.concat(
                                Stream.of(frame.lang()),
                                book.posts().stream().map(Post::lang).sorted())
                        .distinct()
                        .toList(),
                tags.documents().stream()
                        .flatMap(document -> document.entries().stream())
                        .sorted(Comparator.comparingInt(tag -> -tag.posts().size()))
                        .limit(MAX_SUBJECTS)
                        .map(TagIndex.Entry::name)
                        .toList(),
                packing.items(),
                spine.stream().map(PackageBuilder::id).toList(),
                covered,
                illustrated,
                formulas,
                !tags.documents().isEmpty());
    }
}
