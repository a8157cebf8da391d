package ayneh.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The wait that a server asks for. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2015-10-21T07:27:30Z");

    private static Optional<Duration> asked(String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return RetryAfter.of(HttpHeaders.of(all, (name, value) -> true), NOW);
    }

    @Test
    void seconds() {
        assertThat(asked("Retry-After", "120")).contains(Duration.ofMinutes(2));
        assertThat(asked("retry-after", " 0 ")).contains(Duration.ZERO);
    }

    @Test
    void aDateByTheClockOfTheServer() {
        String until = "Wed, 21 Oct 2015 07:28:00 GMT";
        assertThat(asked("Retry-After", until)).contains(Duration.ofSeconds(30));
        assertThat(asked("Retry-After", until, "Date", "Wed, 21 Oct 2015 07:20:00 GMT"))
                .contains(Duration.ofMinutes(8));
        assertThat(asked("Retry-After", until, "Date", "Wed, 21 Oct 2015 08:00:00 GMT"))
                .contains(Duration.ZERO);
    }

    @Test
    void nothingThatCanBeRead() {
        for (String value : List.of("", "soon", "-5", "1e9", "Wed, 41 Oct 2015 07:28:00 GMT")) {
            assertThat(asked("Retry-After", value)).isEmpty();
        }
        assertThat(asked()).isEmpty();
    }
}
