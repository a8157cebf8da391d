package ayneh.output;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.content.Entry;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.page.PagePlan;
import ayneh.site.Post;
import ayneh.template.Templates;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The error for a page that can't be rendered names the page. */
class PageWriterTest {
    @TempDir
    Path root;

    @Test
    void aPostThatBreaksTheProgramIsNamed() {
        try (StagedFolder staged = StagedFolder.open(root.resolve("site"))) {
            BuildCache rebuild = new BuildCache("program", BuildManifest.read(root), new BuildManifest.Draft(), staged);
            PageWriter writer = new PageWriter(new Templates(root), rebuild, staged);
            Entry entry = Entry.read("---\norder: 1\n---\n", "content/one/3.md", "one", "3");
            Post post = new Post(entry, 0, "fa", "", "fa", () -> "", List.of(), List.of(), List.of(), null);
            PagePlan broken = new PagePlan("one/3.html", post, () -> {
                throw new IllegalStateException("no such node");
            });
            assertThatThrownBy(() -> writer.write(broken))
                    .isInstanceOf(WorkException.class)
                    .hasMessageStartingWith("content/one/3.md:1:1: ")
                    .hasMessageContaining("no such node")
                    .hasMessageContaining("exclude the post until it is fixed");
        }
    }
}
