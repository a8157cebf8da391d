package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.parallel.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files of a large archive: what a change rewrites, and how large they are. */
@Tag("slow")
class SearchFilesTest {
    private static final int POSTS = 3000;

    /** Posts of made-up words, frequent and rare ones. */
    private static List<String> texts() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 3 + random.nextInt(7); length > 0; length--) {
                word.append((char) ((i % 2 == 0 ? 'а' : 'a') + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        List<String> texts = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                double place = random.nextDouble();
                text.append(words.get((int) (place * place * place * words.size())))
                        .append(' ');
            }
            texts.add(text.toString().strip());
        }
        return texts;
    }

    private static Map<String, String> files(List<String> texts, int jobs) {
        Map<String, String> files = new ConcurrentSkipListMap<>();
        long length = texts.stream().mapToLong(String::length).sum();
        int half = texts.size() / 2;
        List<IndexedChannel> channels = List.of(
                new IndexedChannel("one", "One", half, length / 2, place -> post(place, texts.get(place))),
                new IndexedChannel(
                        "two",
                        "Two",
                        texts.size() - half,
                        length / 2,
                        place -> post(half + place, texts.get(half + place))));
        try (WorkerPool workers = new WorkerPool(jobs)) {
            new SearchFiles(
                            channels,
                            List.of(),
                            (name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)))
                    .write(workers);
        }
        return files;
    }

    private static IndexedPost post(int number, String text) {
        return new IndexedPost(
                "p" + number, "Post", false, "en", "ru", List.of("tag" + number % 7), List.of(), text, 19_000 + number);
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> after.getOrDefault(name, "").equals(before.get(name)));
        return names;
    }

    /** Returns the pieces of terms that contain one of some words. */
    private static Set<String> piecesOf(Map<String, String> files, String text) {
        Set<String> terms = Arrays.stream(text.split(" ", -1))
                .flatMap(word -> Compound.of(word).terms().stream())
                .collect(Collectors.toSet());
        TreeMap<String, String> pieces = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith("search/t-")) {
                for (String entry : content.split("[\",;]", -1)) {
                    if (terms.contains(entry.replaceAll("[*].*", ""))) {
                        pieces.put(name, entry);
                    }
                }
            }
        });
        return pieces.keySet();
    }

    @Test
    void aChangedPostRewritesOnlyThePiecesThatHoldItsWords() {
        List<String> texts = texts();
        Map<String, String> before = files(texts, 2);
        String old = texts.get(1234);
        String mended = old.replaceFirst("[^ ]+", "zzyzx");
        texts.set(1234, mended);
        Set<String> changed = changed(before, files(texts, 2));
        Set<String> own = new TreeSet<>(piecesOf(before, old + " " + mended));
        own.addAll(piecesOf(files(texts, 2), mended));
        own.add("search/d-one-" + 1234 / 8 + ".js");
        assertThat(changed).contains("search/d-one-154.js").hasSizeGreaterThan(1);
        Set<String> vocabulary = new TreeSet<>(changed);
        vocabulary.removeIf(name -> !name.matches("search/[nrv]-.*"));
        assertThat(vocabulary)
                .as("pieces of words alone: of the new word and of a lost one")
                .hasSizeBetween(3, 6);
        changed.removeAll(vocabulary);
        assertThat(own).containsAll(changed);
        assertThat(changed.size()).isLessThan(before.size() / 4);
    }

    @Test
    void aNewPostAtTheEndOfAChannelLeavesTheOtherTextsAsTheyAre() {
        List<String> texts = texts();
        Map<String, String> before = files(texts, 2);
        texts.add("fresh words here");
        Set<String> changed = changed(before, files(texts, 2));
        assertThat(changed).contains("search/index.js").noneMatch(name -> name.startsWith("search/d-one-"));
    }

    @Test
    void noFileIsLargeAndTheOrderOfThreadsDoesNotMatter() {
        List<String> texts = texts();
        Map<String, String> files = files(texts, 1);
        assertThat(files).isEqualTo(files(texts, 4)).hasSizeGreaterThan(POSTS / 8);
        assertThat(files.values()).allMatch(content -> content.length() < 250_000);
    }
}
