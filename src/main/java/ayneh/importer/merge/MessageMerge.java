package ayneh.importer.merge;

import ayneh.message.Attachment;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.settings.SourceFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merges one message from several sources. Each part is taken from the source that knows it best: text and dates from
 * exports, views, link previews and nested marks from previews, a forward's own date from HTML exports.
 */
final class MessageMerge {
    private final List<Said> all;

    /**
     * A source's version of a message.
     *
     * @param format the source's format
     * @param message the message
     */
    record Said(SourceFormat format, Message message) {}

    private MessageMerge(List<Said> all) {
        this.all = all;
    }

    /** Merges the versions of one message, the most trusted one first. */
    static Message merge(List<Said> all) {
        return all.size() == 1 ? all.get(0).message() : new MessageMerge(all).merged();
    }

    private Message merged() {
        Message first = all.get(0).message();
        Message text = all.stream()
                .filter(said -> said.format() == SourceFormat.TELEGRAM_PREVIEW)
                .map(Said::message)
                .filter(preview -> plain(preview).equals(plain(first)))
                .findFirst()
                .orElse(first);
        return new Message(
                first.id(), text.text(), text.blankLinesKept(), details(), first.firstLine(), first.lastLine());
    }

    private static List<String> plain(Message message) {
        return message.text().stream().map(Line::text).map(String::strip).toList();
    }

    private Details details() {
        return new Details.Builder()
                .date(known(Details::date))
                .edited(known(Details::edited))
                .author(known(Details::author))
                .views(preferred(Details::views))
                .album(some(Details::album))
                .reply(known(Details::reply))
                .forward(forward())
                .preview(preferred(Details::preview))
                .poll(known(Details::poll))
                .media(media())
                .buttons(some(Details::buttons))
                .pinned(all.stream().anyMatch(said -> said.message().details().pinned()))
                .reactions(some(Details::reactions))
                .build();
    }

    /** Returns the value from the first source that has one. */
    private <T> @Nullable T known(Function<Details, @Nullable T> part) {
        for (Said said : all) {
            T value = part.apply(said.message().details());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Returns the value from a preview, else from any other source. */
    private <T> @Nullable T preferred(Function<Details, @Nullable T> part) {
        for (Said said : all) {
            T value = part.apply(said.message().details());
            if (value != null && said.format() == SourceFormat.TELEGRAM_PREVIEW) {
                return value;
            }
        }
        return known(part);
    }

    private <T> List<T> some(Function<Details, List<T>> part) {
        List<T> found = known(details -> part.apply(details).isEmpty() ? null : part.apply(details));
        return found == null ? List.of() : found;
    }

    private @Nullable Forward forward() {
        Forward forward = known(Details::forward);
        Forward named = known(
                details -> details.forward() == null || details.forward().name() == null ? null : details.forward());
        Forward linked = known(
                details -> details.forward() == null || details.forward().url() == null ? null : details.forward());
        Forward dated = known(
                details -> details.forward() == null || details.forward().date() == null ? null : details.forward());
        return forward == null
                ? null
                : new Forward(
                        named == null ? null : named.name(),
                        linked == null ? null : linked.url(),
                        dated == null ? null : dated.date());
    }

    /** Returns the media of the first source that has all files, else of the one with the most. */
    private List<Attachment> media() {
        List<Attachment> best = List.of();
        for (Said said : all) {
            List<Attachment> media = said.message().details().media();
            if (best.isEmpty() || media.size() >= best.size() && files(media) > files(best)) {
                best = media;
            }
        }
        return best.stream().map(this::noted).toList();
    }

    /** Returns an attachment without a file, with the words that another source has for it. */
    private Attachment noted(Attachment attachment) {
        if (attachment.note() != null || attachment.file() != null) {
            return attachment;
        }
        return all.stream()
                .flatMap(said -> said.message().details().media().stream())
                .filter(other -> other.kind().equals(attachment.kind()) && other.note() != null)
                .findFirst()
                .map(other -> other.withFiles(attachment.file(), attachment.thumbnail()))
                .orElse(attachment);
    }

    private static long files(List<Attachment> media) {
        return media.stream().filter(each -> each.file() != null).count();
    }
}
