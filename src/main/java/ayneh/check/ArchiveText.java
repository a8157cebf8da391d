package ayneh.check;

import ayneh.content.Entry;
import ayneh.content.OwnPage;
import ayneh.message.Details;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the archive with what belongs to it.
 *
 * @param file its file in {@code content/}
 * @param channel the key of its channel; empty for a page of the owner's own
 * @param lang the language that is declared for it; null if none is
 * @param title its title; null if it has none
 * @param body its Markdown
 * @param others the addresses that it links to besides: those of its buttons and of its link card
 */
record ArchiveText(
        String file,
        String channel,
        @Nullable String lang,
        @Nullable String title,
        String body,
        List<String> others) {
    ArchiveText {
        others = List.copyOf(others);
    }

    /**
     * Reads the text of a post.
     *
     * @param usual the language of its channel
     */
    static ArchiveText of(Entry entry, String usual) {
        String lang = entry.meta().lang();
        return new ArchiveText(
                entry.address() + ".md",
                entry.meta().channel(),
                lang == null ? usual : lang,
                entry.meta().title(),
                entry.body(),
                others(entry.meta().details()));
    }

    static ArchiveText of(OwnPage page) {
        return new ArchiveText("pages/" + page.slug() + ".md", "", page.lang(), page.title(), page.body(), List.of());
    }

    private static List<String> others(Details details) {
        List<String> others = new ArrayList<>();
        details.buttons().forEach(button -> others.add(button.url()));
        if (details.preview() != null && details.preview().url() != null) {
            others.add(details.preview().url());
        }
        return others;
    }
}
