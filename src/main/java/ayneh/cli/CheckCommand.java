package ayneh.cli;

import ayneh.check.CheckReport;
import ayneh.check.Severity;
import ayneh.check.SiteCheck;
import ayneh.check.outside.Answer;
import ayneh.check.outside.AnswerFile;
import ayneh.check.outside.LinkSurvey;
import ayneh.check.outside.SystemHosts;
import ayneh.content.Overlay;
import ayneh.http.Timer;
import ayneh.importer.archive.MediaPolicy;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Say what to know before publishing: what is broken, where, and how to mend it.",
            "Nothing is changed. Exits with 1 if something is broken, with 0 if there is only advice.",
            "Example: ayneh check --json"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--json", description = "print the findings as a JSON array, for programs")
    private boolean json;

    @Option(
            names = "--external",
            description = "also ask each outside link once; answers are kept for a week in " + AnswerFile.NAME)
    private boolean external;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Settings settings = console.stage("settings", workspace::settings);
        CheckReport report = console.stage("check", () -> workspace.reading(() -> check(workspace, settings)));
        if (external) {
            report = asked(report, workspace, console);
        }
        if (json) {
            console.print(report.json());
        } else {
            console.print(report.lines());
            console.info(report.summary());
            if (!report.sizes().rows().isEmpty()) {
                console.info("\n" + report.sizes().table().stripTrailing());
            }
        }
        return report.count(Severity.BROKEN) > 0 ? 1 : 0;
    }

    private CheckReport check(Workspace workspace, Settings settings) {
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            SiteCheck check = new SiteCheck(
                    settings,
                    workspace.exclusions(),
                    workspace.importer(settings, MediaPolicy.NONE, workers),
                    workspace.archive(Overlay.NONE),
                    new SiteCheck.Folders(workspace.content(), workspace.site()));
            return check.run(external, () -> workspace.isOutdated(settings, workers), workers);
        }
    }

    /** Asks the servers of the links that leave the site. */
    private static CheckReport asked(CheckReport report, Workspace workspace, Console console) {
        AnswerFile file = AnswerFile.open(workspace.root(), Timer.SYSTEM.now());
        LinkSurvey survey = new LinkSurvey(new SystemHosts(), file, Timer.SYSTEM);
        Set<URI> links = report.outside().links();
        Map<URI, Answer> answers = console.stage("links", progress -> {
            progress.expect(links.size());
            return survey.ask(links, progress::step);
        });
        long missing = answers.values().stream().filter(Answer::isMissing).count();
        console.note(links.size() + " outside links: " + (links.size() - missing) + " answered, " + missing
                + " not; those are asked again next time");
        return report.with(answers);
    }
}
