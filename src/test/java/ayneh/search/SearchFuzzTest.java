package ayneh.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Words fold in one step and have short terms; a compact text can be decoded to its original. */
class SearchFuzzTest {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<Character, Map<Character, Character>> WINDOWS = windows();

    @FuzzTest
    void fold(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        assertThat(expanded(CompactEncoding.of(text))).isEqualTo(text);
        CompoundScanner scanner = new CompoundScanner(text);
        while (scanner.next()) {
            Compound compound = Compound.of(scanner.compound());
            assertThat(compound.parts())
                    .allMatch(part -> part.startsWith("с") || Folding.fold(part).equals(part));
            assertThat(compound.terms()).allMatch(term -> term.length() <= Compound.LONGEST * Compound.MOST_JOINED);
        }
    }

    /** Returns what stands for the letters of each script, learned from the compact form itself. */
    private static Map<Character, Map<Character, Character>> windows() {
        Map<Character, Map<Character, Character>> windows = new HashMap<>();
        for (char c = ' '; c < 0x2100; c++) {
            String compact = CompactEncoding.of("" + c);
            if (compact.length() == 2 && LATIN.indexOf(compact.charAt(1)) >= 0) {
                windows.computeIfAbsent(compact.charAt(0), any -> new HashMap<>())
                        .put(compact.charAt(1), c);
            }
        }
        return windows;
    }

    private static String expanded(String compact) {
        StringBuilder text = new StringBuilder();
        Map<Character, Character> window = Map.of();
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (c == '\u007F') {
                text.append(compact.charAt(++i));
            } else if (c == '~' || WINDOWS.containsKey(c)) {
                window = WINDOWS.getOrDefault(c, Map.of());
            } else {
                text.append((char) window.getOrDefault(c, c));
            }
        }
        return text.toString();
    }
}
