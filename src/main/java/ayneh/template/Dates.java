package ayneh.template;

import ayneh.text.PageLocale;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Dates as a language writes them, in one calendar. Patterns, names of months and digits are those of the CLDR; of
 * another calendar than the language's own, only the names are. Thread-safe.
 */
final class Dates {
    private final ULocale locale;
    private final SimpleDateFormat dates;
    private final SimpleDateFormat months;
    private final SimpleDateFormat names;
    private final Map<LocalDate, String> shown = new ConcurrentHashMap<>();

    /**
     * @param date the pattern of a date (UTS 35, Date Field Symbol Table); null for that of the CLDR
     * @param month the pattern of a month with its year; null for that of the CLDR
     */
    Dates(PageLocale of, @Nullable String date, @Nullable String month) {
        locale = of.calendar().in(of.language());
        DateTimePatternGenerator patterns =
                DateTimePatternGenerator.getInstance(ULocale.forLanguageTag(of.language() + "-u-ca-gregory"));
        dates = format(date == null ? patterns.getBestPattern("yMMMMd") : date);
        months = format(month == null ? patterns.getBestPattern("yMMMM") : month);
        names = format("LLLL");
        months.setContext(DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
        names.setContext(DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    }

    /** Returns whether dates can be shown by a pattern. */
    static boolean isPattern(String pattern) {
        try {
            return !new SimpleDateFormat(pattern, ULocale.ENGLISH)
                    .format(Date.from(Instant.EPOCH))
                    .isBlank();
        } catch (IllegalArgumentException unknownLetter) {
            return false;
        }
    }

    private SimpleDateFormat format(String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** Returns a day, as in «۱۳ اردیبهشت ۱۴۰۳» for {@code 2024-05-02}. */
    String date(LocalDate day) {
        return shown.computeIfAbsent(
                day,
                any -> shown(dates, Date.from(any.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    /** Returns a month with its year, both counted in the calendar, as in «اردیبهشت ۱۴۰۳». */
    String month(int year, int month) {
        return shown(months, first(year, month));
    }

    /** Returns the name of a month as used without a day. */
    String monthName(int month) {
        return shown(names, first(1400, month)); // months have the same names in all years
    }

    private Date first(int year, int month) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(year, month - 1, 1);
        return calendar.getTime();
    }

    private static String shown(SimpleDateFormat format, Date date) {
        return format.clone().format(date);
    }
}
