package ayneh.search;

import ayneh.json.JsonWriter;
import ayneh.parallel.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;

/**
 * Writes the files that the search page loads: scripts that each hand over one piece by its name.
 *
 * <p>{@code index} names the channels. For a small archive it contains all texts, and no other file is written. For a
 * larger one it lists the first term of each piece of the index. Pieces begin at terms chosen by their hash, so that a
 * new term moves no other boundary. {@code t-…} is named after its first term in hexadecimal UTF-16 and contains terms
 * with their posts, {@code p-…} contains the posts of a term that occurs in many, {@code d-…} the texts of a few
 * consecutive posts of a channel, {@code y-…} their days, {@code v-…} and {@code r-…} words alone, and {@code n-…} names
 * ({@link Spellings}). A changed post therefore changes only its own piece and those that contain its words.
 */
public final class SearchFiles {
    /** The folder of the files, below the site's root. */
    public static final String FOLDER = "search/";

    /** An archive with less text, in characters, is one piece: about 80 KB when compressed. */
    private static final int SMALL = 200_000;

    private static final int POSTS_IN_PIECE = 8;
    /** A longer text would make its piece too long; the rest is found but not shown. A small archive keeps all text. */
    private static final int LONGEST_TEXT = 20_000;

    private final List<IndexedChannel> channels;
    private final List<List<String>> terms;
    private final BiConsumer<String, byte[]> sink;
    private final Names names = new Names();
    /** The languages of the posts. */
    private final Set<String> languages = new ConcurrentSkipListSet<>();

    /**
     * @param channels all channels, in order
     * @param terms the words of each meaning ({@link Synonyms})
     * @param sink receives each file's address and content
     */
    public SearchFiles(List<IndexedChannel> channels, List<List<String>> terms, BiConsumer<String, byte[]> sink) {
        this.channels = List.copyOf(channels);
        this.terms = List.copyOf(terms);
        this.sink = sink;
    }

    /**
     * Writes the files.
     *
     * @param workers the threads that read the texts
     */
    public void write(WorkerPool workers) {
        Map<String, Object> index = new LinkedHashMap<>();
        boolean whole = channels.stream().mapToLong(IndexedChannel::length).sum() < SMALL;
        index.put(
                "channels",
                channels.stream().map(channel -> channel(channel, whole)).toList());
        if (whole) {
            index.put("names", String.join(" ", names.notLatin()));
        } else {
            Iterable<Term> terms = writeTexts(workers);
            IndexChunks pieces = new IndexChunks(terms);
            pieces.write(this::piece);
            index.put("bounds", pieces.bounds());
            index.put("frequent", pieces.frequent());
            Spellings spellings = new Spellings(terms);
            index.put("forth", spellings.writeForth(this::piece));
            index.put("back", spellings.writeBack(this::piece));
            index.put("names", Spellings.writeNames(names, terms, this::piece));
        }
        index.put("languages", List.copyOf(languages));
        index.put("terms", terms);
        piece("index", index);
    }

    private Map<String, Object> channel(IndexedChannel channel, boolean whole) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("key", channel.key());
        written.put("name", channel.name());
        written.put("count", channel.count());
        if (whole) {
            written.put(
                    "posts",
                    channel.posts(0, channel.count()).stream()
                            .peek(this::read)
                            .map(post -> post(post, post.text().length()))
                            .toList());
        }
        return written;
    }

    private void read(IndexedPost post) {
        languages.add(post.lang());
        names.read(post.text());
        if (post.titled()) {
            names.read(post.title());
        }
        post.tags().forEach(names::read);
    }

    /** Returns a post as a list: an object would repeat the names of its fields. */
    private static List<Object> post(IndexedPost post, int longest) {
        String text = post.text();
        int end = Math.min(text.length(), longest);
        boolean halved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return List.of(
                post.slug(),
                CompactEncoding.of(post.title()),
                post.titled() ? 1 : 0,
                post.titleLang(),
                post.lang(),
                post.tags(),
                post.works(),
                CompactEncoding.of(text.substring(0, halved ? end - 1 : end)),
                post.day() == null ? "" : post.day());
    }

    /** Writes the texts, and returns the terms that occur in them. */
    private Iterable<Term> writeTexts(WorkerPool workers) {
        TermIndex index = new TermIndex(names);
        List<List<byte[]>> read = new ArrayList<>();
        for (IndexedChannel channel : channels) {
            List<Integer> pieces = new ArrayList<>();
            for (int piece = 0; piece * POSTS_IN_PIECE < channel.count(); piece++) {
                pieces.add(piece);
            }
            List<byte[]> own = new ArrayList<>();
            Days days = new Days(channel.count());
            workers.map(pieces, piece -> {
                        int from = piece * POSTS_IN_PIECE;
                        List<IndexedPost> posts = channel.posts(from, Math.min(channel.count(), from + POSTS_IN_PIECE));
                        piece(
                                "d-" + channel.key() + "-" + piece,
                                posts.stream()
                                        .map(post -> post(post, LONGEST_TEXT))
                                        .toList());
                        posts.forEach(post -> languages.add(post.lang()));
                        days.read(from, posts);
                        return posts.stream().map(index::read).toList();
                    })
                    .forEach(own::addAll);
            days.write(channel.key(), this::piece);
            read.add(own);
        }
        for (int channel = 0; channel < read.size(); channel++) {
            index.add(channel, read.get(channel), workers);
        }
        return index.terms();
    }

    private void piece(String name, Object value) {
        String script = "ayneh.piece(" + JsonWriter.write(name) + "," + JsonWriter.write(value) + ")\n";
        sink.accept(FOLDER + name + ".js", script.getBytes(StandardCharsets.UTF_8));
    }
}
