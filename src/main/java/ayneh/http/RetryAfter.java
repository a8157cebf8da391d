package ayneh.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait: the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** A longer wait is taken for this one: thirty years. */
    private static final long LONGEST_SECONDS = 999_999_999;

    private RetryAfter() {}

    /**
     * Returns the wait, given as seconds or as a date.
     *
     * @param now the current time, for a date from a server that doesn't give its own
     * @return empty if the header is missing or malformed; zero for a date in the past
     */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("[0-9]+")) {
            return Optional.of(Duration.ofSeconds(value.length() > 9 ? LONGEST_SECONDS : Long.parseLong(value)));
        }
        Instant server = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
        return date(value)
                .map(until -> Duration.between(server, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
