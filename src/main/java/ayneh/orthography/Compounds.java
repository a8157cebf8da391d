package ayneh.orthography;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds half-spaces within compounds that the dictionary lacks, or has only in one piece. */
final class Compounds {
    private static final char SPLIT = LetterCodes.HALF_SPACE;
    /** Second parts before which a half-space is usual even where the dictionary joins them. */
    private static final Set<String> FREE_TAILS = Set.of(
            "سازی", "بندی", "شناسی", "گذاری", "گذار", "پذیر", "پذیری", "گرایی", "کننده", "پرداز", "پردازی", "محور",
            "رسانی", "سنجی", "زدایی", "نویس", "نویسی", "سالاری", "زده", "زدگی", "انگیز", "آمیز");
    /** Words in one piece that are as usual as those in two. */
    private static final Set<String> JOINED_USUALLY = Set.of("نامگذاری", "پاکسازی", "زمانبندی", "دلپذیر");
    /** Shorter words that new compounds begin with; others may be the beginning of a borrowed word, as in «اکسپورت». */
    private static final Set<String> SHORT_HEADS =
            Set.of("بین", "هم", "کم", "پیش", "خوش", "تک", "نیم", "سیاه", "شاه", "خاک");
    /** Words that many compounds of the dictionary end in, and new ones rarely. */
    private static final Set<String> BOUND_TAILS =
            Set.of("سرا", "سرای", "کار", "رنگ", "باز", "دار", "گاه", "گاها", "ان");

