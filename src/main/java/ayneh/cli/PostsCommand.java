package ayneh.cli;

import ayneh.content.Entry;
import ayneh.content.FrontMatter;
import ayneh.content.Overlay;
import ayneh.parallel.WorkerPool;
import ayneh.text.Tsv;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "posts",
        mixinStandardHelpOptions = true,
        description = {
            "List the posts of the archive by channel, oldest first, as tab-separated values.",
            "Example: ayneh posts | cut -f 1,3,7"
        })
final class PostsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        StringBuilder table =
                new StringBuilder(Tsv.row("channel", "order", "id", "slug", "lang", "tags", "title", "source"));
        for (Entry entry : entries()) {
            FrontMatter meta = entry.meta();
            table.append(Tsv.row(
                    meta.channel(),
                    meta.order().stripTrailingZeros().toPlainString(),
                    meta.id() == null ? "" : meta.id(),
                    entry.slug(),
                    meta.lang() == null ? "" : meta.lang(),
                    String.join(",", meta.tags()),
                    meta.title() == null ? "" : meta.title(),
                    String.join(",", meta.sources())));
        }
        options.console().print(table.toString());
        return 0;
    }

    private List<Entry> entries() {
        Workspace workspace = options.workspace();
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            return workspace.reading(
                    () -> workspace.archive(Overlay.NONE).read(workers).entries());
        }
    }
}
