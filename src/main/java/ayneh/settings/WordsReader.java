package ayneh.settings;

import ayneh.diagnostic.InputException;
import ayneh.text.WhiteSpace;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlValue;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code words:}, how the owner wants Persian words to be written. */
final class WordsReader {
    private WordsReader() {}

    static Map<String, String> read(YamlKeys keys) {
        Map<String, String> words = new HashMap<>();
        keys.find("words").ifPresent(value -> {
            for (YamlValue.Pair pair : value.asMapping().pairs()) {
                String word = pair.key().text();
                String written = pair.value().asText();
                if (!word.matches("[\u0621-\u064A\u0670-\u06D3]+")) {
                    throw new InputException(
                            pair.key().location(),
                            "«" + word + "» isn't a Persian word without half-spaces",
                            "write one word as the source has it, like «هوشمصنوعی»");
                }
                if (!written.replace(String.valueOf(WhiteSpace.HALF_SPACE), "").equals(word)) {
                    throw new InputException(
                            pair.value().location(),
                            "«" + written + "» differs from «" + word + "» in more than half-spaces",
                            "write the same letters, with half-spaces or without");
                }
                words.put(word, written);
            }
        });
        return words;
    }
}
