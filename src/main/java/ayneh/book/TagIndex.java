package ayneh.book;

import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Tag;
import ayneh.text.Collation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tag index of a book: its tags in the collation order of its language, each with its posts. */
final class TagIndex {
    private static final int MAX_DOCUMENT_LINKS = 1000;

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, String> hrefs = new HashMap<>();

    /**
     * A tag in the book.
     *
     * @param id its ID within its document
     * @param name the tag
     * @param posts its posts in the book, in the book's order
     */
    record Entry(String id, String name, List<Post> posts) {
        Entry {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A document of the index.
     *
     * @param name its file name
     * @param entries its tags
     */
    record Document(String name, List<Entry> entries) {
        Document {
            entries = List.copyOf(entries);
        }
    }

    /** Creates the tag index of a book's posts. */
    TagIndex(Channel channel, List<Chapter> chapters) {
        Map<String, List<Post>> byTag = new HashMap<>();
        for (Chapter chapter : chapters) {
            for (Chapter.Document document : chapter.documents()) {
                document.posts()
                        .forEach(post -> post.tags()
                                .forEach(tag -> byTag.computeIfAbsent(tag, any -> new ArrayList<>())
                                        .add(post)));
            }
        }
        List<Tag> tags = byTag.keySet().stream()
                .map(channel.tags()::get)
                .sorted((one, other) -> Collation.of(channel.lang()).compare(one.name(), other.name()))
                .toList();
        List<Entry> entries = new ArrayList<>();
        int links = 0;
        for (Tag tag : tags) {
            List<Post> posts = byTag.get(tag.key());
            if (links > 0 && links + posts.size() > MAX_DOCUMENT_LINKS) {
                documents.add(new Document(name(), entries));
                entries.clear();
                links = 0;
            }
            Entry entry = new Entry("t-" + tag.slug(), tag.name(), posts);
            entries.add(entry);
            links += posts.size();
            hrefs.put(tag.key(), name() + "#" + entry.id());
        }
        if (!entries.isEmpty()) {
            documents.add(new Document(name(), entries));
        }
    }

    private String name() {
        return documents.isEmpty() ? "tags.xhtml" : "tags-" + (documents.size() + 1) + ".xhtml";
    }

    /** Returns its documents; empty if no post has a tag. */
    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Returns where a tag is, by its folded key; empty if no post of the book has it. */
    Optional<String> href(String key) {
        return Optional.ofNullable(hrefs.get(key));
    }
}
