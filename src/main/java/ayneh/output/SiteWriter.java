package ayneh.output;

import ayneh.book.BookContext;
import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.folder.StagedFolder;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.Assets;
import ayneh.page.Avatars;
import ayneh.page.Books;
import ayneh.page.PagePlan;
import ayneh.page.PostParts;
import ayneh.page.SearchPages;
import ayneh.page.SharePictures;
import ayneh.page.SitePages;
import ayneh.parallel.WorkerPool;
import ayneh.picture.CoverImages;
import ayneh.picture.ShareImages;
import ayneh.search.SearchFiles;
import ayneh.search.Synonyms;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.PostMemory;
import ayneh.site.Site;
import ayneh.template.MessageFiles;
import ayneh.template.Templates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the site's files. */
public final class SiteWriter {
    /** The file in which GitHub Pages and other hosts look for a site's domain. */
    private static final String DOMAIN = "CNAME";

    private final Settings settings;
    private final Templates engine;
    private final Path statics;
    private final OwnAvatars avatars;
    private final String program;
    /** The posts of the pages that were planned. */
    private final PostMemory shown = new PostMemory();

    /**
     * @param settings the owner's settings
     * @param seeds the folder of the files that they name
     * @param templates the workspace's templates
     * @param statics the workspace's static files
     * @throws ayneh.diagnostic.InputException if a picture that the settings name isn't there, or isn't a picture
     */
    public SiteWriter(Settings settings, Path seeds, Path templates, Path statics) {
        avatars = new OwnAvatars(settings, seeds);
        this.settings = settings;
        engine = new Templates(templates);
        this.statics = statics;
        program = BuildEnvironment.state(List.of(templates, statics));
    }

    /**
     * Returns the fingerprint of a whole site's inputs: the same inputs give the same bytes.
     *
     * @param archive the state of the archive
     */
    public String inputs(List<String> archive) {
        List<String> order = List.copyOf(settings.channels().keySet()); // readers see it, and maps are keyed without it
        return CacheKey.none()
                .add(program)
                .add(settings)
                .add(order)
                .add(avatars.state())
                .add(archive)
                .text();
    }

    /**
     * What was made.
     *
     * @param posts the number of posts
     * @param channels the number of channels
     * @param tags the number of tags
     * @param series the number of series and continued posts
     * @param pages the number of pages
     * @param withoutPictures whether pictures were requested that this Java can't draw
     * @param picturesSince the day from which on posts have share images; null if all have that are to
     */
    public record Made(
            int posts,
            int channels,
            int tags,
            int series,
            int pages,
            boolean withoutPictures,
            @Nullable LocalDate picturesSince) {}

    /**
     * A site that was written.
     *
     * @param made what was made
     * @param furnishings what its pages refer to besides posts
     */
    public record Written(Made made, Furnishings furnishings) {}

    /** Returns the languages that the interface can have, with those of a workspace's templates. */
    public static List<String> languages(Path templates) {
        return MessageFiles.languages(templates);
    }

    /** Returns what the owner should know of the workspace's own files. */
    public List<String> notes() {
        return engine.notes();
    }

