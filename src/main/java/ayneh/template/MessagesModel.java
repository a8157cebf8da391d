package ayneh.template;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the interface texts to templates. Every page asks for dozens of texts, counts and dates, and FreeMarker calls
 * methods slowly by its own wrapper, which is good enough for everything else.
 */
final class MessagesModel implements TemplateHashModel {
    private final Map<String, TemplateMethodModelEx> methods;
    private final TemplateHashModel others;

    /** @param others FreeMarker's own model of the texts */
    MessagesModel(Messages words, TemplateHashModel others, ObjectWrapper wrapper) {
        this.others = others;
        methods = Map.of(
                "text", arguments -> wrapper.wrap(words.text(text(arguments, 0), values(arguments))),
                "count", arguments -> wrapper.wrap(words.count(text(arguments, 0), number(arguments, 1))),
                "number", arguments -> wrapper.wrap(words.number(number(arguments, 0))),
                "bare", arguments -> wrapper.wrap(words.bare(text(arguments, 0))),
                "date", arguments -> wrapper.wrap(words.date(day(arguments, 0))));
    }

    private static String text(List<?> arguments, int place) throws TemplateModelException {
        if (place < arguments.size() && arguments.get(place) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw expected(place, "a string");
    }

    private static long number(List<?> arguments, int place) throws TemplateModelException {
        if (place < arguments.size() && arguments.get(place) instanceof TemplateNumberModel number) {
            return number.getAsNumber().longValue();
        }
        throw expected(place, "a number");
    }

    private static LocalDate day(List<?> arguments, int place) throws TemplateModelException {
        if (place < arguments.size()
                && arguments.get(place) instanceof WrapperTemplateModel wrapped
                && wrapped.getWrappedObject() instanceof LocalDate day) {
            return day;
        }
        throw expected(place, "a day");
    }

    private static TemplateModelException expected(int place, String what) {
        return new TemplateModelException("a method of «t» expects " + what + " as argument " + (place + 1));
    }

    private static Object[] values(List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            Object argument = arguments.get(i + 1);
            values[i] = argument instanceof TemplateNumberModel number ? number.getAsNumber() : text(arguments, i + 1);
        }
        return values;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        TemplateMethodModelEx method = methods.get(name);
        return method != null ? method : others.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
