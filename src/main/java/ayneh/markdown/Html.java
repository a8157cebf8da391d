package ayneh.markdown;

import ayneh.text.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is safe to show as it is. Only this package creates it, and only on demand: whether a page has changed is
 * decided by what its HTML would be rendered from. Not thread-safe.
 */
public final class Html {
    private final Source source;
    private final LinkResolver links;
    private final Renderer render;
    private final List<Question> asked = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private @Nullable String markup;

    /** Renders the HTML. */
    @FunctionalInterface
    interface Renderer {
        /**
         * Returns the HTML.
         *
         * @param links resolves its links
         * @param sections receives its sections, if they are to have ids
         */
        String render(LinkResolver links, Consumer<Section> sections);
    }

    /**
     * What the HTML is rendered from, besides the targets of links.
     *
     * @param markdown the text
     * @param language the surrounding language
     * @param collapsed which of its quotations are collapsed
     * @param covered whether spoilers are masked and nothing is collapsed
     * @param numbered whether its sections have ids
     */
    public record Source(String markdown, String language, List<Integer> collapsed, boolean covered, boolean numbered) {
        public Source {
            collapsed = List.copyOf(collapsed);
        }
    }

    /**
     * A lookup in a {@link LinkResolver}.
     *
     * @param tag whether a tag was looked up, rather than an address on the site
     * @param about the tag or the address
     */
    public record Question(boolean tag, String about) {
        /** Makes the value fit into one line of the build's notes. */
        public Question {
            about = Tsv.cell(about);
        }
    }

    Html(Source source, LinkResolver links, Renderer render) {
        this.source = source;
        this.links = links;
        this.render = render;
    }

    /** Returns the HTML. */
    public String markup() {
        if (markup == null) {
            markup = render.render(new Asking(), sections::add);
        }
        return markup;
    }

    /**
     * Returns its sections in order, if they have ids: its headings, apart from those inside of lists and quotations.
     */
    public List<Section> sections() {
        markup();
        return List.copyOf(sections);
    }

    /** Returns what the HTML is rendered from. */
    public Source source() {
        return source;
    }

    /** Returns the lookups made while rendering; different answers would give different HTML. */
    public List<Question> questions() {
        return List.copyOf(asked);
    }

    /** Returns the link resolver of the page that shows the HTML. */
    public LinkResolver links() {
        return links;
    }

    /** The page's links, recording each lookup. */
    private final class Asking implements LinkResolver {
        @Override
        public Optional<String> local(String address) {
            asked.add(new Question(false, address));
            return links.local(address);
        }

        @Override
        public Optional<String> tag(String tag) {
            asked.add(new Question(true, tag));
            return links.tag(tag);
        }

        @Override
        public Optional<String> outside(String address) {
            return links.outside(address);
        }
    }
}
