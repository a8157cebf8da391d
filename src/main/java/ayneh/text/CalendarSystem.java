package ayneh.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;

/** A calendar in which dates are shown. */
public enum CalendarSystem {
    GREGORIAN("gregory"),
    JALALI("persian");

    private final String key;

    CalendarSystem(String key) {
        this.key = key;
    }

    /** Returns its key in language tags (Unicode locale key {@code ca}). */
    public String key() {
        return key;
    }

    /**
     * Returns the calendar of a language: Jalali for Persian and for Kurdish of Iran, unless the tag says otherwise as
     * in {@code fa-u-ca-gregory}.
     */
    public static CalendarSystem of(String tag) {
        String own = ULocale.forLanguageTag(tag).getUnicodeLocaleType("ca");
        boolean jalali = own == null ? Language.isPersian(tag) || tag.equals("ckb-IR") : own.equals(JALALI.key);
        return jalali ? JALALI : GREGORIAN;
    }

    /** Returns the day with which a week begins where a language is spoken; for English, that of most countries. */
    public static DayOfWeek firstDayOfWeek(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag.equals("en") ? "en-001" : tag);
        int day = Calendar.getInstance(locale).getFirstDayOfWeek();
        return DayOfWeek.of(day == Calendar.SUNDAY ? 7 : day - 1);
    }

    /** Returns a language's locale with this calendar. */
    public ULocale in(String tag) {
        return new ULocale.Builder()
                .setLanguageTag(tag)
                .setUnicodeLocaleKeyword("ca", key)
                .build();
    }
}
