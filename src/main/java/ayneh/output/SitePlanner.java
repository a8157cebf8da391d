package ayneh.output;

import ayneh.content.Archive;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.AvailableFiles;
import ayneh.page.PagePlan;
import ayneh.page.SitePages;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.PostMemory;
import ayneh.site.Site;
import ayneh.site.SiteBuilder;
import ayneh.template.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links the entries of an archive into a site, and plans its pages. */
final class SitePlanner {
    private final Settings settings;
    private final MarkdownRenderer renderer;
    private final Site site;

    /**
     * @param given the owner's settings
     * @param workers the threads that read the posts
     * @param memory has the posts of the same site as it was before; null if it wasn't planned before
     */
    SitePlanner(Settings given, Templates engine, Archive archive, WorkerPool workers, @Nullable PostMemory memory) {
        renderer =
                new MarkdownRenderer((language, key) -> engine.words(language).text(key));
        site = new SiteBuilder(
                        given,
                        archive,
                        renderer,
                        (language, kind) -> engine.words(language).kind(kind),
                        engine::language,
                        memory)
                .build(workers);
        settings =
                given.completed(site.languages(), site.only().map(Channel::name).orElse(null));
    }

    /** Returns the settings with what follows from the archive. */
    Settings settings() {
        return settings;
    }

    MarkdownRenderer renderer() {
        return renderer;
    }

    Site site() {
        return site;
    }

    /**
     * Returns the plans of all pages.
     *
     * @param files the files of the archive that pages can link to
     */
    List<PagePlan> pages(AvailableFiles files, Furnishings with) {
        return new SitePages(
                        settings, site, renderer, with.assets(), with.pictures(), with.avatars(), files, with.books())
                .plan();
    }
}
