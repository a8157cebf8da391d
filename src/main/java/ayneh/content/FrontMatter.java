package ayneh.content;

import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a post.
 *
 * @param title the title; null if the post has none
 * @param channel the key of its channel
 * @param order its position in the channel, oldest first
 * @param url its address in Telegram; null if unknown
 * @param id its Telegram id; null if unknown
 * @param lang its language; null for the channel's
 * @param tags its tags as written
 * @param series the key of the series that it belongs to; null for none
 * @param episode its number in the series; null if it has none
 * @param works keys of the works that the settings assign to it
 * @param details what is known besides its text
 * @param collapsed the numbers, from 1, of its quotations that Telegram shows collapsed
 * @param halfSpacesLost whether its source has lost the half-spaces of its Persian words
 * @param otherReadings the texts of other messages that a source has under the same id, as plain text
 * @param aliases its earlier names, as slugs, or as {@code channel/slug} if it was under another channel key
 * @param gone the day of the save that no longer had it; null for a post that still exists
 * @param sources where it is in the sources, as {@code file:first-last}
 * @param extra keys added by hand, which are kept
 */
public record FrontMatter(
        @Nullable String title,
        String channel,
        BigDecimal order,
        @Nullable String url,
        @Nullable Long id,
        @Nullable String lang,
        List<String> tags,
        @Nullable String series,
        @Nullable Integer episode,
        List<String> works,
        Details details,
        List<Integer> collapsed,
        boolean halfSpacesLost,
        List<String> otherReadings,
        List<String> aliases,
        @Nullable LocalDate gone,
        List<String> sources,
        List<YamlValue.Pair> extra) {
    public FrontMatter {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
        collapsed = List.copyOf(collapsed);
        otherReadings = List.copyOf(otherReadings);
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
        extra = List.copyOf(extra);
    }

    /** Returns this with the id, address, date and earlier names of another version of the post. */
    FrontMatter identifiedAs(FrontMatter other) {
        Details dated = details.with().date(other.details.date()).build();
        return with(title, order, other.url, other.id, dated, other.aliases, other.gone, sources);
    }

    /** Returns this in the series and works that another version of the post is in. */
    FrontMatter curatedAs(FrontMatter other) {
        return curated(other.series, other.episode, other.works);
    }

    /** Returns this in no series, and without works. */
    FrontMatter uncurated() {
        return curated(null, null, List.of());
    }

    private FrontMatter curated(@Nullable String newSeries, @Nullable Integer newEpisode, List<String> newWorks) {
        return new FrontMatter(
                title,
                channel,
                order,
                url,
                id,
                lang,
                tags,
                newSeries,
                newEpisode,
                newWorks,
                details,
                collapsed,
                halfSpacesLost,
                otherReadings,
                aliases,
                gone,
                sources,
                extra);
    }

    /** Returns this, marked as gone from its channel. */
    FrontMatter goneOn(LocalDate day) {
        return with(title, order, url, id, details, aliases, day, sources);
    }

    /** Returns this with its title and all words of its details changed. */
    FrontMatter withWords(UnaryOperator<String> change) {
        String changed = title == null ? null : change.apply(title);
        return with(changed, order, url, id, details.withWords(change), aliases, gone, sources);
    }

    /** Returns this without the generated values; changing those is not an edit by hand. */
    FrontMatter withoutMachineKeys() {
        List<Attachment> media =
                details.media().stream().map(each -> each.withFiles(null, null)).toList();
        Details own =
                details.with().views(null).reactions(List.of()).media(media).build();
        return with(title, BigDecimal.ZERO, null, id, own, List.of(), null, List.of());
    }

    /** Returns this with other values of those keys that ever change. */
    private FrontMatter with(
            @Nullable String newTitle,
            BigDecimal newOrder,
            @Nullable String newUrl,
            @Nullable Long newId,
            Details newDetails,
            List<String> newAliases,
            @Nullable LocalDate newGone,
            List<String> newSources) {
        return new FrontMatter(
                newTitle,
                channel,
                newOrder,
                newUrl,
                newId,
                lang,
                tags,
                series,
                episode,
                works,
                newDetails,
                collapsed,
                halfSpacesLost,
                otherReadings,
                newAliases,
                newGone,
                newSources,
                extra);
    }
}