    /**
     * Renders the site into a folder.
     *
     * @param archive the archive to render
     * @param texts finds the posts' files, which are published unchanged
     * @param staged where the site's files are staged; the caller puts them in place
     * @param inputs the fingerprint of the site's inputs
     * @param before the record of the previous build
     * @param workers the threads that render
     * @param progress receives a step for each page
     */
    public Written write(
            Archive archive,
            ArchiveReader texts,
            StagedFolder staged,
            String inputs,
            BuildManifest before,
            WorkerPool workers,
            Progress progress) {
        SitePlanner planner = new SitePlanner(this.settings, engine, archive, workers, null);
        Site site = planner.site();
        MarkdownRenderer renderer = planner.renderer();
        Settings settings = planner.settings();
        StaticFiles files = new StaticFiles(statics);
        boolean wanted = SharePictures.isWanted(settings.site());
        Optional<ShareImages> artist = wanted ? ShareImages.open() : Optional.empty();
        SharePictures pictures = new SharePictures(settings.site(), site, artist.isPresent());
        MediaFiles media = MediaFiles.find(site, texts);
        BuildManifest.Draft record = new BuildManifest.Draft();
        BuildCache cache = new BuildCache(program, before, record, staged);
        OfflineFiles offline = new OfflineFiles(files, record, cache, staged);
        Assets assets = files.load(settings.site(), offline.icons(settings.site()));
        Avatars faces = new AvatarWriter(settings.channels(), avatars, texts, cache, staged).write(site);
        Books shelf = new Books(Map.of());
        if (settings.site().books()) {
            Optional<CoverImages> covers = CoverImages.open();
            BookContext materials = materials(site, renderer, media, files, covers.isPresent());
            shelf = new EpubWriter(engine, materials, covers, cache).write(site, staged, workers);
        }
        Furnishings furnishings = new Furnishings(assets, pictures, faces, shelf);
        List<PagePlan> pages = planner.pages(media.available(), furnishings);
        progress.expect(pages.size());
        PageWriter writer = new PageWriter(engine, cache, staged);
        workers.forEach(pages, plan -> {
            writer.write(plan);
            progress.step();
        });
        files.files().forEach(staged::write);
        media.copy(cache, staged, workers);
        artist.ifPresent(images -> workers.forEach(List.copyOf(pictures.of(site).entrySet()), picture -> {
            if (!cache.keep(picture.getKey())) {
                staged.write(picture.getKey(), images.draw(picture.getValue()));
            }
        }));
        if (settings.site().search()) {
            List<List<String>> terms = Synonyms.of(settings.site().terms(), settings.tags());
            new SearchFiles(SearchPages.channels(site, renderer), terms, staged::write).write(workers);
        }
        if (settings.site().markdownCopies()) {
            workers.forEach(posts(site), post -> {
                String file = SitePages.markdownAddress(post);
                staged.write(file, texts.find(file).orElseGet(post.entry()::write));
            });
        }
        offline.write(settings.site(), site, assets, pages, media.names(), faces);
        if (files.isOwn(DOMAIN)) {
            staged.write(DOMAIN, files.read(DOMAIN));
        }
        staged.write(".nojekyll", new byte[0]); // or GitHub Pages would ignore names that begin with an underscore
        Made made = new Made(
                site.postCount(),
                site.channels().size(),
                site.tags().size(),
                site.seriesCount(),
                pages.size(),
                wanted && artist.isEmpty(),
                pictures.since().orElse(null));
        record.stage(staged, inputs, made);
        return new Written(made, furnishings);
    }

    /**
     * Plans the pages of a site with as much as is needed for showing them, and writes nothing. What it has done for
     * posts it does only once, so one writer should plan a site that somebody is editing.
     *
     * @param archive the archive to render
     * @param texts finds the posts' files
     * @param furnishings what pages refer to besides posts, from the last time that the site was written
     * @param workers the threads that read the posts
     */
    public LivePages live(Archive archive, ArchiveReader texts, Furnishings furnishings, WorkerPool workers) {
        SitePlanner planner = new SitePlanner(settings, engine, archive, workers, shown);
        MediaFiles media = MediaFiles.find(planner.site(), texts);
        return new LivePages(engine, planner.pages(media.available(), furnishings), media);
    }

    private BookContext materials(
            Site site, MarkdownRenderer renderer, MediaFiles media, StaticFiles statics, boolean covered) {
        return new BookContext(
                site,
                settings.site().baseUrl(),
                renderer,
                new PostParts(site, media.names()),
                covered,
                media::picture,
                statics::read,
                (locale, volume) -> engine.words(locale).volume(volume.kindKey(), volume.number()));
    }

    private static List<Post> posts(Site site) {
        List<Post> posts = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            posts.addAll(channel.posts());
        }
        return posts;
    }
}
