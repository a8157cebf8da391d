package ayneh.orthography;

import java.util.Map;
import java.util.Set;

/** What endings a word of the dictionary takes, as bits. */
final class Traits {
    /** It is in the dictionary, perhaps with none of the others. */
    static final int WORD = 0x40;
    /** It takes plural endings after a half-space, as in «کتاب‌ها». */
    static final int PLURAL = 1;
    /** It ends in a silent he, and takes «‌ای», «‌ام» and so on. */
    static final int SILENT_HE = 2;
    /** It takes «تر» and «ترین». */
    static final int COMPARATIVE = 4;
    /** Many compounds end in it, as in «‌نامه». */
    static final int TAIL = 8;
    /** Many compounds begin with it, as in «نیمه‌». */
    static final int HEAD = 16;

    /** The affix classes that tell each trait, by the names that Lilak gives them. */
    static final Map<Integer, Set<String>> AFFIXES = Map.of(
            PLURAL, Set.of("sg"),
            SILENT_HE, Set.of("sm", "sp", "sc"),
            COMPARATIVE, Set.of("st", "su"));

    private Traits() {}
}
