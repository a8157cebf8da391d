package ayneh.check;

import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.importer.Importer;
import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.site.Site;
import ayneh.site.SiteBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs all checks of a workspace, in a fixed order. It reads what is on disk and changes nothing. */
public final class SiteCheck {
    private final Settings settings;
    private final Map<String, Location> exclusions;
    private final Importer importer;
    private final ArchiveReader reader;
    private final Folders folders;
    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "");

    /**
     * The folders of a workspace that are checked.
     *
     * @param content the folder of the archive
     * @param site the folder of the site
     */
    public record Folders(Path content, Path site) {}

    /**
     * @param settings the settings
     * @param exclusions where they exclude each post
     * @param importer imports the sources
     * @param reader reads the archive
     * @param folders where the files are
     */
    public SiteCheck(
            Settings settings,
            Map<String, Location> exclusions,
            Importer importer,
            ArchiveReader reader,
            Folders folders) {
        this.settings = settings;
        this.exclusions = Map.copyOf(exclusions);
        this.importer = importer;
        this.reader = reader;
        this.folders = folders;
    }

    /**
     * Runs the checks.
     *
     * @param external whether links that leave the site are wanted, to ask their servers
     * @param outdated tells whether the site, if it exists, is older than what it is made of
     * @param workers the threads that read
     */
    public CheckReport run(boolean external, BooleanSupplier outdated, WorkerPool workers) {
        FolderFiles content = FolderFiles.of(folders.content());
        FolderFiles site = FolderFiles.of(folders.site());
        SiteSizes sizes = SiteSizes.of(site);
        OutsideLinks outside = new OutsideLinks();
        if (external) {
            outside.addAll(settings);
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(NameCheck.of(content));
        findings.addAll(NameCheck.of(site));
        findings.addAll(SizeCheck.of(content, site, sizes));
        findings.addAll(ConflictCheck.of(content));
        try {
            Archive archive = reader.read(workers);
            findings.addAll(CurationCheck.of(Rehearsal.of(importer), exclusions, content.name()));
            Site linked = link(archive, workers);
            Places places = new Places(reader);
            findings.addAll(ChannelCheck.of(settings, linked, places));
            findings.addAll(MediaCheck.of(linked, content, places));
            findings.addAll(SeriesCheck.of(settings, linked, places));
            findings.addAll(TagCheck.of(settings, linked, places));
            findings.addAll(TitleCheck.of(linked, reader));
            findings.addAll(PageLinkCheck.of(linked, renderer, reader.pageFiles(), places));
            findings.addAll(new TextChecks(linked, settings.exclude(), renderer, places, external)
                    .of(archive, workers, outside));
        } catch (InputException unreadable) {
            Finding finding = Finding.of(Kind.ARCHIVE_UNREADABLE, unreadable);
            boolean known = findings.stream()
                    .anyMatch(each -> each.place().path().equals(finding.place().path()));
            findings.addAll(known ? List.of() : List.of(finding));
        }
        findings.addAll(FreshnessCheck.of(site, outdated));
        return new CheckReport(findings, sizes, outside);
    }

    /** Links the posts as the site does; its words in other languages are not needed. */
    private Site link(Archive archive, WorkerPool workers) {
        return new SiteBuilder(settings, archive, renderer, (language, kind) -> kind, Optional::of).build(workers);
    }
}
