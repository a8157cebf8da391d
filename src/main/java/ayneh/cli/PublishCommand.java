package ayneh.cli;

import ayneh.output.SiteWriter;
import ayneh.parallel.WorkerPool;
import ayneh.publish.Changes;
import ayneh.publish.Plan;
import ayneh.publish.Publication;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Build the site, and put it on a branch of a Git remote.",
            "Your files, your index and your branches stay as they are.",
            "Example: ayneh publish --dry-run"
        })
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Option(names = "--branch", paramLabel = "NAME", description = "the branch (default: ${DEFAULT-VALUE})")
    private String branch = "gh-pages";

    @Option(names = "--remote", paramLabel = "NAME", description = "the remote (default: ${DEFAULT-VALUE})")
    private String remote = "origin";

    @Option(names = "--orphan", description = "keep no history: the branch gets one commit only")
    private boolean orphan;

    @Option(names = "--force", description = "replace files of the branch that this command didn't put there")
    private boolean force;

    @Option(names = "--dry-run", description = "build, print what would be pushed, and push nothing")
    private boolean dryRun;

    @Option(names = "--git", paramLabel = "PROGRAM", description = "the git program (default: ${DEFAULT-VALUE})")
    private String git = "git";

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        boolean asks = Terminal.isError(System.err);
        try (Publication publication = Publication.open(git, asks, workspace.root(), remote, branch);
                WorkerPool workers = rendering.workers()) {
            if (!dryRun) {
                publication.checkAuthor();
            }
            String base;
            SiteWriter.Made made;
            try (SiteBuild build = new SiteBuild(workspace, importing, rendering, console)) {
                build.run(Optional.empty());
                build.report(console);
                base = build.settings().site().baseUrl();
                made = build.made();
            }
            Plan plan = console.stage(
                    "compare", () -> publication.plan(rendering.output(workspace), orphan, force, workers));
            plan.left().forEach(file -> console.note(file + " and isn't published"));
            console.info(publish(plan, made, console));
            if (base == null) {
                plan.address().ifPresent(address -> console.note(advice(address)));
            }
        }
        return 0;
    }

    /** Pushes what differs, and returns a one-line summary. */
    private String publish(Plan plan, SiteWriter.Made made, Console console) {
        String where = "«" + branch + "» of «" + remote + "»";
        if (plan.isEmpty()) {
            return "Nothing to publish: " + where + " has this site already.";
        }
        if (dryRun) {
            return "Would publish to " + where + ": " + summary(plan.changes()) + ".";
        }
        String commit = console.stage("push", () -> plan.push(message(made)));
        return "Published to " + where + " as " + commit.substring(0, 10) + ": " + summary(plan.changes()) + ".";
    }

    private static String summary(Changes changes) {
        return changes.added() + " files added, " + changes.changed() + " changed, " + changes.removed() + " removed; "
                + size(changes.bytes());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String message(SiteWriter.Made made) {
        return "Publish " + Counts.of(made.posts(), "post") + " of " + Counts.of(made.channels(), "channel") + "\n\n"
                + Counts.of(made.tags(), "tag") + ", " + made.series() + " series, " + Counts.of(made.pages(), "page")
                + ".";
    }

    private String advice(String address) {
        return "GitHub Pages shows it at " + address + " once its settings name this branch. Set «base_url: " + address
                + "» in site.yaml, and the site gets share images and a sitemap.";
    }
}
