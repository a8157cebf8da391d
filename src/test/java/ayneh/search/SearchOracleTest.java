package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares our rules with Lucene's on all words of the archive: words that it conflates, we conflate too. */
class SearchOracleTest {
    @TempDir
    static Path root;

    private static final TreeSet<String> WORDS = new TreeSet<>();

    @BeforeAll
    static void read() {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        Run.done(root, "import");
        Pattern word = Pattern.compile("[\\p{L}\\p{M}]+");
        Run.files(root.resolve("content"))
                .values()
                .forEach(text -> word.matcher(text).results().forEach(found -> WORDS.add(found.group())));
    }

    private static List<String> words(Script script) {
        return WORDS.stream()
                .filter(word -> !Folding.fold(word).isEmpty() && Script.of(Folding.fold(word)) == script)
                .toList();
    }

    /** Returns what an analyser makes of a word; empty if it drops the word. */
    private static String analysed(Analyzer analyser, String word) {
        try (TokenStream tokens = analyser.tokenStream("text", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String found = tokens.incrementToken() ? term.toString() : "";
            tokens.end();
            return found;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Returns pairs of words that an analyser conflates and we don't. */
    private static List<String> parted(Analyzer analyser, Script script) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String word : words(script)) {
            groups.computeIfAbsent(analysed(analyser, word), any -> new ArrayList<>())
                    .add(word);
        }
        groups.remove("");
        List<String> parted = new ArrayList<>();
        for (List<String> group : groups.values()) {
            String first = group.get(0);
            for (String other : group) {
                if (Collections.disjoint(
                        Compound.of(first).terms(), Compound.of(other).terms())) {
                    parted.add(first + " " + other);
                }
            }
        }
        assertThat(groups).as("groups of " + script).hasSizeGreaterThan(500);
        return parted;
    }

    private static Analyzer lowerCased(UnaryOperator<TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, filter.apply(new LowerCaseFilter(whole)));
            }
        };
    }

    @Test
    void russianWordsThatLuceneTakesForTheSame() {
        assertThat(parted(new RussianAnalyzer(), Script.CYRILLIC))
                .as("but for an article and «to become», a part and «often»")
                .containsExactlyInAnyOrder("Статьи стать", "Часть часто");
    }

    @Test
    void persianWordsThatLuceneTakesForTheSame() {
        assertThat(parted(new PersianAnalyzer(), Script.ARABIC)).isEmpty();
    }

    @Test
    void englishWordsThatLuceneTakesForTheSame() {
        assertThat(parted(lowerCased(EnglishMinimalStemFilter::new), Script.LATIN))
                .as("but for words of three letters, which stay as they are")
                .containsExactlyInAnyOrder("AB abs", "DL DLS", "DL dls", "IT its");
    }

    @Test
    void theRussianStemmerIsSnowballs() {
        Analyzer snowball = lowerCased(words -> new SnowballFilter(words, "Russian"));
        List<String> wrong = new ArrayList<>();
        for (String word : words(Script.CYRILLIC)) {
            String folded = Folding.fold(word);
            String expected = analysed(snowball, folded);
            if (!RussianStemmer.stem(folded).equals(expected)) {
                wrong.add(folded + ": " + RussianStemmer.stem(folded) + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
