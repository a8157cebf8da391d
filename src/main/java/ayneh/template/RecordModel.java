package ayneh.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: what it has, and what it can tell without being given anything, by name, as in
 * {@code post.heading}. Pages are made of hundreds of records, and FreeMarker's own view of a Java object costs three
 * times as much.
 */
final class RecordModel implements TemplateHashModel {
    private final Record record;
    private final Map<String, Method> members;
    private final ObjectWrapper wrapper;

    RecordModel(Record record, Map<String, Method> members, ObjectWrapper wrapper) {
        this.record = record;
        this.members = members;
        this.wrapper = wrapper;
    }

    Record record() {
        return record;
    }

    /** What templates may ask a record of a class for: its public methods without parameters. */
    static Map<String, Method> members(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Method member = members.get(name);
        if (member == null) {
            return null;
        }
        try {
            return wrapper.wrap(member.invoke(record));
        } catch (IllegalAccessException hidden) {
            throw new TemplateModelException("«" + name + "» isn't for templates", hidden);
        } catch (InvocationTargetException failed) {
            throw new TemplateModelException("«" + name + "» failed", failed);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
