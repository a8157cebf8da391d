package ayneh.output;

import ayneh.diagnostic.Location;
import ayneh.markdown.Html;
import ayneh.markdown.Xhtml;
import ayneh.page.Page;
import ayneh.record.Accessor;
import ayneh.text.Fingerprint;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of something, as a short text that changes only if one of them does. Values are distinguished by their
 * structure: records by their components, texts by their length and characters.
 */
final class CacheKey {
    /** A cache, because Java looks these up anew for each call. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .map(Accessor::new)
                            .toList());
        }
    };

    /**
     * What records of one type have in common.
     *
     * @param components the accessors of the components
     */
    private record Shape(String name, List<Accessor> components) {}

    private final List<Html> bodies = new ArrayList<>();
    private byte[] bytes = new byte[1 << 13];
    private int length;

    private CacheKey() {}

    /** Returns an empty key. */
    static CacheKey none() {
        return new CacheKey();
    }

    /**
     * Returns the key of a page. Its HTML is not rendered for that, and the targets of its links are not part of it.
     */
    static CacheKey of(Page page) {
        return none().add(page);
    }

    /** Adds a value: a record, a collection, HTML, or anything that its text represents completely. */
    CacheKey add(@Nullable Object value) {
        if (value == null) {
            addNumber(-1);
        } else if (value instanceof Location) {
            return this; // where a value is written in a file changes nothing
        } else if (value instanceof Record record) {
            Shape shape = SHAPES.get(record.getClass());
            addText(shape.name());
            for (Accessor component : shape.components()) {
                add(component.of(record));
            }
        } else if (value instanceof Html html) {
            bodies.add(html);
            add(html.source());
        } else if (value instanceof Xhtml text) {
            add(text.html()).add(text.deeper());
        } else if (value instanceof Set<?> set) {
            add(set.stream().map(Object::toString).sorted().toList());
        } else if (value instanceof Collection<?> many) {
            addNumber(many.size());
            many.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            addNumber(map.size());
            new TreeMap<>(map).forEach((key, each) -> add(key).add(each)); // many maps have no order of their own
        } else if (value instanceof byte[] own) {
            addBytes(own);
        } else {
            addText(value.toString());
        }
        return this;
    }

    private void addText(String text) {
        addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void addBytes(byte[] more) {
        addNumber(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void addNumber(int number) {
        room(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (number >> shift);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Returns the HTML that was added. */
    List<Html> bodies() {
        return bodies;
    }

    /** Returns the text. */
    String text() {
        return Fingerprint.of(bytes, length);
    }
}
