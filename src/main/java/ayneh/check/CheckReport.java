package ayneh.check;

import ayneh.check.outside.Answer;
import ayneh.json.JsonWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all checks found, for people and for programs.
 *
 * @param findings the findings, broken things first
 * @param sizes what takes the room in the site
 * @param outside the links that leave the site, which are still to be asked; none unless they were wanted
 */
public record CheckReport(List<Finding> findings, SiteSizes sizes, OutsideLinks outside) {
    public CheckReport {
        findings = findings.stream().distinct().sorted().toList();
    }

    /** Returns this with what the servers of outside links have answered. */
    public CheckReport with(Map<URI, Answer> answers) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(outside.findings(answers));
        return new CheckReport(all, sizes, outside);
    }

    /** Returns the number of findings of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Returns the findings, a line each, whatever is in the names of files. */
    public String lines() {
        return findings.stream()
                .map(finding -> finding.toString().replaceAll("\\p{Cntrl}", "\uFFFD") + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the summary, such as {@code 2 broken, 5 advice}. */
    public String summary() {
        return count(Severity.BROKEN) + " " + Severity.BROKEN.key() + ", " + count(Severity.ADVICE) + " "
                + Severity.ADVICE.key();
    }

    /** Returns the findings as a JSON array, an object for each. */
    public String json() {
        return JsonWriter.write(findings.stream().map(CheckReport::json).toList()) + "\n";
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", finding.kind().key());
        object.put("severity", finding.severity().key());
        object.put("path", finding.place().path());
        object.put("line", positive(finding.place().line()));
        object.put("column", positive(finding.place().column()));
        object.put("what", finding.what());
        object.put("mend", finding.mend());
        return object;
    }

    private static @Nullable Integer positive(int number) {
        return number == 0 ? null : number;
    }
}
