package ayneh.content;

import ayneh.message.Attachment;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive file says of its post.
 *
 * @param title the title; null where the post has none
 * @param channel the key of its channel
 * @param order its place in the channel, oldest first
 * @param url its address in Telegram; null where unknown
 * @param id its Telegram id; null where unknown
 * @param date when it was published; null where no source says so
 * @param lang its language; null for the channel's
 * @param tags its tags as written
 * @param series the key of the series that it belongs to; null for none
 * @param episode its number in the series; null where it has none
 * @param works keys of works that a person has recognised in it
 * @param replyTo what it replies to; null for nothing
 * @param forwardedFrom where it was forwarded from; null for the channel's own
 * @param preview the card below it; null for none
 * @param media its media
 * @param pinned whether it was pinned in the channel
 * @param reactions its reactions
 * @param sources where it stands in the sources, as {@code file:first-last}
 * @param extra keys of a person's own, which are kept
 */
public record FrontMatter(
        @Nullable String title,
        String channel,
        BigDecimal order,
        @Nullable String url,
        @Nullable Long id,
        @Nullable Instant date,
        @Nullable String lang,
        List<String> tags,
        @Nullable String series,
        @Nullable Integer episode,
        List<String> works,
        @Nullable Reply replyTo,
        @Nullable Forward forwardedFrom,
        @Nullable Preview preview,
        List<Attachment> media,
        boolean pinned,
        List<Reaction> reactions,
        List<String> sources,
        List<YamlValue.Pair> extra) {
    public FrontMatter {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
        media = List.copyOf(media);
        reactions = List.copyOf(reactions);
        sources = List.copyOf(sources);
        extra = List.copyOf(extra);
    }

    /** The same without what is the machine's: a change there is no edit by hand. */
    FrontMatter withoutMachineKeys() {
        return new FrontMatter(
                title,
                channel,
                BigDecimal.ZERO,
                url,
                id,
                date,
                lang,
                tags,
                series,
                episode,
                works,
                replyTo,
                forwardedFrom,
                preview,
                media,
                pinned,
                List.of(),
                List.of(),
                extra);
    }
}
