package ayneh.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A day in a calendar.
 *
 * @param year the year
 * @param month the month, from 1
 * @param day the day of the month
 */
public record CalendarDay(int year, int month, int day) implements Comparable<CalendarDay> {
    private static final ULocale JALALI = CalendarSystem.JALALI.in("en");
    private static final Comparator<CalendarDay> ORDER = Comparator.comparingInt(CalendarDay::year)
            .thenComparingInt(CalendarDay::month)
            .thenComparingInt(CalendarDay::day);

    /** Returns a date as a day in a calendar. */
    public static CalendarDay of(LocalDate date, CalendarSystem system) {
        if (system == CalendarSystem.GREGORIAN) {
            return new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, JALALI);
        calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return new CalendarDay(
                calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH));
    }

    /** Returns the day of an instant, in UTC and in a calendar; null for null. */
    public static @Nullable CalendarDay of(@Nullable Instant instant, CalendarSystem system) {
        LocalDate date = utc(instant);
        return date == null ? null : of(date, system);
    }

    /** Returns the day of an instant in UTC; null for null. */
    public static @Nullable LocalDate utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Returns the first day of the month, which represents the month. */
    public CalendarDay firstOfMonth() {
        return new CalendarDay(year, month, 1);
    }

    /** Returns the month's name in URLs, as in {@code 1403-02}. */
    public String monthKey() {
        String digits = Integer.toString(Math.abs(year));
        String padded = (year < 0 ? "-" : "") + "0".repeat(Math.max(0, (year < 0 ? 3 : 4) - digits.length())) + digits;
        return padded + (month < 10 ? "-0" : "-") + month;
    }

    @Override
    public int compareTo(CalendarDay other) {
        return ORDER.compare(this, other);
    }
}
