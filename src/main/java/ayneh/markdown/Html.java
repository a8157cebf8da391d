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
     * @param form what it is rendered for
     */
    public record Source(String markdown, String language, List<Integer> collapsed, Form form) {
        public Source {
            collapsed = List.copyOf(collapsed);
        }
    }

    /**
     * A lookup in a {@link LinkResolver}.
     *
     * @param kind what was looked up
     * @param about the tag or the address
     */
    public record Question(Kind kind, String about) {
        /** What can be looked up; each is noted as its sign. */
        public enum Kind {
            /** An address on the site. */
            ADDRESS('/'),
            /** A tag. */
            TAG('#'),
            /** A picture. */
            PICTURE('!');

            private final char sign;

            Kind(char sign) {
                this.sign = sign;
            }
        }

        private static final List<Kind> KINDS = List.of(Kind.values());

        /** Makes the value fit into one line of the build's notes. */
        public Question {
            about = Tsv.cell(about);
        }

        /** Reads what {@link #note} has written; anything else is a question that nobody asks. */
        public static Question of(String note) {
            for (Kind kind : KINDS) {
                if (!note.isEmpty() && note.charAt(0) == kind.sign) {
                    return new Question(kind, note.substring(1));
                }
            }
            return new Question(Kind.ADDRESS, note.isEmpty() ? "" : note.substring(1));
        }

        /** Returns the question as one cell of the build's notes. */
        public String note() {
            return kind.sign + about;
        }

        /** Returns what a resolver answers. */
        public Optional<?> answer(LinkResolver links) {
            return switch (kind) {
                case ADDRESS -> links.local(about);
                case TAG -> links.tag(about);
                case PICTURE -> links.picture(about);
            };
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
            asked.add(new Question(Question.Kind.ADDRESS, address));
            return links.local(address);
        }

        @Override
        public Optional<String> tag(String tag) {
            asked.add(new Question(Question.Kind.TAG, tag));
            return links.tag(tag);
        }

        @Override
        public Optional<Picture> picture(String address) {
            asked.add(new Question(Question.Kind.PICTURE, address));
            return links.picture(address);
        }

        @Override
        public Optional<String> outside(String address) {
            return links.outside(address);
        }
    }
}
