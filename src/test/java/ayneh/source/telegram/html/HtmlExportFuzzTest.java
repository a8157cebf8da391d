package ayneh.source.telegram.html;

import ayneh.settings.SourceFormat;
import ayneh.source.telegram.FuzzedSource;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** An export as HTML is read, or refused with its place. */
class HtmlExportFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        FuzzedSource.read(new HtmlExportReader()::read, SourceFormat.TELEGRAM_HTML, input, "messages.html", true);
    }
}
