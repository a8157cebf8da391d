package ayneh.content;

import ayneh.message.Details;
import ayneh.message.Poll;
import ayneh.message.Reaction;
import ayneh.yaml.MappingWriter;
import ayneh.yaml.YamlWriter;
import java.util.List;

/** Writes front matter, with its keys always in the same order. */
final class FrontMatterWriter {
    private FrontMatterWriter() {}

    static String write(FrontMatter meta) {
        MappingWriter writer = new MappingWriter();
        known(meta, writer);
        writer.pairs(meta.extra());
        return YamlWriter.write(writer.mapping());
    }

    /**
     * Returns a text that is the same for the same front matter; see {@link YamlWriter#writeForComparison}. The owner's
     * own keys don't count: import keeps them, whatever else changes.
     */
    static String writeForComparison(FrontMatter meta) {
        MappingWriter writer = new MappingWriter();
        known(meta, writer);
        return YamlWriter.writeForComparison(writer.mapping());
    }

    private static void known(FrontMatter meta, MappingWriter writer) {
        writer.text("title", meta.title());
        writer.text("channel", meta.channel());
        writer.plain("order", meta.order().stripTrailingZeros().toPlainString());
        writer.text(FrontMatterReader.ADDRESS, meta.url());
        writer.plain("id", meta.id());
        writer.plain("date", meta.details().date());
        writer.text("lang", meta.lang());
        writer.texts("tags", meta.tags());
        writer.text("series", meta.series());
        writer.plain("episode", meta.episode());
        writer.texts("works", meta.works());
        details(meta.details(), writer);
        writer.plains("collapsed_quotes", meta.collapsed());
        writer.plain("half_spaces", meta.halfSpacesLost() ? "lost" : null);
        writer.texts("other_readings", meta.otherReadings());
        writer.texts("aliases", meta.aliases());
        writer.plain("gone", meta.gone());
        if (meta.sources().size() == 1) {
            writer.text("source", meta.sources().get(0));
        } else {
            writer.texts("sources", meta.sources());
        }
    }

    private static void details(Details details, MappingWriter writer) {
        writer.plain("edited", details.edited());
        writer.text("author", details.author());
        writer.count("views", details.views());
        writer.plains("album", details.album());
        writer.inner("reply_to", details.reply(), (inner, reply) -> {
            inner.plain("id", reply.id());
            inner.text("author", reply.author());
            inner.text("text", reply.text());
            inner.text("url", reply.url());
            inner.text("post", reply.post());
            inner.flag("elsewhere", reply.elsewhere());
        });
        writer.inner("forwarded_from", details.forward(), (inner, forward) -> {
            inner.text("name", forward.name());
            inner.text("url", forward.url());
            inner.plain("date", forward.date());
        });
        writer.inner("preview", details.preview(), (inner, preview) -> {
            inner.text("url", preview.url());
            inner.text("site", preview.site());
            inner.text("title", preview.title());
            inner.text("description", preview.description());
        });
        writer.inner("poll", details.poll(), FrontMatterWriter::poll);
        writer.each("media", details.media(), (inner, attachment) -> {
            inner.text("kind", attachment.kind());
            inner.text("note", attachment.note());
            inner.text("file", attachment.file());
            inner.text("thumbnail", attachment.thumbnail());
            inner.text("name", attachment.name());
            inner.text("type", attachment.type());
            inner.plain("size", attachment.size());
            inner.plain("width", attachment.width());
            inner.plain("height", attachment.height());
            inner.plain("seconds", attachment.seconds());
            inner.flag("spoiler", attachment.spoiler());
        });
        writer.each("buttons", details.buttons(), (inner, button) -> {
            inner.text("text", button.text());
            inner.text("url", button.url());
        });
        writer.flag("pinned", details.pinned());
        List<Reaction> reactions = details.reactions();
        writer.inner(
                "reactions",
                reactions.isEmpty() ? null : reactions,
                (inner, all) -> all.forEach(reaction -> inner.count(reaction.symbol(), reaction.count())));
    }

    private static void poll(MappingWriter writer, Poll poll) {
        writer.text("question", poll.question());
        writer.flag("closed", poll.closed());
        writer.count("voters", poll.voters());
        writer.each("answers", poll.answers(), (inner, answer) -> {
            inner.text("text", answer.text());
            inner.plain("votes", answer.votes());
            inner.plain("percent", answer.percent());
        });
    }
}
