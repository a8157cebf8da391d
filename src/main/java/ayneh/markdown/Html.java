package ayneh.markdown;

import ayneh.text.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is safe to show as it is. Only this package makes it, and not before somebody looks at it: whether a page
 * has changed can be told by what its HTML would be made of. Not for several threads.
 */
public final class Html {
    private final Source source;
    private final LinkResolver links;
    private final Function<LinkResolver, String> render;
    private final List<Question> asked = new ArrayList<>();
    private @Nullable String markup;

    /**
     * What the HTML is made of, beside where links lead.
     *
     * @param markdown the text
     * @param language the language around it
     * @param collapsed which of its quotations are collapsed
     * @param covered whether spoilers are left out and nothing is folded
     */
    public record Source(String markdown, String language, List<Integer> collapsed, boolean covered) {
        public Source {
            collapsed = List.copyOf(collapsed);
        }
    }

    /**
     * Something that was asked of a {@link LinkResolver}.
     *
     * @param tag whether it was where a tag leads, else where an address leads on the site
     * @param about the tag or the address
     */
    public record Question(boolean tag, String about) {
        /** It stands in a line of what a build notes. */
        public Question {
            about = Tsv.cell(about);
        }
    }

    /** @param render writes it, with the links that it is given */
    Html(Source source, LinkResolver links, Function<LinkResolver, String> render) {
        this.source = source;
        this.links = links;
        this.render = render;
    }

    /** The HTML. */
    public String markup() {
        if (markup == null) {
            markup = render.apply(new Asking());
        }
        return markup;
    }

    /** What it is made of. */
    public Source source() {
        return source;
    }

    /** What was asked about links when it was made; another answer makes other HTML. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    /** Where the links lead of the page that it stands on. */
    public LinkResolver links() {
        return links;
    }

    /** The page's links, with a note of each question. */
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
