package ayneh.source.telegram.json;

import ayneh.source.telegram.Warnings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: from the seconds that exports have had since 2022, else from the local time of the computer that made
 * the export, if the settings give its zone.
 */
final class JsonDates {
    /** Telegram didn't exist before that. Old exports write 1970 if there is no date (before v2.1.9). */
    private static final long FIRST = Instant.parse("1971-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("9998-12-31T23:59:59Z").getEpochSecond();
    private static final Pattern LOCAL = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

    private final @Nullable ZoneId zone;
    private final Warnings<Long> warnings;

    /** @param zone the zone of dates that don't give it; if null, such dates are ignored */
    JsonDates(@Nullable ZoneId zone, Warnings<Long> warnings) {
        this.zone = zone;
        this.warnings = warnings;
    }

    /**
     * Returns the instant of a date in a message.
     *
     * @param key the key of the local time; the key of the seconds begins with it
     * @param offset where the message begins
     * @return null if there is none, or if its zone is unknown
     */
    @Nullable
    Instant read(JsonValue message, String key, long offset) {
        Long seconds = message.get(key + "_unixtime").number(FIRST, LAST);
        if (seconds != null) {
            return Instant.ofEpochSecond(seconds);
        }
        String local = message.get(key).text();
        if (local == null || !LOCAL.matcher(local).matches()) {
            return null;
        }
        return at(local, offset);
    }

    private @Nullable Instant at(String local, long offset) {
        try {
            LocalDateTime time = LocalDateTime.parse(local);
            if (time.toEpochSecond(ZoneOffset.UTC) < FIRST) {
                return null;
            }
            if (zone == null) {
                warnings.note(Warnings.Kind.NO_ZONE, offset);
                return null;
            }
            return time.atZone(zone).toInstant();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
