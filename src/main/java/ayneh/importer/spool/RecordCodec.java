package ayneh.importer.spool;

import ayneh.record.Accessor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes, for a file that only this run reads: the components in their order, each by its type. So a new
 * component of a message needs no change here. Components are texts, numbers, flags, instants, enums, records, and
 * lists of these; any of them may be null.
 *
 * @param <T> the record
 */
final class RecordCodec<T extends Record> {
    private final Format format;

    /** @throws IllegalArgumentException if a component has a type that isn't supported */
    RecordCodec(Class<T> type) {
        format = nullable(of(type));
    }

    void write(T value, DataOutputStream out) throws IOException {
        format.write(value, out);
    }

    @SuppressWarnings("unchecked")
    T read(DataInputStream in) throws IOException {
        return (T) format.read(in);
    }

    /** How values of one type are written and read. */
    private interface Format {
        void write(@Nullable Object value, DataOutputStream out) throws IOException;

        @Nullable
        Object read(DataInputStream in) throws IOException;
    }

    /** Writes one value. */
    private interface Put<V> {
        void put(V value, DataOutputStream out) throws IOException;
    }

    /** Reads one value. */
    private interface Take<V> {
        V take(DataInputStream in) throws IOException;
    }

    private static <V> Format format(Put<V> put, Take<V> take) {
        return new Format() {
            @Override
            @SuppressWarnings("unchecked")
            public void write(@Nullable Object value, DataOutputStream out) throws IOException {
                put.put((V) value, out);
            }

            @Override
            public Object read(DataInputStream in) throws IOException {
                return take.take(in);
            }
        };
    }

    private static Format nullable(Format format) {
        return format(
                (value, out) -> {
                    out.writeBoolean(value != null);
                    if (value != null) {
                        format.write(value, out);
                    }
                },
                in -> in.readBoolean() ? format.read(in) : null);
    }

    private static Format of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(nullable(of(list.getActualTypeArguments()[0])));
        }
        if (type == String.class) {
            return format(RecordCodec::writeText, RecordCodec::readText);
        }
        if (type == Long.class || type == long.class) {
            return RecordCodec.<Long>format((value, out) -> out.writeLong(value), DataInputStream::readLong);
        }
        if (type == Integer.class || type == int.class) {
            return RecordCodec.<Integer>format((value, out) -> out.writeInt(value), DataInputStream::readInt);
        }
        if (type == boolean.class) {
            return RecordCodec.<Boolean>format((value, out) -> out.writeBoolean(value), DataInputStream::readBoolean);
        }
        if (type == Instant.class) {
            return RecordCodec.<Instant>format(
                    (value, out) -> out.writeLong(value.getEpochSecond()), in -> Instant.ofEpochSecond(in.readLong()));
        }
        if (type instanceof Class<?> each && each.isEnum()) {
            List<?> constants = List.of(each.getEnumConstants());
            return format((value, out) -> out.writeInt(constants.indexOf(value)), in -> constants.get(in.readInt()));
        }
        if (type instanceof Class<?> each && each.isRecord()) {
            return record(each);
        }
        throw new IllegalArgumentException(type + " can't be written");
    }

    private static Format list(Format element) {
        return RecordCodec.<List<?>>format(
                (values, out) -> {
                    out.writeInt(values.size());
                    for (Object value : values) {
                        element.write(value, out);
                    }
                },
                in -> {
                    int size = in.readInt();
                    List<Object> values = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        values.add(element.read(in));
                    }
                    return values;
                });
    }

    private static Format record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Accessor[] accessors = new Accessor[components.length];
        Format[] formats = new Format[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            formats[i] = nullable(of(components[i].getGenericType()));
            types[i] = components[i].getType();
            accessors[i] = new Accessor(components[i].getAccessor());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return format(
                    (value, out) -> {
                        for (int i = 0; i < formats.length; i++) {
                            formats[i].write(accessors[i].of((Record) value), out);
                        }
                    },
                    in -> {
                        Object[] values = new Object[formats.length];
                        for (int i = 0; i < formats.length; i++) {
                            values[i] = formats[i].read(in);
                        }
                        return create(constructor, values);
                    });
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible); // each record has a constructor with all its components
        }
    }

    private static Object create(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(constructor + " can't be called", broken);
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
