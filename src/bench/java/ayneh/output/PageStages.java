package ayneh.output;

import ayneh.bench.Layout;
import ayneh.bench.SamplePosts;
import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.content.Entry;
import ayneh.content.Overlay;
import ayneh.markdown.Html;
import ayneh.markdown.LinkResolver;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.Assets;
import ayneh.page.Avatars;
import ayneh.page.Books;
import ayneh.page.Page;
import ayneh.page.PagePlan;
import ayneh.page.SharePictures;
import ayneh.page.SitePages;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.SiteBuilder;
import ayneh.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage takes for the page of one post, with one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageStages {
    private static final int POSTS = 200;

    private final List<String> texts = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private Templates templates;
    private MarkdownRenderer renderer;
    private int next;

    /** Makes a site of a few posts, and all that its pages show. */
    @Setup
    public void site() throws IOException {
        Path root = Files.createTempDirectory("ayneh-stages");
        Layout.AYNEH.write(SamplePosts.of(Path.of("seeds")), POSTS, root);
        Settings settings = SettingsReader.read("languages: [fa]\nbase_url: https://example.org/\n", "site.yaml");
        Path none = root.resolve("none");
        templates = new Templates(none);
        renderer = new MarkdownRenderer((language, key) -> templates.words(language).text(key));
        ArchiveReader reader = new ArchiveReader(root.resolve("content"), Overlay.NONE);
        Map<String, PagePlan> plans = new HashMap<>();
        Site site;
        try (WorkerPool workers = new WorkerPool(1)) {
            Archive archive = reader.read(workers);
            site = new SiteBuilder(
                            settings,
                            archive,
                            renderer,
                            (language, kind) -> templates.words(language).kind(kind),
                            templates::language)
                    .build(workers);
        }
        Assets assets = new StaticFiles(none).load(settings.site(), Map.of());
        SharePictures pictures = new SharePictures(settings.site(), site, false);
        new SitePages(settings, site, renderer, assets, pictures, new Avatars(Map.of()), Set.of(), new Books(Map.of()))
                .plan()
                .forEach(plan -> plans.put(plan.address(), plan));
        for (Channel channel : site.channels().values()) {
            for (Post post : channel.posts()) {
                posts.add(post);
                texts.add(reader.find(SitePages.markdownAddress(post)).orElseThrow());
                Page page = plans.get(SitePages.address(post)).page().get();
                CacheKey.of(page).bodies().forEach(Html::markup); // once, so that the template's stage is its own
                pages.add(page);
            }
        }
    }

    private int next() {
        next = (next + 1) % POSTS;
        return next;
    }

    /** A file as text becomes an entry. */
    @Benchmark
    public Entry frontMatter() {
        Post post = posts.get(next());
        return Entry.read(texts.get(next), "post.md", post.channel(), post.slug());
    }

    /** Markdown becomes HTML. */
    @Benchmark
    public String markdown() {
        Post post = posts.get(next());
        return renderer.render(post.entry().body(), post.lang(), LinkResolver.NONE)
                .markup();
    }

    /** What a page shows, with its HTML, becomes bytes. */
    @Benchmark
    public byte[] template() {
        return templates.render(pages.get(next()));
    }

    /** What a page shows becomes a fingerprint. */
    @Benchmark
    public String fingerprint() {
        return CacheKey.of(pages.get(next())).text();
    }
}
