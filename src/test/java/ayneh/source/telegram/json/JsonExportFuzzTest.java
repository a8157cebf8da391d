package ayneh.source.telegram.json;

import ayneh.settings.SourceFormat;
import ayneh.source.telegram.FuzzedSource;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A JSON export is read, or rejected with its location. */
class JsonExportFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        FuzzedSource.read(new JsonExportReader()::read, SourceFormat.TELEGRAM_JSON, input, "result.json", false);
    }
}
