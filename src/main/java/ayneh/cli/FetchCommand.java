package ayneh.cli;

import ayneh.content.ImportRecord;
import ayneh.content.Overlay;
import ayneh.fetch.Destination;
import ayneh.fetch.Fetch;
import ayneh.fetch.FetchResult;
import ayneh.http.PoliteClient;
import ayneh.http.Politeness;
import ayneh.http.Timer;
import ayneh.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Save what is new in a public channel, as pages of t.me/s/ in seeds/.",
            "The next build imports them. Run it again as often as you like: only what is new is written.",
            "Example: ayneh fetch --media my_channel"
        })
final class FetchCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 6;
    private static final Duration BACK_OFF = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "CHANNEL",
            description = "the channel's key in seeds/site.yaml, its handle, or its address on t.me")
    private String channel = "";

    @Option(names = "--all", description = "ask for the whole history again: finds old edits and deletions")
    private boolean all;

    @Option(names = "--media", description = "save pictures, too")
    private boolean media;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "seconds between two requests, at least 1 (default: 1)")
    private int pause = 1;

    @Option(names = "--server", paramLabel = "URL", description = "the server to ask (default: https://t.me)")
    private @Nullable URI server;

    @Override
    public Integer call() {
        check();
        Workspace workspace = options.workspace();
        Console console = options.console();
        // Without settings, and if they lack the channel, its pages are saved nevertheless.
        Settings settings = Files.exists(workspace.settingsFile()) ? workspace.settings() : Settings.defaults();
        Destination place = Destination.of(channel, settings, workspace.seeds());
        Path folder = workspace.seeds().resolve(place.folder());
        Politeness politeness = new Politeness(
                Duration.ofSeconds(pause),
                1,
                ATTEMPTS,
                BACK_OFF,
                LONGEST_WAIT,
                TIMEOUT,
                Politeness.Redirects.SAME_HOST);
        Fetch fetch = new Fetch(
                new PoliteClient(politeness, Timer.SYSTEM),
                new Fetch.Request(
                        place.handle(), Optional.ofNullable(server), folder, imported(workspace, place), all, media));
        FetchResult result = console.stage("fetch", progress -> fetch.run(progress::step));
        console.info(summary(place, folder, result));
        if (!place.isSource() && result.saved() > 0) {
            console.note("The site doesn't have these pages yet. Add them: ayneh init " + folder);
        }
        return 0;
    }

    private void check() {
        if (server != null
                && (server.getHost() == null
                        || !server.getPath().replace("/", "").isEmpty()
                        || !Set.of("http", "https").contains(server.getScheme()))) {
            throw new ParameterException(
                    command.commandLine(), "--server must be the address of a server, as in http://localhost:8080");
        }
        if (pause < (server == null ? 1 : 0)) {
            throw new ParameterException(command.commandLine(), "--pause must be at least 1 second");
        }
    }

    /** Returns the ids of the channel's posts in the archive: an export may know those before the first page. */
    private static Set<Long> imported(Workspace workspace, Destination place) {
        if (place.key() == null) {
            return Set.of();
        }
        String start = place.key() + "#";
        return workspace
                .archive(Overlay.NONE)
                .find(ImportRecord.FILE)
                .flatMap(ImportRecord::read)
                .map(record -> record.keys(start).stream()
                        .map(key -> Long.valueOf(key.substring(start.length())))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static String summary(Destination place, Path folder, FetchResult result) {
        String name = place.handle().name();
        if (result.saved() == 0) {
            return "Nothing is new in " + name + ": " + Counts.of(result.asked(), "page") + " asked for.";
        }
        return "Fetched " + name + " into " + folder + ": "
                + Counts.of(result.news().added(), "new message") + ", "
                + result.news().edited() + " edited, " + result.news().vanished() + " gone; "
                + Counts.of(result.asked(), "page") + " asked for, " + result.saved() + " saved"
                + (result.pictures() == 0 ? "" : ", " + Counts.of(result.pictures(), "picture"))
                + (result.missing() == 0
                        ? ""
                        : "; pictures of " + Counts.of(result.missing(), "post") + " are not available")
                + ".";
    }
}
