package ayneh.site;

import ayneh.content.Entry;
import ayneh.markdown.MarkdownRenderer;
import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.message.Venue;
import ayneh.spool.SpooledTexts;
import ayneh.text.CalendarDay;
import ayneh.text.CalendarSystem;
import ayneh.text.Language;
import ayneh.text.WhiteSpace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds posts from the entries of the archive. Thread-safe. */
final class PostBuilder {
    private static final int HEADING_LENGTH = 70;
    private static final int SUMMARY_LENGTH = 240;
    /** Without a title, the summary is all that a list shows. */
    private static final int UNTITLED_SUMMARY_LENGTH = 420;

    /** The most characters of summaries that stay in memory: those of some forty thousand posts. */
    private static final long KEPT = 10_000_000;

    private final MarkdownRenderer renderer;
    private final BinaryOperator<String> kinds;
    private final TagNames tagNames;
    private final boolean works;
    private final Map<String, Optional<String>> languages = new ConcurrentHashMap<>();
    private final SpooledTexts summaries = new SpooledTexts(KEPT);

    /**
     * @param kinds names a kind of attachment in a language, given the language and the kind
     * @param works whether to find the works that posts discuss
     */
    PostBuilder(MarkdownRenderer renderer, BinaryOperator<String> kinds, TagNames tagNames, boolean works) {
        this.renderer = renderer;
        this.kinds = kinds;
        this.tagNames = tagNames;
        this.works = works;
    }

    /**
     * Builds a post.
     *
     * @param index its position in its channel, from 0
     * @param channelLang the language of its channel
     * @param calendar the calendar of its channel
     */
    Post build(Entry entry, int index, String channelLang, CalendarSystem calendar) {
        String body = entry.body();
        String lines = renderer.plainLines(body, UNTITLED_SUMMARY_LENGTH);
        String text = WhiteSpace.collapse(lines);
        String title = entry.meta().title();
        String lang = entry.meta().lang();
        List<String> written = entry.meta().tags();
        List<String> tags = written.stream().map(tagNames::key).distinct().toList();
        String known = lang == null ? channelLang : language(lang).orElse(channelLang);
        String opening =
                WhiteSpace.isVisible(text) ? text : wordless(entry.meta().details(), known);
        String heading = WhiteSpace.isVisible(title) ? title : WhiteSpace.opening(opening, HEADING_LENGTH);
        return new Post(
                entry,
                index,
                known,
                heading,
                Language.of(heading, known),
                summaries.put(
                        title == null
                                ? WhiteSpace.opening(lines, UNTITLED_SUMMARY_LENGTH)
                                : WhiteSpace.opening(text, SUMMARY_LENGTH)),
                tags.equals(written) ? written : tags, // a list less in memory, mostly
                works ? works(entry.meta().works(), body) : List.of(),
                TelegramAddress.find(body),
                CalendarDay.of(entry.meta().details().date(), calendar));
    }

    /** Returns the canonical form of a language, if it is one. Posts have few, and the answer takes a while. */
    private Optional<String> language(String written) {
        return languages.computeIfAbsent(written, Language::canonical);
    }

    /** Returns the works that the post's front matter names, and those that the post links to. */
    private static List<String> works(List<String> recognised, String body) {
        Set<String> works = new LinkedHashSet<>(recognised);
        works.addAll(WorkAddress.find(body));
        return List.copyOf(works);
    }

    /** Returns the heading of a post without text: the words of its poll or media, else the kind of its media. */
    private String wordless(Details details, String language) {
        Stream<String> names = details.media().stream()
                .filter(media -> !List.of("contact", "unsupported").contains(media.kind()))
                .flatMap(media -> Stream.of(Optional.ofNullable(note(media)), Optional.ofNullable(media.name())))
                .flatMap(Optional::stream);
        Stream<String> things = details.media().stream().map(media -> kinds.apply(language, media.kind()));
        return Stream.of(details.words().stream(), names, things)
                .flatMap(words -> words)
                .map(WhiteSpace::collapse)
                .filter(WhiteSpace::isVisible)
                .findFirst()
                .orElse("…");
    }

    private static @Nullable String note(Attachment media) {
        String note = media.note();
        return note == null || !Venue.isKind(media.kind())
                ? note
                : Venue.of(note).name();
    }
}
