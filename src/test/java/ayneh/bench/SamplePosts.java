package ayneh.bench;

import ayneh.text.Language;
import ayneh.text.WhiteSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any number of posts, composed of text from the seeds: three in five Persian, the others Russian, of 1,700 characters
 * on average, with lists, quotations, links, 40 tags, and 40 series that one post in twenty belongs to. The post with a
 * given number has the same words in every run; its date also depends on how many posts there are.
 */
public final class SamplePosts {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]<>{}|\\\\~#$^&\"]");
    private static final Pattern LIST_MARKER = Pattern.compile("^[\\s\\-+•=.:)\\d]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u200C]+");
    private static final int SHORTEST = 60;
    private static final int LONGEST = 600;

    private static final Instant FIRST = Instant.parse("2018-01-01T08:00:00Z");
    private static final Duration SPAN = Duration.ofDays(8 * 365);
    private static final int TAGS = 40;
    private static final int SERIES_OF_A_LANGUAGE = 20;
    /** Adjacent seeds give similar sequences; multiples of this (2⁶⁴ divided by the golden ratio) don't. */
    private static final long APART = 0x9E37_79B9_7F4A_7C15L;

    private final Map<String, List<String>> paragraphs;

    private SamplePosts(Map<String, List<String>> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Returns posts made of the words in the text files of a folder. */
    public static SamplePosts of(Path seeds) throws IOException {
        Map<String, List<String>> paragraphs = new TreeMap<>(Map.of("fa", new ArrayList<>(), "ru", new ArrayList<>()));
        List<Path> files;
        try (Stream<Path> all = Files.list(seeds)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String text = plain(line);
                List<String> known = paragraphs.get(Language.of(text, "en"));
                if (known != null && text.length() >= SHORTEST && text.length() <= LONGEST) {
                    known.add(text);
                }
            }
        }
        return new SamplePosts(paragraphs);
    }

    /** Returns a line without addresses and without what Markdown would parse as markup. */
    private static String plain(String line) {
        String bare = MARKUP.matcher(ADDRESS.matcher(line).replaceAll("")).replaceAll("");
        return WhiteSpace.collapse(LIST_MARKER.matcher(bare).replaceFirst(""));
    }

    /**
     * Returns the post with a number.
     *
     * @param number from 1
     * @param all how many posts there are, over which the dates are spread
     */
    public SamplePost post(int number, int all) {
        Random random = new Random(number * APART);
        String lang = random.nextInt(5) < 3 ? "fa" : "ru";
        List<String> source = paragraphs.get(lang);
        String title = words(any(source, random), 4 + random.nextInt(6));
        String body = body(source, random);
        Set<String> tags = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            tags.add("tag-%02d".formatted(1 + random.nextInt(TAGS)));
        }
        @Nullable
        String series =
                random.nextInt(20) == 0 ? "series-%02d".formatted(1 + random.nextInt(SERIES_OF_A_LANGUAGE)) : null;
        Instant date = FIRST.plusSeconds(SPAN.toSeconds() * (number - 1) / all);
        return new SamplePost(number, lang, title, words(body, 24), date, List.copyOf(tags), series, body);
    }

    private static String body(List<String> source, Random random) {
        double target = length(random);
        StringBuilder body = new StringBuilder(paragraph(any(source, random), random));
        while (body.length() < target) {
            body.append("\n\n").append(block(source, random));
        }
        return body.append('\n').toString();
    }

    /** Returns the minimum length of a post: few are short, few are long (a triangular distribution). */
    private static double length(Random random) {
        double least = 250;
        double usual = 800;
        double most = 3_300;
        double share = random.nextDouble();
        double rising = (usual - least) / (most - least);
        return share < rising
                ? least + Math.sqrt(share * (most - least) * (usual - least))
                : most - Math.sqrt((1 - share) * (most - least) * (most - usual));
    }

    private static String block(List<String> source, Random random) {
        int kind = random.nextInt(100);
        if (kind < 15) {
            List<String> items = new ArrayList<>();
            for (int i = 3 + random.nextInt(4); i > 0; i--) {
                items.add("- " + paragraph(first(any(source, random), 6 + random.nextInt(11)), random));
            }
            return String.join("\n", items);
        }
        if (kind < 22) {
            return "## " + words(any(source, random), 5);
        }
        return kind < 27 ? "> " + any(source, random) : paragraph(any(source, random), random);
    }

    /** Returns a paragraph, sometimes with a link, sometimes with bold words. */
    private static String paragraph(String text, Random random) {
        String[] words = text.split(" ", -1);
        if (random.nextInt(100) < 40) {
            int place = random.nextInt(words.length);
            words[place] = "[" + words[place] + "](https://example.org/" + random.nextInt(1_000_000) + ")";
        }
        if (random.nextInt(100) < 25) {
            int place = random.nextInt(words.length);
            words[place] = words[place].startsWith("[") ? words[place] : "**" + words[place] + "**";
        }
        return String.join(" ", words);
    }

    private static String any(List<String> source, Random random) {
        return source.get(random.nextInt(source.size()));
    }

    private static String first(String text, int count) {
        String[] words = text.split(" ", -1);
        return String.join(" ", Arrays.copyOf(words, Math.min(words.length, count)));
    }

    /** Returns the first words of a text, without anything between them. */
    private static String words(String text, int count) {
        return first(NO_WORD.matcher(text).replaceAll(" ").strip(), count);
    }
}
