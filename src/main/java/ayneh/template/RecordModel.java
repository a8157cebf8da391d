package ayneh.template;

import ayneh.record.Accessor;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exposes a record to templates: its components and its other methods without parameters, by name, as in
 * {@code post.heading}. Pages consist of hundreds of records, and FreeMarker's own wrapper takes three times as long.
 */
final class RecordModel implements TemplateHashModel {
    private final Record record;
    private final Map<String, Accessor> members;
    private final ObjectWrapper wrapper;

    RecordModel(Record record, Map<String, Accessor> members, ObjectWrapper wrapper) {
        this.record = record;
        this.members = members;
        this.wrapper = wrapper;
    }

    Record record() {
        return record;
    }

    /** Returns the members of a record class that templates can use: its public methods without parameters. */
    static Map<String, Accessor> members(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .collect(Collectors.toUnmodifiableMap(Method::getName, Accessor::new));
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Accessor member = members.get(name);
        if (member == null) {
            return null;
        }
        try {
            return wrapper.wrap(member.of(record));
        } catch (RuntimeException failed) {
            throw new TemplateModelException("«" + name + "» failed", failed);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
