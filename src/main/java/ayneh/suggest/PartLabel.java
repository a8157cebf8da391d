package ayneh.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of the place of its post in a work: «Title. Part 2», «Часть вторая», «(1/3)».
 *
 * @param unit what is counted: {@code part}, {@code episode}, …, {@code #}, {@code /}
 * @param number its number
 * @param total how many there are; 0 if the line doesn't say
 * @param title the words before the number, which may name the work; empty if there are none
 * @param rest the words after the number, which may name the work, or the part; empty if there are none
 * @param separate whether a sign parts the number from those words: else they may be the rest of a sentence
 */
record PartLabel(String unit, int number, int total, String title, String rest, boolean separate) {
    private static final int LONGEST = 200;

    /** The words for parts, in the form in which they head a part: others mention one. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("قسمت", "part"),
            Map.entry("بخش", "part"),
            Map.entry("پارت", "part"),
            Map.entry("часть", "part"),
            Map.entry("ч", "part"),
            Map.entry("part", "part"),
            Map.entry("pt", "part"),
            Map.entry("الجزء", "part"),
            Map.entry("القسم", "part"),
            Map.entry("الدرس", "lesson"),
            Map.entry("المجلس", "session"),
            Map.entry("المحاضره", "lecture"),
            Map.entry("الحلقه", "episode"),
            Map.entry("частина", "part"),
            Map.entry("جلسه", "session"),
            Map.entry("درس", "lesson"),
            Map.entry("урок", "lesson"),
            Map.entry("занятие", "lesson"),
            Map.entry("lesson", "lesson"),
            Map.entry("session", "session"),
            Map.entry("لکچر", "lecture"),
            Map.entry("лекция", "lecture"),
            Map.entry("lecture", "lecture"),
            Map.entry("اپیزود", "episode"),
            Map.entry("эпизод", "episode"),
            Map.entry("серия", "episode"),
            Map.entry("episode", "episode"),
            Map.entry("ep", "episode"),
            Map.entry("فصل", "chapter"),
            Map.entry("глава", "chapter"),
            Map.entry("chapter", "chapter"),
            Map.entry("شماره", "issue"),
            Map.entry("выпуск", "issue"),
            Map.entry("issue", "issue"));

    private static final Set<String> OF = Set.of("из", "of", "از", "/");

    /** What the last part may be called beside its number. */
    private static final Set<String> LAST = Set.of("والاخیر", "والاخیره", "last", "последняя", "آخر");

    /** Words after which a part is mentioned, not headed. */
    private static final Set<String> BEFORE_A_MENTION = Set.of(
            "در", "تو", "توی", "از", "به", "با", "این", "که", "و", "в", "во", "на", "из", "к", "о", "про", "и", "это",
            "эта", "the", "in", "of", "on", "from", "this", "and", "see", "a", "to");

    private static final Pattern FRACTION = Pattern.compile(
            "^(\\p{Nd}{1,2})\\s*/\\s*(\\p{Nd}{1,2})$|[(\\[](\\p{Nd}{1,2})\\s*(?:/|из|of|از)\\s*(\\p{Nd}{1,2})[)\\]]");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{Nd}«\"“(]+|[^\\p{L}\\p{Nd}»\"”)!?؟…]+$");

    /** Returns what a line says. */
    static Optional<PartLabel> of(String line) {
        String start = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        Optional<PartLabel> fraction = fraction(start.strip());
        if (fraction.isPresent()) {
            return fraction;
        }
        List<Token> tokens = Token.of(start);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<PartLabel> found = Optional.ofNullable(labelled(start, tokens, i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text has letters like those of a word for parts, abbreviations aside. */
    static boolean isPossible(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return UNITS.keySet().stream().anyMatch(word -> word.length() > 2 && small.contains(word));
    }

    /** Returns the kind of part that a word stands for; null if it is no such word. */
    static @Nullable String unit(Token token) {
        String word = token.folded();
        boolean linked = word.endsWith("هی"); // «جلسه‌ی سوم»
        return UNITS.get(linked ? word.substring(0, word.length() - 1) : word);
    }

    private static Optional<PartLabel> fraction(String line) {
        Matcher matcher = FRACTION.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean alone = matcher.group(1) != null;
        int number = Integer.parseInt(matcher.group(alone ? 1 : 3));
        int total = Integer.parseInt(matcher.group(alone ? 2 : 4));
        String before = trim(line.substring(0, matcher.start()));
        String after = trim(line.substring(matcher.end()));
        boolean atAnEnd = before.isEmpty() || after.isEmpty();
        return atAnEnd && number >= 1 && number <= total && total >= 2
                ? Optional.of(new PartLabel("/", number, total, before.isEmpty() ? after : before, "", true))
                : Optional.empty();
    }

    /** Returns the label with a word for parts, or a number sign, at a token; null if there is none. */
    private static @Nullable PartLabel labelled(String line, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String unit = unit(token);
        boolean sign = token.text().equals("#") || token.text().equals("№");
        if (unit == null && !sign) {
            return null;
        }
        int from = index + 1;
        while (unit != null
                && from < tokens.size()
                && List.of(".", "#", "№").contains(tokens.get(from).text())) {
            from++;
        }
        Numerals.Found after = Numerals.at(tokens, from).orElse(null);
        if (after != null && (unit != null || tokens.get(from).follows(token))) {
            return label(line, tokens, unit == null ? "#" : unit, index, from + after.tokens(), after.value());
        }
        for (int back = 1; back <= 3 && unit != null; back++) {
            Numerals.Found before = Numerals.at(tokens, index - back).orElse(null);
            if (before != null && before.ordinal() && before.tokens() == back) {
                return label(line, tokens, unit, index - back, index + 1, before.value());
            }
        }
        return null;
    }

    /**
     * Returns a label, if it heads its post: it is the line's beginning, or its end, or separated from the rest.
     *
     * @param first its first token
     * @param next the token after it
     */
    private static @Nullable PartLabel label(
            String line, List<Token> tokens, String unit, int first, int next, int number) {
        int total = 0;
        int end = next;
        if (end + 1 < tokens.size() && OF.contains(tokens.get(end).folded())) {
            Numerals.Found all = Numerals.at(tokens, end + 1).orElse(null);
            boolean listed = tokens.get(end).isSign() && !tokens.get(end + 1).isNumber();
            if (all == null || listed || all.value() < number) {
                return null; // a list of parts
            }
            total = all.value();
            end += 1 + all.tokens();
        }
        String title = trim(line.substring(0, tokens.get(first).start()));
        boolean begins = tokens.subList(0, first).stream().allMatch(Token::isSign);
        boolean parted = begins || tokens.get(first - 1).isSign();
        boolean ends = end >= tokens.size() || tokens.get(end).isSign();
        boolean separate = ends
                || !tokens.get(end).isWord()
                || LAST.contains(tokens.get(end).folded());
        boolean last = tokens.subList(Math.min(end, tokens.size()), tokens.size()).stream()
                .allMatch(Token::isSign);
        if (ends && !last && isRange(tokens, end)) {
            return null;
        }
        boolean heads = begins || ends && (parted || last);
        boolean mention =
                !begins && BEFORE_A_MENTION.contains(tokens.get(first - 1).folded());
        return heads && !mention
                ? new PartLabel(
                        unit,
                        number,
                        total,
                        title,
                        trim(sentence(line.substring(tokens.get(end - 1).end()))),
                        separate)
                : null;
    }

    /** Returns whether a number goes on: 2.1, 2-3, 1/2/3. */
    private static boolean isRange(List<Token> tokens, int sign) {
        return sign + 1 < tokens.size()
                && List.of(".", "-", "–", "/", ",", "+")
                        .contains(tokens.get(sign).text())
                && tokens.get(sign).follows(tokens.get(sign - 1))
                && tokens.get(sign + 1).follows(tokens.get(sign))
                && Numerals.at(tokens, sign + 1).isPresent();
    }

    private static String sentence(String text) {
        Matcher end = Pattern.compile("(?<=[\\p{L}\\p{Nd})»\"])[.!?؟…]\\s").matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    static String trim(String text) {
        String before = text;
        String trimmed = EDGES.matcher(before).replaceAll("");
        while (!trimmed.equals(before)) {
            before = trimmed;
            trimmed = EDGES.matcher(before).replaceAll("");
        }
        return isUnclosed(trimmed, '(', ')') ? trim(trimmed.replace('(', ' ')) : trimmed;
    }

    private static boolean isUnclosed(String text, char open, char close) {
        return text.chars().filter(c -> c == open).count()
                        != text.chars().filter(c -> c == close).count()
                && text.indexOf(open) >= 0;
    }
}
