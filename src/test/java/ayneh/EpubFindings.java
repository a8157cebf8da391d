package ayneh;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs EPUBCheck on a book. */
final class EpubFindings extends MasterReport {
    private static final Set<Severity> GRAVE = Set.of(Severity.FATAL, Severity.ERROR, Severity.WARNING);

    private final List<String> findings = new ArrayList<>();
    private boolean looked;

    /** Returns the errors and warnings for a book, each with its location. */
    static List<String> of(Path book) {
        EpubFindings report = new EpubFindings();
        new EpubCheck(book.toFile(), report).doValidate();
        if (!report.looked) {
            report.findings.add("EPUBCheck has not looked at " + book);
        }
        return List.copyOf(report.findings);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... arguments) {
        if (GRAVE.contains(message.getSeverity())) {
            findings.add(message.getSeverity() + " " + message.getID() + " " + place.getPath() + ":" + place.getLine()
                    + ": " + message.getMessage(arguments));
        }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
        looked |= feature == FeatureEnum.FORMAT_VERSION && value.startsWith("3.");
    }

    @Override
    public void initialize() {}

    @Override
    public int generate() {
        return 0;
    }
}
