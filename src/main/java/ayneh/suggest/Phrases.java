package ayneh.suggest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Phrases by which a post says that it continues the one before, or that the next one continues it. They are looked for
 * in folded text, at its beginning or end.
 */
final class Phrases {
    private static final String EDGE = "(?=\\s*(?:[)\\].:;,!…\\n—–]|-\\s|$|⬆|👆|☝|↑))";

    private static final String POST_RU = "(?:пост[ау]?|сообщени[яю]|текста?|треда?|истории|рассказа?)";
    private static final String EARLIER_RU = "(?:предыдуще(?:го|му)|прошло(?:го|му)|вчерашне(?:го|му)|моего)";
    private static final String POST_FA = "(?:پست|پیام|مطلب|متن|نوشته|توییت)(?: ?ی)?";
    private static final String EARLIER_FA = "(?:قبل|قبلی|بالا|بالایی|پیش|پیشین|دیروز)";
    private static final String POST_EN = "(?:post|message|thread)";
    private static final String EARLIER_EN = "(?:previous|last|preceding)";
    private static final String DOWN = "(?:⬇|👇|↓|⤵|🔽)";

    /** The beginning of a post that continues the one before. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "^[^\\p{L}\\p{Nd}]*(?:"
                    + "продолжение(?: " + EARLIER_RU + ")? " + POST_RU + "(?: выше| сверху)?" + EDGE
                    + "|(?:продолжение|окончание)" + EDGE + "(?!.{0,3}следует)"
                    + "|(?:(?:и|а) )?(?:еще )?(?:в (?:догонку|дополнение|продолжение) |вдогонку |дополнение )?"
                    + "(?:к|ко) (?:" + EARLIER_RU + " )?посту(?: выше)" + "\\b"
                    + "|(?:в догонку|вдогонку|в дополнение|в продолжение|дополнение) к? ?(?:" + EARLIER_RU
                    + " )посту?\\b"
                    + "|начало[ —–:-]+(?:(?:в|во) " + EARLIER_RU.replace("го", "м") + " посте|выше)" + EDGE
                    + "|(?:در )?ادامه ?ی? " + POST_FA + " ?" + EARLIER_FA + "\\b"
                    + "|ادامه" + EDGE
                    + "|(?:continued|continuation|cont'?d?)(?: (?:from|of) (?:the )?(?:" + POST_EN + " above|"
                    + EARLIER_EN + " "
                    + POST_EN + "|above))?" + EDGE
                    + "|continuing (?:from )?(?:the )?(?:" + EARLIER_EN + " " + POST_EN + "|" + POST_EN + " above)\\b"
                    + ")",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The end of a post that the next one continues. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:"
                    + "\\bпродолжение[ :—–-]*(?:(?:будет )?в следующем (?:посте|сообщении)|ниже)"
                    + "|\\bпродолжение\\s*" + DOWN
                    + "|\\bв следующем (?:посте|сообщении)"
                    + "|\\bادامه( ?ی? " + POST_FA + ")? (?:در|تو|توی) " + POST_FA + " ?بعدی?"
                    + "|\\bادامه\\s*" + DOWN
                    + "|\\b(?:در|تو|توی) " + POST_FA + " ?بعدی?"
                    + "|\\bcontinued (?:below|in the next " + POST_EN + ")"
                    + "|\\b(?:continued|continues|cont'?d?\\.?)\\s*" + DOWN
                    + "|\\bin the next " + POST_EN
                    + ")[^\\p{L}\\p{Nd}]*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The beginning of a post that goes on with a series which it names. */
    private static final Pattern RESUMES = Pattern.compile(
            "^[^\\p{L}\\p{Nd}]*(?:"
                    + "(?:در )?ادامه ?ی? (?:این )?(?:رشته|سری|سلسله|مجموعه) ?(?:ی )?(?:از )?(?:پست|مطلب|مطالب|نوشته|توییت)"
                    + "|(?:мы )?продолжаем (?:нашу |наш )?(?:серию|цикл|рубрику)"
                    + "|(?:в )?продолжение (?:нашей |нашего )?(?:серии|цикла|рубрики)"
                    + "|continuing (?:the|our|my|this) series)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Words of which an announcement has one at least: looking for them is faster. */
    private static final List<String> KEY_WORDS = List.of("продолжение", "следующем", "ادامه", "بعد", "cont", "next");

    private Phrases() {}

    /** Returns whether a text begins as one that continues the post before. */
    static boolean follows(String folded) {
        return FOLLOWS.matcher(folded).find();
    }

    /** Returns whether a text ends as one that the next post continues. */
    static boolean announces(String folded) {
        return KEY_WORDS.stream().anyMatch(folded::contains)
                && ANNOUNCES.matcher(folded).find();
    }

    /** Returns whether a text begins as one of a series that it names. */
    static boolean resumes(String folded) {
        return RESUMES.matcher(folded).find();
    }
}
