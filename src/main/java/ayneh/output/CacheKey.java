package ayneh.output;

import ayneh.diagnostic.Location;
import ayneh.markdown.Html;
import ayneh.markdown.Xhtml;
import ayneh.page.Page;
import ayneh.text.Fingerprint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
 * What something is made of, as one short text that is the same as long as nothing of it changes. Values are told apart
 * by their structure: records by what they have, texts by their length and letters.
 */
final class CacheKey {
    /** What Java looks up anew each time that it is asked. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toList());
        }
    };

    /**
     * What records of one type have in common.
     *
     * @param components what reads the components
     */
    private record Shape(String name, List<Method> components) {}

    private final List<Html> bodies = new ArrayList<>();
    private byte[] bytes = new byte[1 << 13];
    private int length;

    private CacheKey() {}

    /** Begins with nothing. */
    static CacheKey none() {
        return new CacheKey();
    }

    /** What a page shows. Its HTML is not made for that; where its links lead is not part of it. */
    static CacheKey of(Page page) {
        return none().add(page);
    }

    /** Adds a value: a record, a collection, HTML, or what its text tells whole. */
    CacheKey add(@Nullable Object value) {
        if (value == null) {
            addNumber(-1);
        } else if (value instanceof Location) {
            return this; // where a person has written something changes nothing
        } else if (value instanceof Record record) {
            Shape shape = SHAPES.get(record.getClass());
            addText(shape.name());
            for (Method component : shape.components()) {
                add(get(component, record));
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

    private static @Nullable Object get(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(component + " can't be read", impossible);
        }
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

    /** The HTML that was added. */
    List<Html> bodies() {
        return bodies;
    }

    /** The text. */
    String text() {
        return Fingerprint.of(bytes, length);
    }
}
