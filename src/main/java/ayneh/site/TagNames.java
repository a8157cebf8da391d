package ayneh.site;

import ayneh.settings.NameRules;
import ayneh.text.Sha256;
import ayneh.text.Transliteration;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Maps the spellings of a tag to one key, and keys to names and slugs. */
public final class TagNames {
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, String> slugs = new ConcurrentHashMap<>();

    /** @param aliases canonical spellings to other spellings, as in the settings */
    public TagNames(Map<String, List<String>> aliases) {
        aliases.forEach((name, others) -> {
            canonical.put(fold(name), name);
            others.forEach(other -> this.aliases.put(fold(other), fold(name)));
        });
    }

    /** Returns the key of the tag that a spelling stands for. */
    public String key(String tag) {
        return keys.computeIfAbsent(tag, spelling -> {
            String folded = fold(spelling);
            return aliases.getOrDefault(folded, folded);
        });
    }

    /** Returns the canonical spelling of a tag from the settings, or else the given one. */
    String name(String key, String written) {
        return canonical.getOrDefault(key, written);
    }

    /** Returns the tag's slug: the key if it is plain, else its transliteration with six digits of its hash. */
    String slug(String key) {
        return slugs.computeIfAbsent(key, folded -> {
            boolean plain =
                    folded.matches("[a-z0-9-]{1,64}") && !NameRules.windowsReserves(folded) && !folded.equals("index");
            if (plain) {
                return folded;
            }
            String name = Transliteration.name(folded, language(folded), 40);
            return (name.isEmpty() ? "tag" : name) + "-" + Sha256.of(folded, 6);
        });
    }

    /** Folds a tag: removes differences in case, half-spaces, underscores and Arabic forms of Persian letters. */
    static String fold(String tag) {
        StringBuilder folded = new StringBuilder(tag.length());
        String lower = Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '_', '\u200C', '\u200D' -> {}
                case 'ي', 'ى' -> folded.append('ی');
                case 'ك' -> folded.append('ک');
                case 'ё' -> folded.append('е');
                default -> folded.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return folded.isEmpty() ? tag : folded.toString();
    }

    private static String language(String tag) {
        return ayneh.text.Language.of(tag, "en");
    }
}
