package ayneh.message;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The message that this one replies to.
 *
 * @param id the id of the message in the same channel; null if unknown
 * @param author the author of the quoted message; null if unknown
 * @param text the quoted words, as far as the source shows them; null if it shows none
 * @param url the address of the message; null if unknown
 * @param post the slug of the post in the same channel's archive; null if there is none
 * @param elsewhere whether it is known to be in another chat
 */
public record Reply(
        @Nullable Long id,
        @Nullable String author,
        @Nullable String text,
        @Nullable String url,
        @Nullable String post,
        boolean elsewhere) {

    Reply withWords(UnaryOperator<String> change) {
        return text == null ? this : new Reply(id, author, change.apply(text), url, post, elsewhere);
    }

    /** Returns this reply with the post found in the archive. */
    public Reply to(@Nullable String slug, @Nullable String address) {
        return new Reply(id, author, text, address == null ? url : address, slug, elsewhere);
    }
}
