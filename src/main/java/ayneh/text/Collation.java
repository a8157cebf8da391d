package ayneh.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of words in a language: in Persian, «پ» sorts after «ب», not after «ی» as by code point. */
public final class Collation {
    private static final Map<String, Collator> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Collation() {}

    /** Returns a comparator that orders texts as the language's dictionaries do, and equal ones by code point. */
    public static Comparator<String> of(String language) {
        Collator collator = BY_LANGUAGE.computeIfAbsent(
                language,
                key -> Collator.getInstance(ULocale.forLanguageTag(key)).freeze());
        return ((Comparator<String>) collator::compare).thenComparing(Comparator.naturalOrder());
    }
}
