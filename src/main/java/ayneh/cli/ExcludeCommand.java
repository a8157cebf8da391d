package ayneh.cli;

import ayneh.content.ImportRecord;
import ayneh.content.Overlay;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import ayneh.source.SourceText;
import ayneh.yaml.YamlList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "exclude",
        mixinStandardHelpOptions = true,
        description = {
            "Take posts down for good: add them to «exclude» in seeds/site.yaml.",
            "The next build removes them, and no import brings them back.",
            "Example: ayneh exclude my_channel/313"
        })
final class ExcludeCommand implements Callable<Integer> {
    private static final Pattern TELEGRAM = Pattern.compile("(?:https?://)?t\\.me/([A-Za-z0-9_]+)/([0-9]+)");
    private static final Pattern FILE =
            Pattern.compile("(?:.*[/\\\\])?([A-Za-z0-9_-]+)[/\\\\]([A-Za-z0-9._~-]+?)(?:\\.md|\\.html)?");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "POST",
            description = "the post as channel/slug, its file in content/, or its address on t.me")
    private List<String> posts = List.of();

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Settings settings = workspace.settings();
        Set<String> known = known(workspace, settings);
        Set<String> more = new LinkedHashSet<>();
        for (String post : posts) {
            String address = address(post, settings);
            if (!known.contains(address)) {
                throw new InputException(
                        Location.startOf(post),
                        "the archive has no such post",
                        "write it as channel/slug; «ayneh posts» lists all");
            }
            if (!settings.exclude().contains(address)) {
                more.add(address);
            }
        }
        if (!more.isEmpty()) {
            add(workspace.settingsFile(), settings, List.copyOf(more));
        }
        options.console()
                .info("Excluded " + more.size() + " posts in " + workspace.settingsFile()
                        + (more.size() < posts.size() ? "; the others were excluded already" : "")
                        + ". The next build takes them down.");
        return 0;
    }

    /** Returns the current and former addresses of all posts. */
    private static Set<String> known(Workspace workspace, Settings settings) {
        return workspace.reading(() -> {
            var archive = workspace.archive(Overlay.NONE);
            Set<String> known = new TreeSet<>(settings.exclude());
            archive.find(ImportRecord.FILE)
                    .flatMap(ImportRecord::read)
                    .ifPresent(record -> known.addAll(record.addresses()));
            for (String channel : archive.channels()) {
                archive.posts(channel).forEach(file -> known.add(file.replaceFirst("\\.md$", "")));
            }
            return known;
        });
    }

    /** Returns the address of a post in whichever way it is named. */
    private static String address(String post, Settings settings) {
        Matcher telegram = TELEGRAM.matcher(post);
        if (telegram.matches()) {
            String handle = telegram.group(1);
            return settings.channels().values().stream()
                            .filter(channel -> handle.equalsIgnoreCase(channel.handle()))
                            .map(ChannelSettings::key)
                            .findFirst()
                            .orElse(handle)
                    + "/" + telegram.group(2);
        }
        Matcher file = FILE.matcher(post);
        return file.matches() ? file.group(1) + "/" + file.group(2) : post;
    }

    private static void add(Path file, Settings before, List<String> more) {
        String path = file.toString().replace('\\', '/');
        try {
            String text = Files.exists(file) ? SourceText.utf8(Files.readAllBytes(file), Location.startOf(path)) : "";
            String changed = YamlList.add(text, Location.startOf(path), "exclude", more);
            Set<String> wanted = new TreeSet<>(before.exclude());
            wanted.addAll(more);
            if (!wanted.equals(new TreeSet<>(SettingsReader.read(changed, path).exclude()))) {
                throw new InputException(
                        Location.startOf(path), "«exclude» can't be changed by a program", "add the posts yourself");
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(".site.yaml.new");
            Files.writeString(fresh, changed);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new WorkException(path + " can't be changed: " + unwritable.getMessage(), unwritable);
        }
    }
}
