package ayneh.template;

import ayneh.text.CalendarDay;
import ayneh.text.Language;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interface texts in one language, with its digits, plurals and dates. */
public final class Messages {
    private static final List<String> SIZES = List.of("size_kb", "size_mb", "size_gb");
    /** A count that Telegram has rounded. */
    private static final Pattern ROUNDED = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?([KM])");

    private final String language;
    private final Properties words = new Properties();
    private final ULocale locale;
    private final List<String> months;
    private final List<String> monthNames;
    private final Map<LocalDate, String> dates = new ConcurrentHashMap<>();

    /** @param language one of the interface languages */
    public Messages(String language) {
        this.language = language;
        locale = ULocale.forLanguageTag(language);
        try (Reader reader = new InputStreamReader(
                Messages.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        months = List.of(text("months").split(" ", -1));
        monthNames = List.of(text("month_names").split(" ", -1));
    }

    /** Returns the text of a key, with {@code {0}}, {@code {1}} … replaced; numbers use the language's digits. */
    public String text(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text «" + key + "» in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String shown = argument instanceof Number number ? number(number.longValue()) : argument.toString();
            text = text.replace("{" + i + "}", shown);
        }
        return text;
    }

    /**
     * Returns the name of a source line's role; an unknown role, such as one from a newer version, is returned
     * unchanged.
     */
    public String role(String role) {
        return words.getProperty("role_" + role, role);
    }

    /** Returns a count with its noun, as in «21 пост»; the forms are at {@code key.one}, {@code key.few} and so on. */
    public String count(String key, long number) {
        return text(key + "." + plurals().select((double) number), number);
    }

    /** Loads the plural rules only when needed: the first call is slow, and later ones are cached. */
    private PluralRules plurals() {
        return PluralRules.forLocale(locale);
    }

    /** Returns all plural forms of a text, by the name of the form; {@code {0}} stands for the number. */
    public Map<String, String> counts(String key) {
        Map<String, String> forms = new TreeMap<>();
        plurals().getKeywords().forEach(form -> forms.put(form, text(key + "." + form)));
        return forms;
    }

    /** Returns a number in the language's digits. */
    public String number(long number) {
        return digits(Long.toString(number));
    }

    /**
     * Returns a rounded count from a source, as in «۱۰٫۷ میلیون» for {@code 10.7M}; in other text, only digits change.
     */
    public String rounded(String count) {
        Matcher parts = ROUNDED.matcher(count);
        if (!parts.matches()) {
            return digits(count);
        }
        String number = parts.group(2) == null ? parts.group(1) : parts.group(1) + text("decimal") + parts.group(2);
        return text(parts.group(3).equals("K") ? "thousands" : "millions", digits(number));
    }

    /** Returns a text with its digits replaced by the language's own. */
    public String digits(String text) {
        return language.equals("fa") ? persian(text) : text;
    }

    /** Returns a text for places without markup, such as a page title, so that it keeps its direction there. */
    public String bare(String text) {
        return Language.bare(text, language);
    }

    /** Returns a day in the calendar of the language, as in «۱۳ اردیبهشت ۱۴۰۳» for {@code 2024-05-02}. */
    public String date(LocalDate day) {
        return dates.computeIfAbsent(day, this::shownDate);
    }

    private String shownDate(LocalDate day) {
        CalendarDay shown = CalendarDay.of(day, language);
        return text("date", shown.day(), months.get(shown.month() - 1), shown.year());
    }

    /** Returns a month with its year, as in «اردیبهشت ۱۴۰۳», in the calendar of the language. */
    public String month(int year, int month) {
        return text("month", monthName(month), year);
    }

    /** Returns the name of a month as used without a day. */
    public String monthName(int month) {
        return monthNames.get(month - 1);
    }

    /**
     * Returns which part of a channel a book covers; empty if it isn't a year or a part.
     *
     * @param kind {@code year}, {@code part}, or another kind of book
     * @param number the year or the part
     */
    public String volume(String kind, int number) {
        return switch (kind) {
            case "year" -> number(number);
            case "part" -> text("book_part", number);
            default -> "";
        };
    }

    /**
     * Returns the name of a kind of attachment; an unknown kind, such as one from a newer version, is returned
     * unchanged.
     */
    public String kind(String kind) {
        return words.getProperty("kind_" + kind, kind);
    }

    /** Returns the symbol of a reaction, or the word for it if it has no symbol. */
    public String reaction(String symbol) {
        return words.getProperty("reaction_" + symbol, symbol);
    }

    /** Returns a file size, as in {@code 1.2 MB}; a kilobyte has 1024 bytes, as on Telegram. */
    public String size(long bytes) {
        long unit = 1024;
        int i = 0;
        while (i < SIZES.size() - 1 && bytes >= unit * 1024) {
            unit *= 1024;
            i++;
        }
        if (bytes < 1024) {
            return text("size_bytes", bytes);
        }
        long tenths = (bytes / unit) * 10 + (bytes % unit * 10 + unit / 2) / unit;
        String number = tenths >= 100 || tenths % 10 == 0
                ? number((tenths + 5) / 10)
                : number(tenths / 10) + text("decimal") + number(tenths % 10);
        return text(SIZES.get(i), number);
    }

    /** Returns a duration, as in {@code 1:05}. */
    public String duration(int seconds) {
        String minutes = seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60)
                : Integer.toString(seconds / 60);
        return digits(minutes + String.format(Locale.ROOT, ":%02d", seconds % 60));
    }

    private static String persian(String digits) {
        StringBuilder shown = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            shown.append(c >= '0' && c <= '9' ? (char) (c - '0' + '۰') : c);
        }
        return shown.toString();
    }
}
