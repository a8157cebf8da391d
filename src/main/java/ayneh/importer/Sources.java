package ayneh.importer;

import ayneh.diagnostic.InputException;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import ayneh.source.SourceText;
import ayneh.source.mirror.ColumnsMirrorReader;
import ayneh.source.mirror.MirrorContents;
import ayneh.source.mirror.MirrorReader;
import ayneh.source.mirror.SingleMirrorReader;
import ayneh.source.mirror.TwiceMirrorReader;
import ayneh.source.telegram.html.HtmlExportReader;
import ayneh.source.telegram.json.JsonExportReader;
import ayneh.source.telegram.preview.PreviewReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The sources of a workspace. */
public final class Sources {
    private final Path folder;

    /** @param folder {@code seeds/}, as the user named it */
    public Sources(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a mirror in its format.
     *
     * @throws InputException if it is missing, isn't UTF-8, is empty, or nothing in it is recognised
     */
    public MirrorContents read(SourceSettings settings, ChannelSettings channel) {
        SourceText text = load(settings);
        MirrorContents contents = reader(settings).read(text, settings, channel);
        if (contents.messages().isEmpty()) {
            throw new InputException(
                    text.start(), "no post was recognised", "check that the format and its settings fit the file");
        }
        return contents;
    }

    /**
     * Reads an export or a preview, passing what is found to a sink.
     *
     * @param workers may read ahead
     * @throws InputException if it is missing, or nothing in it is recognised
     */
    public void read(SourceSettings settings, ChannelSettings channel, MessageSink sink, WorkerPool workers) {
        Path file = file(settings);
        String name = file.toString().replace('\\', '/');
        switch (settings.format()) {
            case TELEGRAM_JSON -> new JsonExportReader().read(file, name, settings, channel, sink);
            case TELEGRAM_HTML -> new HtmlExportReader(workers).read(file, name, settings, channel, sink);
            case TELEGRAM_PREVIEW -> new PreviewReader().read(file, name, settings, channel, sink);
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE ->
                throw new IllegalArgumentException(settings.format() + " is a mirror");
        }
    }

    private Path file(SourceSettings settings) {
        try {
            return folder.resolve(settings.file());
        } catch (InvalidPathException badName) {
            throw new InputException(
                    settings.location(),
                    "«" + settings.file() + "» isn't a valid file name",
                    "correct it, or set LC_ALL=C.UTF-8 if the system's encoding lacks its letters");
        }
    }

    /** Returns the folder of the sources. */
    public Path folder() {
        return folder;
    }

    private static MirrorReader reader(SourceSettings settings) {
        return switch (settings.format()) {
            case MIRROR_COLUMNS -> new ColumnsMirrorReader();
            case MIRROR_TWICE -> new TwiceMirrorReader();
            case MIRROR_SINGLE -> new SingleMirrorReader();
            case TELEGRAM_JSON, TELEGRAM_HTML, TELEGRAM_PREVIEW ->
                throw new IllegalArgumentException(settings.format() + " isn't a mirror");
        };
    }

    private SourceText load(SourceSettings settings) {
        try {
            Path file = folder.resolve(settings.file());
            String name = file.toString().replace('\\', '/');
            return SourceText.decode(Files.readAllBytes(file), name);
        } catch (NoSuchFileException missing) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» doesn't exist",
                    "put it into seeds/, or remove it from the settings");
        } catch (IOException | InvalidPathException unreadable) {
            throw new InputException(
                    settings.location(),
                    "the source «" + settings.file() + "» can't be read (" + unreadable.getMessage() + ")",
                    "check its name and its permissions");
        }
    }
}
