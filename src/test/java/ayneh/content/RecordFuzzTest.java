package ayneh.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** The import record is trusted or not; nothing in it leads out of the archive. */
class RecordFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        ImportRecord.read(text).ifPresent(record -> {
            assertThat(ImportRecord.read(record.write()).orElseThrow().write()).isEqualTo(record.write());
            assertThat(record.addresses())
                    .allMatch(address -> address.matches("[A-Za-z0-9_-]+/[^/\\\\]+"))
                    .noneMatch(address -> address.endsWith("/..") || address.endsWith("/."));
        });
        LedgerTotals totals = LedgerTotals.read(text);
        totals.sources()
                .keySet()
                .forEach(source -> totals.roles()
                        .forEach(role -> assertThat(totals.count(source, role)).isNotNegative()));
    }
}