    private static final Set<String> NUMBERS = Set.of(
            "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "ده", "بیست", "سی", "چند", "نیم", "دوم", "سوم", "تک");
    /** Words with «بی» that are written in one piece (دستور خط فارسی, «بی»). */
    private static final Set<String> JOINED_BI = Set.of(
            "بیچاره", "بیهوده", "بیگانه", "بیدار", "بیمار", "بیجا", "بینوا", "بیراه", "بیراهه", "بیمه", "بیشه",
            "بیابان", "بیرون", "بیست", "بیداد", "بیکران", "بیزار", "بینش", "بیانگر");
    /** Words in «تر» that are no comparatives. */
    private static final Set<String> JOINED_TAR =
            Set.of("کلانتر", "دختر", "دفتر", "دکتر", "بستر", "چتر", "تیتر", "لیتر", "متر");

    /** The comparatives that are written in one piece (دستور خط فارسی, «تر»). */
    private static final List<String> WHOLE_TAR = List.of("بهتر", "بیشتر", "کمتر", "مهتر", "کهتر");

    /** Shorter forms of «نگاه», «تباه» and so on, whose he is pronounced. */
    private static final Set<String> SHORTENED = Set.of("نگه", "تبه", "کوته", "گنه", "سپه", "سیه", "ره", "شه", "مه");

    private static final Pattern SON = Pattern.compile("(.{3,})بن(.{3,})");
    private static final List<String> DEGREES = List.of("ترین", "تر", "تری", "ترها", "ترهای");
    private static final List<String> WITH_TAIL = List.of("", "ی", "ان", "م", "ت", "ش");

    private final Lexicon lexicon;
    private final Nouns nouns;

    Compounds(Lexicon lexicon, Nouns nouns) {
        this.lexicon = lexicon;
        this.nouns = nouns;
    }

    /** Returns whether a word is a comparative that is written in one piece, perhaps with an ending. */
    boolean isWhole(String word) {
        return WHOLE_TAR.stream().anyMatch(word::startsWith);
    }

    /** Returns how to write a word of known parts that are always apart; null if it isn't one. */
    @Nullable
    String regular(String word) {
        if (word.startsWith("به")
                && isAdverb(word.substring(2))
                && !nouns.stands(word)
                && lexicon.compounds(word).isEmpty()) {
            return "به" + SPLIT + word.substring(2);
        }
        int half = (word.length() - 2) / 2;
        String first = word.substring(0, half);
        if (half > 1 && word.equals(first + "به" + first) && lexicon.has(first)) {
            return first + SPLIT + "به" + SPLIT + first; // «گام‌به‌گام»
        }
        for (String degree : DEGREES) {
            String stem = Endings.stem(word, degree, 2);
            if (stem != null && !JOINED_TAR.contains(stem + "تر") && (lexicon.traits(stem) & Traits.COMPARATIVE) != 0) {
                return stem + SPLIT + degree;
            }
        }
        if (word.startsWith("بی") && !JOINED_BI.contains(word)) {
            String split = "بی" + SPLIT + word.substring(2);
            if (lexicon.compounds(word).contains(split)) {
                return split;
            }
        }
        return null;
    }

    /** Returns whether a word ends in a silent he, which is never joined. */
    private boolean isSilentHe(String word) {
        return word.endsWith("ه") && !SHORTENED.contains(word) && (lexicon.traits(word) & Traits.SILENT_HE) != 0;
    }

    private boolean isAdverb(String noun) {
        return noun.equals("طور") || noun.equals("جای") || noun.length() >= 4 && lexicon.has(noun);
    }

    /** Returns how to write a word that the dictionary has in one piece and in two; null for in one. */
    @Nullable
    String apart(String word) {
        if (JOINED_USUALLY.contains(word)) {
            return null;
        }
        for (String text : lexicon.compounds(word)) {
            int split = text.indexOf(SPLIT);
            boolean free = isSilentHe(text.substring(0, split)) || FREE_TAILS.contains(text.substring(split + 1));
            if (split == text.lastIndexOf(SPLIT) && free) {
                return text;
            }
        }
        return null;
    }

    /** Returns how to write a word that isn't in the dictionary, but whose two parts are; null if it has none. */
    @Nullable
    String guess(String word) {
        if (word.endsWith("ه") && nouns.stands(word.substring(0, word.length() - 1))) {
            return null; // «رایگانه» is «رایگان است» in speech
        }
        if ((word.startsWith("بی") || word.startsWith("نی")) && lexicon.isVerb(word.substring(2))) {
            return null; // a subjunctive like «بیانجامد»
        }
        Matcher son = SON.matcher(word);
        if (son.matches() && lexicon.has(son.group(1)) && lexicon.has(son.group(2))) {
            return son.group(1) + SPLIT + "بن" + SPLIT + son.group(2);
        }
        String best = null;
        int most = 0;
        for (int at = 2; at <= word.length() - 2; at++) {
            int likeness = likeness(word.substring(0, at), word.substring(at));
            if (likeness > most) {
                most = likeness;
                best = word.substring(0, at) + SPLIT + word.substring(at);
            }
        }
        return best;
    }

    /** Returns how much two parts look like those of a compound; 0 for not at all. */
    private int likeness(String head, String tail) {
        int first = lexicon.traits(head);
        int second = first == 0 ? 0 : tail(tail);
        if (first != 0 && tail.equals("گر")) {
            return isSilentHe(head) ? 2 : 0; // «توصیه‌گر»
        }
        if (second == 0 || lexicon.isVerb("ا" + tail)) {
            return 0;
        }
        boolean bound = WITH_TAIL.stream()
                .map(ending -> Endings.stem(tail, ending, 2))
                .anyMatch(stem -> stem != null && BOUND_TAILS.contains(stem));
        if (lexicon.isVerb(tail) && (second & Traits.TAIL) == 0) {
            return 0;
        }
        if ((second & Traits.TAIL) != 0 && !bound && head.length() > 2) {
            return 4;
        }
        if (NUMBERS.contains(head)) {
            return 3;
        }
        if (head.length() >= 4 && head.endsWith("ه") && !head.equals("غیره") && !bound) {
            return 2;
        }
        return (first & Traits.HEAD) != 0
                        && (head.length() > 3 || SHORT_HEADS.contains(head))
                        && tail.length() >= 4
                        && !bound
                ? 1
                : 0;
    }

    /** Returns the traits of a second part, perhaps with a joined ending. */
    private int tail(String tail) {
        int traits = 0;
        for (String ending : WITH_TAIL) {
            String stem = Endings.stem(tail, ending, 3);
            boolean owner = ending.length() == 1 && !ending.equals("ی"); // «پورت» isn't «پورِ تو»
            traits |= stem == null ? 0 : lexicon.traits(stem) & (owner ? ~Traits.TAIL : ~0);
        }
        return traits;
    }
}
