package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.text.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A post of the archive.
 *
 * @param slug its name in the archive and in addresses
 * @param meta its front matter
 * @param markdown its text
 */
public record Entry(String slug, FrontMatter meta, Body markdown) {
    private static final String FENCE = "---\n";

    /**
     * Parses the text of an archive file.
     *
     * @param text the file's text, with LF, CRLF or CR
     * @param path its path, for messages
     * @param channel the channel whose folder holds it
     * @param slug its name without the extension
     */
    public static Entry read(String text, String path, String channel, String slug) {
        Document document = Document.read(text, path);
        FrontMatter meta = FrontMatterReader.read(document.frontMatter(), document.start(), channel);
        return new Entry(slug, meta, Body.of(document.body()));
    }

    /** Returns the channel's key and the slug, as {@code channel/slug}. */
    public String address() {
        return meta.channel() + "/" + slug;
    }

    /** Returns all its addresses: its current one, its former ones, and those of the parts of its album. */
    public List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        addresses.add(address());
        meta.aliases().forEach(alias -> addresses.add(meta.channel() + "/" + alias));
        meta.details().album().forEach(part -> addresses.add(meta.channel() + "/" + part));
        return addresses;
    }

    /** Returns this post, with its text and edits, under the name and id of another version of it. */
    public Entry identifiedAs(Entry other) {
        return new Entry(other.slug, meta.identifiedAs(other.meta), markdown);
    }

    /** Returns this post, with its text and edits, in the series and works of another version of it. */
    public Entry curatedAs(Entry other) {
        return new Entry(slug, meta.curatedAs(other.meta), markdown);
    }

    /** Returns this post in no series, and without works. */
    public Entry uncurated() {
        return new Entry(slug, meta.uncurated(), markdown);
    }

    /** Returns whether another version of the post has the same slug and front matter. */
    public boolean isLike(Entry other) {
        return slug.equals(other.slug) && meta.equals(other.meta);
    }

    /** Returns this post, marked as gone from its channel. */
    public Entry goneOn(LocalDate day) {
        return new Entry(slug, meta.goneOn(day), markdown);
    }

    /** Returns this post with its title, its text and all words of its details changed, for readers. */
    public Entry withWords(UnaryOperator<String> change) {
        return new Entry(slug, meta.withWords(change), new ChangedBody(markdown, change));
    }

    /** Returns this post with another body. */
    Entry in(Body body) {
        return new Entry(slug, meta, body);
    }

    /** Returns its Markdown, ending in a line break unless empty. */
    public String body() {
        return markdown.text();
    }

    /** Returns the text of its archive file. */
    public String write() {
        String body = body();
        return FENCE + FrontMatterWriter.write(meta) + FENCE + (body.isEmpty() ? "" : "\n" + body);
    }

    /** Returns a hash of everything that people may edit. */
    public String hash() {
        return Sha256.of(FrontMatterWriter.writeForComparison(meta.withoutMachineKeys()) + FENCE + body(), 16);
    }

    /** The two parts of a file. */
    record Document(String frontMatter, Location start, String body) {

        static Document read(String raw, String path) {
            String text =
                    raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
            Location top = Location.startOf(path);
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (!text.startsWith(FENCE)) {
                throw new InputException(top, "the front matter is missing", "begin the file with a line «---»");
            }
            int end = text.startsWith(FENCE, FENCE.length()) ? FENCE.length() : text.indexOf("\n" + FENCE) + 1;
            if (end == 0 && text.endsWith("\n---")) {
                end = text.length() - 3;
            } else if (end == 0) {
                throw new InputException(top, "the front matter is not closed", "close it with a line «---»");
            }
            String frontMatter = text.substring(FENCE.length(), end);
            int from = Math.min(text.length(), end + FENCE.length());
            while (from < text.length() && text.charAt(from) == '\n') {
                from++;
            }
            return new Document(frontMatter, top.atLine(2), text.substring(from));
        }
    }
}
