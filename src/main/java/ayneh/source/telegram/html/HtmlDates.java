package ayneh.source.telegram.html;

import ayneh.diagnostic.Location;
import ayneh.source.telegram.Warnings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of pages, which are in the local time of the computer that made the export. Since 2022, an offset
 * follows; it is the zone's winter offset even in summer, so a zone in the settings takes precedence.
 */
final class HtmlDates {
    private static final Pattern DATE = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4}) "
            + "([0-9]{2}):([0-9]{2}):([0-9]{2})(?: (UTC)([+-][0-9]{2}:[0-9]{2})?)?");

    /** Telegram didn't exist before that. */
    private static final int FIRST_YEAR = 1971;

    private final @Nullable ZoneId zone;
    private final Warnings<Location> warnings;

    /** @param zone the zone of all dates; if null, only those with an offset are kept */
    HtmlDates(@Nullable ZoneId zone, Warnings<Location> warnings) {
        this.zone = zone;
        this.warnings = warnings;
    }

    /**
     * Returns the instant of a date.
     *
     * @param text as in {@code 31.01.2026 10:15:00 UTC+03:30}, with or without the offset
     * @param message where its message begins
     * @return null if it can't be parsed, or if its zone is unknown
     */
    @Nullable
    Instant read(String text, Location message) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches() || number(date, 3) < FIRST_YEAR) {
            warnings.note(Warnings.Kind.BAD_DATE, message);
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(date, 3),
                    number(date, 2),
                    number(date, 1),
                    number(date, 4),
                    number(date, 5),
                    number(date, 6));
            if (zone != null) {
                return time.atZone(zone).toInstant();
            }
            if (date.group(7) != null) {
                return time.toInstant(date.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(date.group(8)));
            }
            warnings.note(Warnings.Kind.NO_ZONE, message);
        } catch (DateTimeException noSuchDay) {
            warnings.note(Warnings.Kind.BAD_DATE, message);
        }
        return null;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
