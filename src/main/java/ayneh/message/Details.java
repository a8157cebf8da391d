package ayneh.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message besides its text. What a source doesn't give is null or empty.
 *
 * @param date when it was published
 * @param edited when it was last edited
 * @param author the name that it is signed with
 * @param views its number of views as the source gives it, such as {@code 1234} or {@code 10.7M}
 * @param album the ids of all messages of its album, in order; empty for no album
 * @param reply what it replies to
 * @param forward where it was forwarded from; null if it wasn't forwarded
 * @param preview the link preview below it
 * @param poll the poll in it
 * @param media its media
 * @param buttons the link buttons below it
 * @param pinned whether it is known to have been pinned in the channel
 * @param reactions its reactions, in the source's order
 */
public record Details(
        @Nullable Instant date,
        @Nullable Instant edited,
        @Nullable String author,
        @Nullable String views,
        List<Long> album,
        @Nullable Reply reply,
        @Nullable Forward forward,
        @Nullable Preview preview,
        @Nullable Poll poll,
        List<Attachment> media,
        List<Button> buttons,
        boolean pinned,
        List<Reaction> reactions) {
    /** No details. */
    public static final Details NONE = new Builder().build();

    public Details {
        album = List.copyOf(album);
        media = List.copyOf(media);
        buttons = List.copyOf(buttons);
        reactions = List.copyOf(reactions);
    }

    /** Returns whether there is anything that a reader could see besides the text. */
    public boolean hasContent() {
        return !media.isEmpty() || !buttons.isEmpty() || poll != null;
    }

    /** Returns the words that readers see in it, without those of media and link cards. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (poll != null) {
            words.add(poll.question());
            poll.answers().forEach(answer -> words.add(answer.text()));
        }
        return words;
    }

    /** Returns these with all words that readers see changed, but for names. */
    public Details withWords(UnaryOperator<String> change) {
        return with().reply(reply == null ? null : reply.withWords(change))
                .preview(preview == null ? null : preview.withWords(change))
                .poll(poll == null ? null : poll.withWords(change))
                .media(media.stream().map(each -> each.withWords(change)).toList())
                .buttons(buttons.stream().map(each -> each.withWords(change)).toList())
                .build();
    }

    /** Returns a builder that starts with these values. */
    public Builder with() {
        Builder builder = new Builder();
        builder.date = date;
        builder.edited = edited;
        builder.author = author;
        builder.views = views;
        builder.album = album;
        builder.reply = reply;
        builder.forward = forward;
        builder.preview = preview;
        builder.poll = poll;
        builder.media = media;
        builder.buttons = buttons;
        builder.pinned = pinned;
        builder.reactions = reactions;
        return builder;
    }

    /** Builds details. */
    public static final class Builder {
        private @Nullable Instant date;
        private @Nullable Instant edited;
        private @Nullable String author;
        private @Nullable String views;
        private List<Long> album = List.of();
        private @Nullable Reply reply;
        private @Nullable Forward forward;
        private @Nullable Preview preview;
        private @Nullable Poll poll;
        private List<Attachment> media = List.of();
        private List<Button> buttons = List.of();
        private boolean pinned;
        private List<Reaction> reactions = List.of();

        public Builder date(@Nullable Instant value) {
            date = value;
            return this;
        }

        public Builder edited(@Nullable Instant value) {
            edited = value;
            return this;
        }

        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        public Builder views(@Nullable String value) {
            views = value;
            return this;
        }

        public Builder album(List<Long> value) {
            album = value;
            return this;
        }

        public Builder reply(@Nullable Reply value) {
            reply = value;
            return this;
        }

        public Builder forward(@Nullable Forward value) {
            forward = value;
            return this;
        }

        public Builder preview(@Nullable Preview value) {
            preview = value;
            return this;
        }

        public Builder poll(@Nullable Poll value) {
            poll = value;
            return this;
        }

        public Builder media(List<Attachment> value) {
            media = value;
            return this;
        }

        public Builder buttons(List<Button> value) {
            buttons = value;
            return this;
        }

        public Builder pinned(boolean value) {
            pinned = value;
            return this;
        }

        public Builder reactions(List<Reaction> value) {
            reactions = value;
            return this;
        }

        public Details build() {
            return new Details(
                    date, edited, author, views, album, reply, forward, preview, poll, media, buttons, pinned,
                    reactions);
        }
    }
}
