package ayneh.source.telegram.html;

import ayneh.parallel.WorkerPool;
import ayneh.settings.SourceFormat;
import ayneh.source.telegram.FuzzedSource;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** An HTML export is read, or rejected with its location. */
class HtmlExportFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        try (WorkerPool workers = new WorkerPool(1)) {
            FuzzedSource.read(
                    new HtmlExportReader(workers)::read, SourceFormat.TELEGRAM_HTML, input, "messages.html", true);
        }
    }
}
