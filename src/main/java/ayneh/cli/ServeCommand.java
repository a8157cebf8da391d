package ayneh.cli;

import ayneh.diagnostic.WorkException;
import ayneh.serve.FolderWatcher;
import ayneh.serve.SiteServer;
import ayneh.settings.Settings;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Build the site, show it in a browser on this machine, and keep it up to date while you edit.",
            "Pages reload when you save a post, a template or a setting. Ctrl-C stops.",
            "Example: ayneh serve --open"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 4000;
    private static final int LARGEST_PORT = 65_535;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Option(names = "--open", description = "open the site in the browser")
    private boolean open;

    private @Nullable Integer port;

    @Spec
    private CommandSpec command;

    @Option(names = "--port", paramLabel = "N", description = "the port (default: 4000, or any if that is in use)")
    void setPort(int number) {
        if (number < 0 || number > LARGEST_PORT) {
            throw new ParameterException(command.commandLine(), "--port must be a number from 0 to " + LARGEST_PORT);
        }
        port = number;
    }

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Settings settings = rendering.apply(workspace.settings());
        String base = settings.site().baseUrl();
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer may wait for 40 ms
        String path = base == null ? "/" : URI.create(base).getPath();
        try (StopSignal signal = new StopSignal();
                FolderWatcher watcher = new FolderWatcher(workspace.ownFolders(), workspace.root());
                LiveSite site = new LiveSite(workspace, importing, rendering, console);
                SiteServer server = start(path, workspace, site, console)) {
            site.start(server);
            console.info("The site is at " + server.address() + " (Ctrl-C stops).");
            if (open) {
                Browser.open(server.address());
            }
            watch(watcher, site, signal);
        }
        return 0;
    }

    private static void watch(FolderWatcher watcher, LiveSite site, StopSignal signal) {
        try {
            while (!signal.isGiven()) {
                site.changed(watcher.await());
            }
        } catch (InterruptedException stopped) {
            return; // the command ends
        }
    }

    private SiteServer start(String path, Workspace workspace, LiveSite site, Console console) {
        try {
            return SiteServer.start(port == null ? USUAL_PORT : port, path, rendering.output(workspace), site);
        } catch (BindException inUse) {
            if (port == null) {
                console.note("The port " + USUAL_PORT + " is in use, perhaps by another «ayneh serve».");
                port = 0;
                return start(path, workspace, site, console);
            }
            throw new WorkException(
                    "The port " + port + " is in use: choose another with --port, or 0 for any that is free", inUse);
        } catch (IOException failed) {
            throw new WorkException("No server can be started: " + failed.getMessage(), failed);
        }
    }
}
