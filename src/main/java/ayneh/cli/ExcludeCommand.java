package ayneh.cli;

import ayneh.content.ArchiveReader;
import ayneh.content.Entry;
import ayneh.content.ImportRecord;
import ayneh.content.Overlay;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.yaml.YamlEditor;
import ayneh.yaml.YamlValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern TELEGRAM = Pattern.compile(
            "(?:https?://)?(?:www\\.)?(?:t|telegram)\\.me/(?:s/)?([A-Za-z0-9_]+)/([0-9]+)/?(?:[?#].*)?");
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
        Map<String, String> known = known(workspace, settings);
        Set<String> more = new LinkedHashSet<>();
        for (String post : posts) {
            String named = address(post, settings);
            String address = known.getOrDefault(named, named);
            if (!known.containsKey(named)) {
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
            List<YamlValue> items = more.stream()
                    .<YamlValue>map(post -> new YamlValue.Scalar(Location.startOf(post), post, true))
                    .toList();
            new SettingsFile(workspace).change((text, start) -> YamlEditor.add(text, start, "exclude", items));
        }
        options.console()
                .info("Excluded " + more.size() + " posts in " + workspace.settingsFile()
                        + (more.size() < posts.size() ? "; the others were excluded already" : "")
                        + ". The next build takes them down.");
        return 0;
    }

    /** Returns the posts by their current and former addresses, and by their ids and those of the parts of their albums. */
    private static Map<String, String> known(Workspace workspace, Settings settings) {
        return workspace.reading(() -> {
            ArchiveReader archive = workspace.archive(Overlay.NONE);
            Map<String, String> known = new HashMap<>();
            for (String channel : archive.channels()) {
                for (String file : archive.posts(channel)) {
                    Entry entry = archive.entry(file);
                    entry.addresses().forEach(address -> known.put(address, entry.address()));
                    if (entry.meta().id() != null) {
                        known.put(channel + "/" + entry.meta().id(), entry.address());
                    }
                }
            }
            archive.find(ImportRecord.FILE)
                    .flatMap(ImportRecord::read)
                    .ifPresent(record -> record.addresses().forEach(address -> known.putIfAbsent(address, address)));
            settings.exclude().forEach(address -> known.put(address, address));
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
}
