package ayneh.source.telegram.html;

import ayneh.settings.SourceFormat;
import ayneh.source.telegram.FuzzedSource;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** An HTML export is read, or rejected with its location. */
class HtmlExportFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        FuzzedSource.read(new HtmlExportReader()::read, SourceFormat.TELEGRAM_HTML, input, "messages.html", true);
    }
}
