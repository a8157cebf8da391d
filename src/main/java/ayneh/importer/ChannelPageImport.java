package ayneh.importer;

import ayneh.content.ArchiveReader;
import ayneh.content.ChannelPage;
import ayneh.diagnostic.InputException;
import ayneh.importer.archive.MediaStore;
import ayneh.importer.markdown.MarkdownWriter;
import ayneh.importer.merge.ChannelFacts;
import ayneh.importer.merge.SourceFacts;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports what the sources say of channels themselves. */
final class ChannelPageImport {
    private final Settings settings;
    private final ArchiveReader archive;
    private final MediaStore media;

    /**
     * @param archive the current archive
     * @param media stores the channels' pictures
     */
    ChannelPageImport(Settings settings, ArchiveReader archive, MediaStore media) {
        this.settings = settings;
        this.archive = archive;
        this.media = media;
    }

    /** Rejects a new key for an archived channel, which would then be in the archive twice. */
    private void checkKey(ChannelSettings channel) {
        if (channel.handle() == null || page(channel.key()).isPresent()) {
            return;
        }
        for (String folder : archive.channels()) {
            boolean other = !settings.channels().containsKey(folder);
            String handle = other ? page(folder).map(ChannelPage::handle).orElse(null) : null;
            if (channel.handle().equalsIgnoreCase(handle)) {
                throw new InputException(
                        channel.location(),
                        "the archive already has @" + channel.handle() + " under the key «" + folder + "»",
                        "use that key: the addresses of its posts begin with it; or, if nobody knows them yet and you"
                                + " have edited nothing there, delete the folder of that key in the archive and import"
                                + " anew");
            }
        }
    }

    private Optional<ChannelPage> page(String channel) {
        String file = channel + "/index.md";
        return archive.find(file).map(text -> ChannelPage.read(text, file, channel));
    }

    /**
     * Returns the channel's page. Handles on an existing page are kept, because addresses must stay valid.
     *
     * @param facts what its sources say
     * @throws InputException if the archive has the channel under another key
     */
    ChannelPage page(ChannelSettings channel, ChannelFacts facts) {
        checkKey(channel);
        Optional<ChannelPage> before = page(channel.key());
        Set<String> handles = new LinkedHashSet<>();
        before.ifPresent(page -> {
            handles.addAll(page.formerHandles());
            if (page.handle() != null) {
                handles.add(page.handle());
            }
        });
        handles.remove(channel.handle());
        Set<String> names = new LinkedHashSet<>();
        before.ifPresent(page -> names.addAll(page.formerNames()));
        facts.all().forEach(each -> names.addAll(each.formerNames()));
        names.remove(channel.name());
        String description = facts.all().stream()
                .map(SourceFacts::description)
                .filter(text -> text != null)
                .max(Comparator.comparingInt(String::length))
                .map(text -> text.lines().map(MarkdownWriter::line).collect(Collectors.joining("\\\n")) + "\n")
                .orElse("");
        return new ChannelPage(
                channel.key(),
                channel.name(),
                channel.handle(),
                channel.lang(),
                picture(facts, before.map(ChannelPage::avatar).orElse(null)),
                facts.all().stream()
                        .map(SourceFacts::subscribers)
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(null),
                List.copyOf(handles),
                List.copyOf(names),
                before.map(ChannelPage::extra).orElse(List.of()),
                description);
    }

    /**
     * Returns the path of the channel's picture in the archive; null if it has none.
     *
     * @param before the path on the existing page, which stays if no source has a picture
     */
    private @Nullable String picture(ChannelFacts facts, @Nullable String before) {
        for (SourceFacts source : facts.pictured()) {
            String kept = source.picture().isEmpty() ? null : media.keepPicture(source.picture(), source.source());
            if (kept != null || source.picture().isEmpty()) {
                return kept;
            }
        }
        return before;
    }
}
