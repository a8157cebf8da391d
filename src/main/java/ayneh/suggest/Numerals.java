package ayneh.suggest;

import ayneh.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers below 1,000 in digits of any script, in words of Persian, Arabic, Russian and English, and in Roman
 * numerals. */
final class Numerals {
    private static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("بیست", 20),
            Map.entry("سی", 30),
            Map.entry("چهل", 40),
            Map.entry("پنجاه", 50),
            Map.entry("двадцать", 20),
            Map.entry("тридцать", 30),
            Map.entry("сорок", 40),
            Map.entry("пятьдесят", 50),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("العشرون", 20),
            Map.entry("الثلاثون", 30),
            Map.entry("الاربعون", 40),
            Map.entry("الخمسون", 50),
            Map.entry("الستون", 60),
            Map.entry("السبعون", 70),
            Map.entry("الثمانون", 80),
            Map.entry("التسعون", 90));

    /** The second word of an Arabic number from 11 to 19. */
    private static final Map<String, Integer> TEENS = Map.of("عشر", 10, "عشره", 10);

    private static final Map<String, Integer> CARDINALS = counted(
            "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست",
            "یه دو سه چهار پنج شیش",
            "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать"
                    + " пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
            "одна две",
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                    + " eighteen nineteen twenty");

    private static final Map<String, Integer> ORDINALS = counted(
            "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم"
                    + " نوزدهم بیستم",
            "اولین دومین سومین چهارمین پنجمین ششمین هفتمین هشتمین نهمین دهمین",
            "یکم",
            "نخست",
            "الاول الثانی الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
            "الاولی الثانیه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره",
            "الحادی",
            "الواحد",
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                    + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
            russian("ый ой ий"),
            russian("ая ая ья"),
            russian("ое ое ье"),
            russian("ую ую ью"));

    private static final Pattern ROMAN = Pattern.compile("(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Pattern ORDINAL_SUFFIX =
            Pattern.compile("(?:ой|ый|ий|ая|ое|ую|й|я|е|ю|st|nd|rd|th|ام|م|امین|مین)");

    private Numerals() {}

    /** Returns the words of rows that each count from one. */
    private static Map<String, Integer> counted(String... rows) {
        Map<String, Integer> words = new HashMap<>();
        for (String row : rows) {
            int number = 1;
            for (String word : Words.of(row)) {
                words.put(word, number++);
            }
        }
        return Map.copyOf(words);
    }

    /**
     * Returns a row of the Russian ordinals.
     *
     * @param endings their endings in one form: the usual one, the one under stress, and that of «third»
     */
    private static String russian(String endings) {
        List<String> all = Words.of(endings);
        String usual = all.get(0);
        String stressed = all.get(1);
        String soft = all.get(2);
        return "перв%1$s втор%3$s трет%2$s четверт%1$s пят%1$s шест%3$s седьм%3$s восьм%3$s девят%1$s десят%1$s одиннадцат%1$s"
                        .formatted(usual, soft, stressed)
                + " двенадцат%1$s тринадцат%1$s четырнадцат%1$s пятнадцат%1$s шестнадцат%1$s семнадцат%1$s"
                        .formatted(usual)
                + " восемнадцат%1$s девятнадцат%1$s двадцат%1$s".formatted(usual);
    }

    /**
     * A number in a text.
     *
     * @param value the number
     * @param ordinal whether it is an ordinal for certain; after a word such as «part», a cardinal is one too
     * @param tokens how many tokens it takes
     */
    record Found(int value, boolean ordinal, int tokens) {}

    /** Returns the number that begins at a token. */
    static Optional<Found> at(List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(index);
        if (token.isNumber()) {
            return digits(tokens, index);
        }
        String word = token.folded();
        Integer tens = TENS.get(word);
        if (tens != null) {
            int next = index + 1 < tokens.size()
                            && List.of("و", "-").contains(tokens.get(index + 1).text())
                    ? index + 2
                    : index + 1;
            Found unit = next < tokens.size() ? word(tokens.get(next).folded()) : null;
            if (unit != null && unit.value() < 10) {
                return Optional.of(new Found(tens + unit.value(), unit.ordinal(), next - index + 1));
            }
        }
        Found found = tens == null ? arabic(tokens, index) : new Found(tens, false, 1);
        return found == null && ROMAN.matcher(token.text()).matches()
                ? Optional.of(new Found(roman(token.text()), false, 1))
                : Optional.ofNullable(found);
    }

    /** Returns a number in a word, with the tens that follow it in Arabic. */
    private static @Nullable Found arabic(List<Token> tokens, int index) {
        Found unit = word(tokens.get(index).folded());
        boolean and =
                index + 2 < tokens.size() && tokens.get(index + 1).folded().equals("و");
        int next = index + (and ? 2 : 1);
        if (unit == null || next >= tokens.size()) {
            return unit;
        }
        String word = tokens.get(next).folded();
        Integer tens = word.startsWith("وال") ? TENS.get(word.substring(1)) : and ? TENS.get(word) : TEENS.get(word);
        return tens == null || unit.value() > 9 ? unit : new Found(unit.value() + tens, true, next - index + 1);
    }

    private static @Nullable Found word(String word) {
        Integer ordinal = ORDINALS.get(word);
        Integer cardinal = CARDINALS.get(word);
        return ordinal != null ? new Found(ordinal, true, 1) : cardinal != null ? new Found(cardinal, false, 1) : null;
    }

    private static Optional<Found> digits(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.text().length() > 3) {
            return Optional.empty(); // a year, or a count
        }
        int value = Integer.parseInt(token.folded());
        int next = index + 1;
        if (next + 1 < tokens.size()
                && tokens.get(next).text().equals("-")
                && tokens.get(next).follows(token)) {
            next++;
        }
        boolean suffix = next < tokens.size()
                && tokens.get(next).follows(tokens.get(next - 1))
                && ORDINAL_SUFFIX.matcher(tokens.get(next).folded()).matches();
        return Optional.of(suffix ? new Found(value, true, next - index + 1) : new Found(value, false, 1));
    }

    private static int roman(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            sum += i + 1 < text.length() && value < value(text.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int value(char sign) {
        return sign == 'X' ? 10 : sign == 'V' ? 5 : 1;
    }
}
