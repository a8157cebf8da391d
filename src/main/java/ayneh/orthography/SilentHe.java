package ayneh.orthography;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides between «X‌های» and «Xه‌ای» where both X and Xه are words: «نام‌های» (names) and «نامه‌ای» (a letter) lose their
 * half-space to the same «نامهای». The plural with an ezafe needs a word after it that it belongs to; an indefinite noun
 * is often the last of its phrase, or follows «یک» and the like (Lazard, §§ 52, 58). Where words around say nothing, the
 * more usual of the two counts, and where neither is, the word stays as it is.
 */
final class SilentHe {
    private static final String PLURAL = "های";
    /** Words Xه that are more usual than the plural of X. */
    private static final Set<String> HE = words("""
            آستان افسان ابلاغی اتحادی اخت اصلاحی اطلاعی اظهاری اعلامی افتتاحی آشیان بیانی بیم بیراه توسع ثانی جامع جبه
            جمل جنب حادث حافظ حلق حماس حمل خان خزان خلاص خوش دامن دان درج دقیق دنبال دوگان راحل رشت روحی زمزم سامان سوی
            شاخ شان شناس صحن ضابط ضایع ضرب طبق طریق عارض غریب فاصل فرضی فرق قبیل قرین قضی قطع قلع کلم کوچ کیس گوش گون
            لول مداخل مدرس مرتب مشخص مصاحب مصوب مجموع مقال مقدم منطق موسس میان میل نظری هال هدی واسط واقع پای پیشین پوش
            رابط شهری انگیز فیروز منظر دور ستار هزار مناظر پار مبارز شمار دایر کنگر خاطر قطر بهر چهر مهر سیر ویژ موز عمد قاعد ماد سیار ذر پدید ریش لازم لای محکم پنجر""");
    /** Words X whose plural is more usual than Xه. */
    private static final Set<String> X = words("""
            آئین آتش آتن آزمون آسمان آفرین آیین اسلامی اصل بادام بازداشت بازگشت بازیافت بال باکتری بت بدن برداشت برگ برگشت
            بست بلوک تابع تب تخت تخم تراش ترم ترک تکی تل تن تپ تیغ جانب جام جریان جوان حاصل حاکم حامل حرف حق خط خاک دام
            درون دریافت دست دستان دل دندان دهان راهب رزم رگ روی زبان زخم زمان زمستان ساعت سال سبک سرم سنج سیاه شاخص
            شام شب شخص شرح شرط شغل شکست صف صرف طرف عادل عامل عرض عقب علمی عمل غزال فتح فرمول فضل فعل فیل قائم قایل قرض
            قفس قلم قیام کاست کتان کشت کف کوه گردان گردن گل گلستان گمان گنج لوح مال محافظ محبوب محرک محل مدافع مربوط
            مرجان مشتق معشوق مقدس مقطع منحرف مهاجم موج موضوع ماه نفس نقش نشست نوح نویس وجه ورق ورودی وزن ویس پارس پایان
            پرداخت پست پلیس پل پوست پیشرفت پیمان پیچ چارچوب چرخ چشم چنگ چوب ژن یخ یگان نام""");
    /** Words X that are as usual as Xه: here the next word decides. */
    private static final Set<String> EITHER = words("نام زمین حرف نقش نشان رابط دست معادل");
    /** Words that can't belong to a plural before them: verbs, prepositions, conjunctions. */
    private static final Set<String> CLOSED = words("""
            که مثل مانند است بود نیست شد شود می‌شود میشود دارد داشت دارند ندارد کرد کند میکند داد دهد میدهد از برای به در را و تا با
            یا اما هم باشد باشند نبود هستند بودند شده گفت رفت""");
    /** Words before an indefinite noun, or before an adjective in «‌ای». */
    private static final Set<String> INDEFINITE = words("یک هیچ هر چنین چه کاملا کاملاً نیمه غیر طور صورت شکل عنوان");

    private final Lexicon lexicon;

    SilentHe(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns how to write a word that can be either; null if it can't.
     *
     * @param before the word before it; empty if there is none
     * @param after the word after it; empty if the phrase ends with it
     */
    @Nullable
    String decide(String word, String before, String after) {
        if (!word.endsWith(PLURAL) || word.length() - PLURAL.length() < 2) {
            return null;
        }
        String plain = word.substring(0, word.length() - PLURAL.length());
        if (!takesPlural(plain) || (lexicon.traits(plain + "ه") & Traits.SILENT_HE) == 0) {
            return null;
        }
        String plural = plain + LetterCodes.HALF_SPACE + PLURAL;
        String indefinite = plain + "ه" + LetterCodes.HALF_SPACE + "ای";
        if (INDEFINITE.contains(before)) {
            return indefinite;
        }
        if (EITHER.contains(plain)) {
            return after.isEmpty() || CLOSED.contains(after) ? indefinite : plural;
        }
        if (X.contains(plain)) {
            return plural;
        }
        return HE.contains(plain) || lexicon.isVerb(plain) ? indefinite : word; // «ساخته‌ای», a participle
    }

    /** Returns whether a noun has a plural; after a letter that isn't joined, the dictionary doesn't tell. */
    private boolean takesPlural(String noun) {
        int traits = lexicon.traits(noun);
        return (traits & Traits.PLURAL) != 0
                || traits != 0 && LetterCodes.endsConnection(noun.charAt(noun.length() - 1));
    }
}
