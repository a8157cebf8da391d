package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private static final List<List<String>> MEANINGS = Synonyms.of(List.of(), Map.of());

    private static boolean has(List<String> terms, Character.UnicodeScript script) {
        return terms.stream()
                .anyMatch(term -> term.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script));
    }

    @Test
    void eachMeaningHasWordsInThreeLanguages() {
        assertThat(MEANINGS)
                .hasSizeGreaterThan(150)
                .allMatch(terms -> has(terms, Character.UnicodeScript.LATIN)
                        && has(terms, Character.UnicodeScript.CYRILLIC)
                        && has(terms, Character.UnicodeScript.ARABIC));
    }

    @Test
    void noTermIsListedTwice() {
        Map<String, Integer> counts = new HashMap<>();
        MEANINGS.forEach(terms -> terms.forEach(term -> counts.merge(Folding.fold(term), 1, Integer::sum)));
        counts.values().removeIf(count -> count == 1);
        assertThat(counts).isEmpty();
    }

    @Test
    void theOwnersTermsAndTagsJoin() {
        assertThat(Synonyms.of(List.of(List.of("LoRA", "лора")), Map.of("nlp", List.of("NLP", "پردازش_زبان"))))
                .endsWith(List.of("LoRA", "лора"), List.of("nlp", "NLP", "پردازش_زبان"));
    }
}
