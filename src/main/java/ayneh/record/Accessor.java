package ayneh.record;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method without parameters of a record. It is called as code would call it, which takes a third of the time of
 * reflection, where pages consist of hundreds of records. Thread-safe.
 */
public final class Accessor {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Method method;
    /** Made when it is needed first, because most methods never are. */
    private volatile @Nullable Function<Object, @Nullable Object> call;

    /** @param method an instance method without parameters, with a result */
    public Accessor(Method method) {
        this.method = method;
    }

    /**
     * Returns what the method returns.
     *
     * @throws RuntimeException what the method throws
     */
    public @Nullable Object of(Record record) {
        Function<Object, @Nullable Object> known = call;
        if (known == null) {
            known = link();
            call = known;
        }
        return known.apply(record);
    }

    @SuppressWarnings("unchecked") // it is made for just this type
    private Function<Object, @Nullable Object> link() {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(method.getDeclaringClass(), LOOKUP);
            MethodHandle handle = inside.unreflect(method);
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            inside,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) { // declared by method handles
            throw new IllegalStateException(method + " can't be called", impossible);
        }
    }

    @Override
    public String toString() {
        return method.getName();
    }
}
