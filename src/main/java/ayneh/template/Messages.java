package ayneh.template;

import ayneh.text.Language;
import ayneh.text.PageLocale;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The interface texts in one language, with its digits, plurals and dates. */
public final class Messages {
    private static final List<String> SIZES = List.of("size_kb", "size_mb", "size_gb");
    /** A count that Telegram has rounded. */
    private static final Pattern ROUNDED = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?([KM])");

    private final String language;
    private final Map<String, String> words;
    private final MessageFiles files;
    private final ULocale locale;
    private final String calendar;
    private final Dates dates;
    /** The digits of the language; empty if they are ASCII digits. */
    private final String digits;

    Messages(PageLocale locale, MessageFiles files) {
        this.files = files;
        language = locale.language();
        words = files.texts(language);
        this.locale = ULocale.forLanguageTag(language);
        calendar = locale.calendar().key();
        dates = new Dates(locale, words.get("date_pattern"), words.get("month_pattern"));
        NumberingSystem system = NumberingSystem.getInstance(this.locale);
        String own = system.isAlgorithmic() ? "" : system.getDescription();
        digits = own.length() == 10 && own.charAt(0) != '0' ? own : "";
    }

    /** Returns a text of the interface in another of its languages. */
    public String elsewhere(String other, String key) {
        return files.texts(other).getOrDefault(key, files.fallback().get(key));
    }

    private @Nullable String find(String key) {
        String own = words.get(key);
        return own == null ? files.fallback().get(key) : own;
    }

    /** Returns the text of a key, with {@code {0}}, {@code {1}} … replaced; numbers use the language's digits. */
    public String text(String key, Object... arguments) {
        String text = find(key);
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
        return Objects.requireNonNullElse(find("role_" + role), role);
    }

    /** Returns a count with its noun, as in «21 пост»; the forms are at {@code key.one}, {@code key.few} and so on. */
    public String count(String key, long number) {
        return text(form(key, plurals().select((double) number)), number);
    }

    /** Returns the key of a form of a count; a language may have fewer than the rules distinguish. */
    private String form(String key, String form) {
        return words.containsKey(key + "." + form) ? key + "." + form : key + ".other";
    }

    /** Loads the plural rules only when needed: the first call is slow, and later ones are cached. */
    private PluralRules plurals() {
        return PluralRules.forLocale(locale);
    }

    /** Returns all plural forms of a text, by the name of the form; {@code {0}} stands for the number. */
    public Map<String, String> counts(String key) {
        Map<String, String> forms = new TreeMap<>();
        plurals().getKeywords().forEach(form -> forms.put(form, text(form(key, form))));
        return forms;
    }

    /** Returns the key of the calendar of dates (Unicode locale key {@code ca}), as in {@code persian}. */
    public String calendar() {
        return calendar;
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
        if (digits.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
        }
        return shown.toString();
    }

    /** Returns a text for places without markup, such as a page title, so that it keeps its direction there. */
    public String bare(String text) {
        return Language.bare(text, language);
    }

    /** Returns the name of a language, given as a BCP 47 tag, in the language of these texts. */
    public String language(String tag) {
        return Language.name(tag, language);
    }

    /** Returns a day, as in «۱۳ اردیبهشت ۱۴۰۳» for {@code 2024-05-02}. */
    public String date(LocalDate day) {
        return dates.date(day);
    }

    /** Returns a month with its year, both counted in the calendar of these texts, as in «اردیبهشت ۱۴۰۳». */
    public String month(int year, int month) {
        return dates.month(year, month);
    }

    /** Returns the name of a month as used without a day. */
    public String monthName(int month) {
        return dates.monthName(month);
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
        return Objects.requireNonNullElse(find("kind_" + kind), kind);
    }

    /** Returns the symbol of a reaction, or the word for it if it has no symbol. */
    public String reaction(String symbol) {
        return Objects.requireNonNullElse(find("reaction_" + symbol), symbol);
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
}
