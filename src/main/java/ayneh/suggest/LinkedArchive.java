package ayneh.suggest;

import ayneh.content.Archive;
import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.site.Site;
import ayneh.site.SiteBuilder;
import java.util.Optional;

/**
 * An archive with its settings and the links between its posts: what suggestions are made of.
 *
 * @param settings the settings
 * @param archive the posts as they are in files
 * @param site the same posts as readers see them, linked
 * @param renderer converts Markdown to plain text
 */
public record LinkedArchive(Settings settings, Archive archive, Site site, MarkdownRenderer renderer) {

    /** Links an archive. */
    public static LinkedArchive of(Settings settings, Archive archive, WorkerPool workers) {
        MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "");
        SiteBuilder builder =
                new SiteBuilder(settings, archive, renderer, (language, kind) -> kind, language -> Optional.empty());
        return new LinkedArchive(settings, archive, builder.build(workers), renderer);
    }
}
