package ayneh.source.telegram.json;

import ayneh.message.Attachment;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Passage;
import ayneh.source.telegram.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the long posts of 2026, which are trees of blocks. Only forks of Telegram Desktop show how they are written, so
 * the texts of all blocks are kept in order, whatever their types.
 */
final class RichMessage {
    /** Keys of a block that may hold a text. */
    private static final Set<String> TEXTS = Set.of("text", "title", "subtitle", "caption", "credit", "description");

    /** Keys of a block that may hold blocks. */
    private static final Set<String> BLOCKS =
            Set.of("block", "blocks", "items", "rows", "cells", "cover", "photo", "video", "audio", "file");

    /** The types of parts of a text, which no block has. */
    private static final Set<String> INLINE = Set.of(
            "plain",
            "concat",
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "link",
            "text_link",
            "mention",
            "mention_name",
            "hashtag",
            "email",
            "phone",
            "custom_emoji",
            "subscript",
            "superscript",
            "marked",
            "formatted_date");

    private final JsonMedia media;
    private final long offset;
    private final MarkedText out = new MarkedText();
    private final List<Attachment> attachments = new ArrayList<>();
    /** What separates the next block from the one before. */
    private String gap = "\n\n";
    /** Whether the next block begins at the current position. */
    private boolean fresh = true;

    private RichMessage(JsonMedia media, long offset) {
        this.media = media;
        this.offset = offset;
    }

    /**
     * The contents of such a post.
     *
     * @param lines its texts
     * @param media its pictures and files
     */
    record Content(List<Line> lines, List<Attachment> media) {}

    /**
     * Reads a post.
     *
     * @param post the value of {@code rich_message}
     * @param offset where the message begins
     */
    static Content read(JsonValue post, JsonMedia media, long offset) {
        RichMessage reading = new RichMessage(media, offset);
        if (post.isMapping()) {
            reading.block(post);
        }
        return new Content(reading.out.lines(), reading.attachments);
    }

    private void block(JsonValue block) {
        if (isText(block)) {
            paragraph(block);
            return;
        }
        block.items().forEach(this::block);
        attachments.addAll(media.files(block, offset));
        String type = block.get("type").text();
        switch (type == null ? "" : type) {
            case "heading" -> heading(block.get("text"));
            case "code", "preformatted" -> {
                begin();
                String language = block.get("language").text();
                out.openPassage(Passage.Kind.CODE, language == null ? "" : language);
                TextEntities.append(block.get("text"), out);
                out.closePassage();
            }
            case "quote" -> {
                begin();
                out.openPassage(Passage.Kind.QUOTATION, "");
                fresh = true;
                inside(block);
                out.closePassage();
                fresh = false;
            }
            case "list" ->
                list(
                        block.get("items").items(),
                        "ordered".equals(block.get("kind").text()));
            case "math" -> {
                JsonValue formula = block.get("formula");
                begin();
                out.append("$$" + TextEntities.plain(formula.text() == null ? block.get("text") : formula) + "$$");
            }
            case "table" -> {
                paragraph(block.get("title"));
                begin();
                fresh = true;
                block.get("rows").items().forEach(this::row);
                fresh = false;
                paragraph(block.get("caption"));
            }
            case "details" -> {
                heading(block.get("title"));
                block(block.get("blocks"));
            }
            case "paragraph", "footer" -> paragraph(block.get("text"));
            default -> inside(block);
        }
    }

    /** Reads the texts and blocks in a block, in order. */
    private void inside(JsonValue block) {
        block.fields().forEach((key, value) -> {
            if (BLOCKS.contains(key) && value.isList()) {
                value.items().forEach(this::block);
            } else if (BLOCKS.contains(key) && value.isMapping() || value.has("credit")) {
                block(value);
            } else if (TEXTS.contains(key)) {
                paragraph(value);
            }
        });
    }

    /** Returns whether a value is a text, or several parts of one, rather than a block. */
    private static boolean isText(JsonValue value) {
        return isPart(value)
                || !value.items().isEmpty() && value.items().stream().allMatch(RichMessage::isPart);
    }

    private static boolean isPart(JsonValue value) {
        String type = value.get("type").text();
        return value.text() != null || type != null && INLINE.contains(type);
    }

    private void paragraph(JsonValue text) {
        if (!TextEntities.plain(text).isBlank()) {
            begin();
            TextEntities.append(text, out);
        }
    }

    private void heading(JsonValue text) {
        if (!TextEntities.plain(text).isBlank()) {
            begin();
            out.open(Mark.Kind.BOLD);
            TextEntities.append(text, out);
            out.close(Mark.Kind.BOLD);
        }
    }

    private void list(List<JsonValue> items, boolean ordered) {
        String outer = gap;
        for (int i = 0; i < items.size(); i++) {
            begin();
            out.append(ordered ? i + 1 + ". " : "- ");
            gap = "\n";
            fresh = true;
            block(items.get(i));
            fresh = false;
        }
        gap = outer;
    }

    private void row(JsonValue row) {
        List<JsonValue> cells = row.isList() ? row.items() : row.get("cells").items();
        if (!fresh) {
            out.append("\n");
        }
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : " | ");
            TextEntities.append(cells.get(i), out);
        }
        fresh = false;
    }

    /** Starts a block, separated from the one before. */
    private void begin() {
        if (!fresh) {
            out.append(gap);
        }
        fresh = false;
    }
}
