package ayneh;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What the tests of a run share: the {@link DemoSite}, and a {@link Chromium} for each thread, which runs one class at a
 * time. Tests get them as parameters of their methods; each is created when the first test asks for it, and closed when
 * the run ends.
 */
public final class SharedFixtures implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(SharedFixtures.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DemoSite.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(OURS);
        if (parameter.getParameter().getType() == DemoSite.class) {
            return store.computeIfAbsent(DemoSite.class, type -> DemoSite.build(), DemoSite.class);
        }
        long thread = Thread.currentThread().getId();
        return store.computeIfAbsent("Chromium of thread " + thread, any -> Chromium.open(), Chromium.class)
                .fresh();
    }
}
