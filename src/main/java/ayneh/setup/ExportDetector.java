package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises what people have saved of channels: files, folders, folders of folders, ZIP files. Contents decide, not
 * names; a folder's other files are left alone.
 */
public final class ExportDetector {
    /** Only these are looked into in a folder; a file that the user names may have any name. */
    private static final Pattern LIKELY = Pattern.compile("[^.].*\\.(?:json|html?|txt)");

    /** A folder of exports, the export of an account, and its chats. */
    private static final int DEEPEST = 3;

    private static final String WANTED = "name result.json or messages.html of Telegram Desktop's export of a channel,"
            + " saved pages of t.me/s/, a mirror's text, or a folder or ZIP file with one of them";

    private final TemporaryFolder scratch;
    private final UnpackLimits limits;
    private final SourceProbe probe;
    private final List<FoundSource> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param scratch receives what ZIP files and accounts hold
     * @param limits how much a ZIP file may unpack to
     */
    public ExportDetector(TemporaryFolder scratch, UnpackLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
        probe = new SourceProbe(scratch);
    }

    /**
     * Looks at a path.
     *
     * @throws InputException if there is no source of a channel
     */
    void look(Path path) {
        int before = found.size();
        int noted = notes.size();
        try {
            if (!Files.exists(path)) {
                throw wrong(path, "there is no such file or folder", "check its name");
            }
            if (Files.isDirectory(path)) {
                lookInto(path, 0);
            } else {
                lookAt(path);
            }
            if (found.size() == before) {
                throw notes.size() > noted
                        ? new InputException(
                                Location.startOf(SourceProbe.shown(path)),
                                "nothing in it is of a channel (" + notes.get(noted) + ")",
                                WANTED)
                        : wrong(path, "no saved channel was recognised", WANTED);
            }
        } catch (IOException unreadable) {
            throw wrong(path, "it can't be read (" + unreadable.getMessage() + ")", "check its permissions");
        }
    }

    /** Returns what was recognised, in the order of the paths. */
    List<FoundSource> found() {
        return List.copyOf(found);
    }

    /** Returns why something that was looked at in a folder is left out. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void lookAt(Path file) throws IOException {
        Path parent = file.getParent() == null ? Path.of("") : file.getParent();
        String name = file.getFileName().toString();
        switch (FileKind.of(file)) {
            case ZIP -> {
                Path folder = scratch.next().resolve(withoutEnding(name));
                Files.createDirectory(folder);
                ZipUnpacker.unpack(file, SourceProbe.shown(file), folder, limits);
                lookInto(folder, 0);
            }
            case JSON_EXPORT -> found.addAll(probe.json(parent, name));
            case EXPORT_PAGE -> found.add(probe.html(parent));
            case PREVIEW_PAGE -> found.addAll(probe.preview(parent, List.of(name), false));
            case ACCOUNT_PAGE -> throw account(file);
            case TEXT -> probe.mirror(parent, name).ifPresent(found::add);
            case OTHER -> {
                // the caller says what was looked for
            }
        }
    }

    /** A ZIP file of a folder is often named like it, and says its day. */
    private static String withoutEnding(String name) {
        String stem = name.replaceFirst("\\.[A-Za-z]+$", "");
        return stem.matches("[A-Za-z0-9][A-Za-z0-9 ()_-]*") ? stem.strip() : "zip";
    }

    /** Looks into a folder and, unless it is an export itself, the folders in it. */
    private void lookInto(Path folder, int depth) throws IOException {
        Map<FileKind, List<String>> kinds = new EnumMap<>(FileKind.class);
        List<Path> inner = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    inner.add(child);
                } else if (Files.isRegularFile(child)
                        && LIKELY.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    kinds.computeIfAbsent(FileKind.of(child), none -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        boolean own = take(folder, kinds, depth > 0);
        if (own || depth == DEEPEST) {
            return;
        }
        for (Path each : inner) {
            if (!each.getFileName().toString().startsWith(".")) {
                lookInto(each, depth + 1);
            }
        }
    }

    /** Takes what a folder has itself, and returns whether it is an export, so that its folders belong to it. */
    private boolean take(Path folder, Map<FileKind, List<String>> kinds, boolean among) throws IOException {
        List<String> json = kinds.getOrDefault(FileKind.JSON_EXPORT, List.of());
        List<String> pages = kinds.getOrDefault(FileKind.PREVIEW_PAGE, List.of());
        boolean html = json.isEmpty() && kinds.containsKey(FileKind.EXPORT_PAGE);
        for (String file : json) {
            attempt(among || json.size() > 1, () -> found.addAll(probe.json(folder, file)));
        }
        if (html) {
            attempt(among, () -> found.add(probe.html(folder)));
        } else if (json.isEmpty() && kinds.containsKey(FileKind.ACCOUNT_PAGE)) {
            throw account(folder.resolve(kinds.get(FileKind.ACCOUNT_PAGE).get(0)));
        }
        if (!pages.isEmpty()) {
            attempt(among, () -> found.addAll(probe.preview(folder, pages, true)));
        }
        boolean own = !json.isEmpty() || html || !pages.isEmpty();
        if (!own && !among) { // elsewhere, a text is more likely to be something else
            for (String file : kinds.getOrDefault(FileKind.TEXT, List.of())) {
                probe.mirror(folder, file).ifPresent(found::add);
            }
        }
        return own;
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** Of several exports, those that are not of channels are left out, with a note. */
    private void attempt(boolean among, Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (InputException notOfChannel) {
            if (!among) {
                throw notOfChannel;
            }
            notes.add(notOfChannel.getMessage());
        }
    }

    private static InputException account(Path page) {
        return wrong(
                page,
                "this is the HTML export of a whole account, in which private chats are not told from channels",
                "name the channel's folder in «chats», or export the account as JSON");
    }

    private static InputException wrong(Path path, String found, String advice) {
        return new InputException(Location.startOf(SourceProbe.shown(path)), found, advice);
    }
}
