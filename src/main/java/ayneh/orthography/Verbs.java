package ayneh.orthography;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the half-space after «می» and «نمی» (دستور خط فارسی: «می» و «نمی» جدا از فعل نوشته می‌شود), also within verbs with
 * a prefix («برمی‌گردد»), in speech («می‌خوام»), and before the auxiliary («می‌رفته‌ام»).
 */
final class Verbs {
    private static final char SPLIT = LetterCodes.HALF_SPACE;
    /** In poetry only, never in speech: «همیشه» is no verb. */
    private static final String OLD = "همی";

    /** What is apart from a verb. */
    static final List<String> MARKERS = List.of("نمی", "می", OLD);

    private static final List<String> PREFIXES = List.of("", "بر", "در", "باز", "فرا", "فرو", "وا", "ور");
    private static final List<String> AUXILIARIES = List.of("ایم", "اید", "اند", "ام", "ای");
    /** Nouns that begin like verbs, as in «میدان» (square) and «می‌دان». */
    private static final Set<String> NOUNS = Set.of(
            "میزان",
            "میدان",
            "میدانی",
            "میان",
            "میانی",
            "میز",
            "میخ",
            "میل",
            "میش",
            "میوه",
            "میهن",
            "میراث",
            "میلاد",
            "میترا",
            "میخانه",
            "میخوارگی",
            "میخواری",
            "میخواره",
            "میگساری",
            "میگسار",
            "میخوار",
            "میخوارگان",
            "میلی",
            "درمیان",
            "نمیرید",
            "میرید",
            "میلیون",
            "میلیارد",
            "میانه",
            "میرا",
            "میرزا");
    /** Stems of the present as they are spoken, from «خواه», «توان», «رو», «گو», «ده», «شو», «گذار», «آی», «دان» and so on. */
    private static final Set<String> SPOKEN = Set.of(
            "خوا", "تون", "ر", "گ", "د", "ش", "ذار", "زار", "دون", "خون", "مون", "شین", "کن", "بین", "شناس", "رسون",
            "چرخون", "گردون", "سوزون", "پوشون", "ترسون", "فهمون", "خندون", "رن", "فرس", "خا", "ذا", "گردن");

    private static final Set<String> SPOKEN_ENDINGS = Set.of("م", "ی", "ه", "یم", "ین", "ید", "ن", "ند", "د");
    /**
     * Forms of «خواستن» in speech. Those of «آمدن» and «آوردن» («میاد», «میارم») stay in one piece, since they have lost
     * their first letter.
     */
    private static final Set<String> SPOKEN_FORMS = Set.of("خواست", "خواد", "خواین");

    private final Lexicon lexicon;

    Verbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns a verb with its half-spaces; null if the word isn't one. */
    @Nullable
    String split(String word) {
        if (NOUNS.contains(word)) {
            return null;
        }
        for (String prefix : PREFIXES) {
            for (String marker : MARKERS) {
                if (word.startsWith(marker, prefix.length()) && word.startsWith(prefix)) {
                    int end = prefix.length() + marker.length();
                    String form = form(word.substring(end), prefix.isEmpty() && !marker.equals(OLD));
                    if (form != null) {
                        return word.substring(0, end) + SPLIT + form;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String form(String form, boolean plain) {
        if (lexicon.isVerb(form)) {
            return form;
        }
        for (String ending : AUXILIARIES) {
            int end = form.length() - ending.length();
            if (end > 1
                    && form.endsWith(ending)
                    && form.charAt(end - 1) == 'ه'
                    && lexicon.isVerb(form.substring(0, end))) {
                return form.substring(0, end) + SPLIT + ending;
            }
        }
        for (String object : Endings.OBJECTS) {
            if (form.endsWith(object)) {
                String rest = form.substring(0, form.length() - object.length());
                if (lexicon.isVerb(rest) || plain && isSpoken(rest)) {
                    return form;
                }
            }
        }
        return plain && isSpoken(form) ? form : null;
    }

    private boolean isSpoken(String form) {
        String stem = form.isEmpty() ? "" : form.substring(0, form.length() - 1);
        boolean regular = form.endsWith("ن") && (lexicon.isVerb(form + "د") || lexicon.isVerb(stem + "د"))
                || form.endsWith("ه") && lexicon.isVerb(stem + "د");
        if (regular || SPOKEN_FORMS.contains(form)) {
            return true; // «می‌کردن» for «می‌کردند», «می‌گین» for «می‌گید», «می‌رسه» for «می‌رسد»
        }
        for (int length = 1; length <= 2 && length < form.length(); length++) {
            int end = form.length() - length;
            if (SPOKEN.contains(form.substring(0, end)) && SPOKEN_ENDINGS.contains(form.substring(end))) {
                return true;
            }
        }
        return false;
    }
}
