package ayneh.source.telegram.preview;

import ayneh.settings.SourceFormat;
import ayneh.source.telegram.FuzzedSource;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A saved preview is read, or rejected with its location. */
class PreviewFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        FuzzedSource.read(new PreviewReader()::read, SourceFormat.TELEGRAM_PREVIEW, input, "saved.html", false);
    }
}
