package ayneh.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Words that mean the same, mostly in different languages. {@code terms.txt} has those of machine learning, a line for
 * each meaning.
 */
public final class Synonyms {
    private static final String FILE = "terms.txt";
    private static final String SEPARATOR = " = ";

    private Synonyms() {}

    /**
     * Returns the words of each meaning.
     *
     * @param own those that the owner lists
     * @param tags the spellings of tags that the owner takes for one, by the first of them
     */
    public static List<List<String>> of(Collection<List<String>> own, Map<String, List<String>> tags) {
        List<List<String>> meanings = new ArrayList<>(shipped());
        meanings.addAll(own);
        tags.forEach((name, others) -> {
            List<String> spellings = new ArrayList<>(others);
            spellings.add(0, name);
            meanings.add(spellings);
        });
        return meanings;
    }

    private static List<List<String>> shipped() {
        try (InputStream in = Synonyms.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(SEPARATOR, -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
