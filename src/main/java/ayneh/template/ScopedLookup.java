package ayneh.template;

import freemarker.cache.TemplateLookupContext;
import freemarker.cache.TemplateLookupResult;
import freemarker.cache.TemplateLookupStrategy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks up templates, and those they include, first by channel, then by direction, then at the top level. */
final class ScopedLookup extends TemplateLookupStrategy {

    /** The channel of the page that is rendered, and its direction. */
    record Scope(@Nullable String channel, String direction) implements java.io.Serializable {
        /** FreeMarker asks for this for each template, for a log that nobody reads. */
        @Override
        public String toString() {
            return direction;
        }
    }

    @Override
    public TemplateLookupResult lookup(TemplateLookupContext context) throws IOException {
        String name = context.getTemplateName();
        if (context.getCustomLookupCondition() instanceof Scope scope) {
            if (scope.channel() != null) {
                TemplateLookupResult own =
                        context.lookupWithAcquisitionStrategy("channels/" + scope.channel() + "/" + name);
                if (own.isPositive()) {
                    return own;
                }
            }
            TemplateLookupResult directed = context.lookupWithAcquisitionStrategy(scope.direction() + "/" + name);
            if (directed.isPositive()) {
                return directed;
            }
        }
        return context.lookupWithAcquisitionStrategy(name);
    }
}
