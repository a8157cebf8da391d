package ayneh.check;

import ayneh.content.Archive;
import ayneh.content.Entry;
import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the texts of posts and pages, each of which is read from the disk once. */
final class TextChecks {
    private static final Pattern MAY_LEAD_TO_POSTS = Pattern.compile("t\\.me/|telegram\\.|\\.html|\\.md");
    private static final Pattern MAY_LEAD_ANYWHERE = Pattern.compile("://|" + MAY_LEAD_TO_POSTS);

    private final Site site;
    private final MarkdownRenderer renderer;
    private final LinkCheck links;
    private final LanguageCheck languages;
    private final Places places;
    private final Pattern wanted;

    /**
     * @param excluded the posts that were taken down, as {@code channel/slug}
     * @param outside whether links that leave the site are wanted
     */
    TextChecks(Site site, Set<String> excluded, MarkdownRenderer renderer, Places places, boolean outside) {
        this.site = site;
        this.renderer = renderer;
        this.places = places;
        links = new LinkCheck(site, excluded, places);
        languages = new LanguageCheck(renderer, places);
        wanted = outside ? MAY_LEAD_ANYWHERE : MAY_LEAD_TO_POSTS;
    }

    /**
     * What is in a text.
     *
     * @param file its file in the archive
     * @param findings what was found
     * @param addresses the addresses that it links to, if they were wanted
     */
    private record Checked(String file, List<Finding> findings, List<String> addresses) {}

    /** Checks all texts, and adds the links that leave the site. */
    List<Finding> of(Archive archive, WorkerPool workers, OutsideLinks outside) {
        List<Entry> published = archive.entries().stream()
                .filter(entry ->
                        site.current(entry.meta().channel(), entry.slug()).isPresent())
                .toList();
        List<Checked> all = new ArrayList<>(workers.map(
                published,
                entry -> check(ArchiveText.of(
                        entry, site.channels().get(entry.meta().channel()).lang()))));
        archive.pages().forEach(page -> all.add(check(ArchiveText.of(page))));
        List<Finding> findings = new ArrayList<>();
        for (Checked text : all) {
            findings.addAll(text.findings());
            text.addresses().forEach(address -> outside.add(address, () -> places.ofText(text.file(), address)));
        }
        return findings;
    }

    private Checked check(ArchiveText text) {
        Set<String> addresses = new LinkedHashSet<>();
        if (wanted.matcher(text.body()).find()) {
            addresses.addAll(renderer.links(text.body()));
        }
        addresses.addAll(text.others());
        List<String> linked = List.copyOf(addresses);
        List<Finding> findings = new ArrayList<>(links.of(text, linked));
        languages.of(text).ifPresent(findings::add);
        boolean outside = wanted == MAY_LEAD_ANYWHERE;
        return new Checked(text.file(), findings, outside ? linked : List.of());
    }
}
