package ayneh.content;

import ayneh.diagnostic.Location;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reply;
import ayneh.yaml.YamlValue;
import ayneh.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes front matter, its keys always in the same order. */
final class FrontMatterWriter {
    private static final Location NOWHERE = Location.startOf("");

    private final List<YamlValue.Pair> pairs = new ArrayList<>();

    private FrontMatterWriter() {}

    static String write(FrontMatter meta) {
        FrontMatterWriter writer = new FrontMatterWriter();
        writer.text("title", meta.title());
        writer.text("channel", meta.channel());
        writer.plain("order", meta.order().stripTrailingZeros().toPlainString());
        writer.text("url", meta.url());
        writer.plain("id", meta.id());
        writer.plain("date", meta.date());
        writer.text("lang", meta.lang());
        writer.texts("tags", meta.tags());
        writer.text("series", meta.series());
        writer.plain("episode", meta.episode());
        writer.texts("works", meta.works());
        writer.reply(meta.replyTo());
        writer.forward(meta.forwardedFrom());
        writer.preview(meta.preview());
        writer.media(meta);
        writer.plain("pinned", meta.pinned() ? "true" : null);
        writer.reactions(meta);
        if (meta.sources().size() == 1) {
            writer.text("source", meta.sources().get(0));
        } else {
            writer.texts("sources", meta.sources());
        }
        writer.pairs.addAll(meta.extra());
        return YamlWriter.write(new YamlValue.Mapping(NOWHERE, writer.pairs));
    }

    private void reply(@Nullable Reply reply) {
        if (reply != null) {
            FrontMatterWriter inner = new FrontMatterWriter();
            inner.text("author", reply.author());
            inner.text("text", reply.text());
            inner.text("url", reply.url());
            inner.text("post", reply.post());
            mapping("reply_to", inner);
        }
    }

    private void forward(@Nullable Forward forward) {
        if (forward != null) {
            FrontMatterWriter inner = new FrontMatterWriter();
            inner.text("name", forward.name());
            inner.text("url", forward.url());
            mapping("forwarded_from", inner);
        }
    }

    private void preview(@Nullable Preview preview) {
        if (preview != null) {
            FrontMatterWriter inner = new FrontMatterWriter();
            inner.text("url", preview.url());
            inner.text("site", preview.site());
            inner.text("title", preview.title());
            inner.text("description", preview.description());
            mapping("preview", inner);
        }
    }

    private void media(FrontMatter meta) {
        List<YamlValue> items = new ArrayList<>();
        meta.media().forEach(attachment -> {
            FrontMatterWriter inner = new FrontMatterWriter();
            inner.text("kind", attachment.kind());
            inner.text("note", attachment.note());
            items.add(new YamlValue.Mapping(NOWHERE, inner.pairs));
        });
        list("media", items);
    }

    private void reactions(FrontMatter meta) {
        if (!meta.reactions().isEmpty()) {
            FrontMatterWriter inner = new FrontMatterWriter();
            meta.reactions().forEach(reaction -> inner.plain(reaction.symbol(), reaction.count()));
            mapping("reactions", inner);
        }
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            add(key, new YamlValue.Scalar(NOWHERE, value, true));
        }
    }

    private void plain(String key, @Nullable Object value) {
        if (value != null) {
            add(key, new YamlValue.Scalar(NOWHERE, value.toString(), false));
        }
    }

    private void texts(String key, List<String> values) {
        List<YamlValue> items = new ArrayList<>();
        values.forEach(value -> items.add(new YamlValue.Scalar(NOWHERE, value, true)));
        list(key, items);
    }

    private void list(String key, List<YamlValue> items) {
        if (!items.isEmpty()) {
            add(key, new YamlValue.Sequence(NOWHERE, items));
        }
    }

    private void mapping(String key, FrontMatterWriter inner) {
        add(key, new YamlValue.Mapping(NOWHERE, inner.pairs));
    }

    private void add(String key, YamlValue value) {
        pairs.add(new YamlValue.Pair(new YamlValue.Scalar(NOWHERE, key, true), value));
    }
}
