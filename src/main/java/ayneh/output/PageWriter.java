package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.markdown.Html;
import ayneh.page.Page;
import ayneh.page.PagePlan;
import ayneh.template.Templates;
import ayneh.text.Fingerprint;
import java.util.function.Function;

/** Writes pages, and keeps those that an earlier build made from the same inputs. Safe for use by several threads. */
final class PageWriter {
    private final Templates templates;
    private final BuildCache cache;
    private final StagedFolder staged;

    PageWriter(Templates templates, BuildCache cache, StagedFolder staged) {
        this.templates = templates;
        this.cache = cache;
        this.staged = staged;
    }

    /**
     * Stages a page, or keeps it.
     *
     * @throws WorkException if it can't be made; the message names it
     */
    void write(PagePlan plan) {
        made(plan, page -> {
            make(plan.address(), page);
            return plan;
        });
    }

    /**
     * Makes something of a page.
     *
     * @throws WorkException if it can't be made; the message names it
     */
    static <T> T made(PagePlan plan, Function<Page, T> make) {
        try {
            return make.apply(plan.page().get());
        } catch (WorkException failed) {
            throw new WorkException(failed.getMessage() + " (for the page " + plan.address() + ")", failed);
        } catch (RuntimeException fault) {
            throw plan.post() == null
                    ? fault
                    : WorkException.fault(plan.post().entry().address(), fault);
        }
    }

    private void make(String name, Page page) {
        CacheKey cacheKey = CacheKey.of(page);
        if (cache.keep(name, cacheKey).isPresent()) {
            return;
        }
        cacheKey.bodies().forEach(Html::markup); // render now, so that errors occur here and not within a template
        byte[] contents = templates.render(page);
        staged.write(name, contents);
        cache.note(name, cacheKey, Fingerprint.of(contents));
    }
}
