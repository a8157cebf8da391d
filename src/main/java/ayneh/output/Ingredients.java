package ayneh.output;

import ayneh.markdown.Html;
import ayneh.page.Page;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What something is made of, as one short text that is the same as long as nothing of it changes. Values are told apart
 * by their structure: records by what they have, texts by their length and letters.
 */
final class Ingredients {
    private static final int DIGITS = 32;

    private final MessageDigest digest;
    private final List<Html> bodies = new ArrayList<>();

    private Ingredients(MessageDigest digest) {
        this.digest = digest;
    }

    /** Begins with nothing. */
    static Ingredients none() {
        try {
            return new Ingredients(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What a page shows. Its HTML is not made for that; where its links lead is not part of it. */
    static Ingredients of(Page page) {
        return none().add(page);
    }

    /** Adds a value: a record, a collection, HTML, or what its text tells whole. */
    Ingredients add(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
        } else if (value instanceof Record record) {
            addText(record.getClass().getSimpleName());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                add(get(component, record));
            }
        } else if (value instanceof Html html) {
            bodies.add(html);
            add(html.source());
        } else if (value instanceof Set<?> set) {
            add(set.stream().map(Object::toString).sorted().toList());
        } else if (value instanceof Collection<?> many) {
            addNumber(many.size());
            many.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            addNumber(map.size());
            new TreeMap<>(map).forEach((key, each) -> add(key).add(each)); // many maps have no order of their own
        } else if (value instanceof byte[] bytes) {
            addNumber(bytes.length);
            digest.update(bytes);
        } else {
            addText(value.toString());
        }
        return this;
    }

    private static @Nullable Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(component + " can't be read", impossible);
        }
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addNumber(bytes.length);
        digest.update(bytes);
    }

    private void addNumber(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    /** The HTML that was added. */
    List<Html> bodies() {
        return bodies;
    }

    /** The text. Nothing can be added afterwards. */
    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
