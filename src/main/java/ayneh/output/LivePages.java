package ayneh.output;

import ayneh.page.PagePlan;
import ayneh.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of a site that somebody is editing, each made only when it is asked for. Thread-safe. */
public final class LivePages {
    private final Templates templates;
    private final Map<String, PagePlan> plans;
    private final MediaFiles media;

    LivePages(Templates templates, List<PagePlan> pages, MediaFiles media) {
        this.templates = templates;
        this.media = media;
        plans = pages.stream().collect(Collectors.toUnmodifiableMap(PagePlan::address, plan -> plan));
    }

    /**
     * Makes a page.
     *
     * @param address its address, relative to the site's root
     * @return the page in UTF-8; empty if the site has no such page
     * @throws ayneh.diagnostic.InputException if a post's file can't be read
     * @throws ayneh.diagnostic.WorkException if it can't be made; the message names it
     */
    public Optional<byte[]> page(String address) {
        return Optional.ofNullable(plans.get(address)).map(plan -> PageWriter.made(plan, templates::render));
    }

    /**
     * Returns where a picture or another file of a post is, in the archive.
     *
     * @param address its address, relative to the site's root
     */
    public Optional<Path> file(String address) {
        return media.place(address);
    }
}
