package ayneh.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the interface texts to templates. Every page asks for dozens of texts, and FreeMarker calls methods with
 * variable arguments slowly; for everything else its own wrapper is good enough.
 */
final class MessagesModel implements TemplateHashModel {
    private static final String TEXT = "text";

    private final TemplateMethodModelEx text;
    private final TemplateHashModel others;

    /** @param others FreeMarker's own model of the texts */
    MessagesModel(Messages words, TemplateHashModel others, ObjectWrapper wrapper) {
        this.others = others;
        text = arguments -> wrapper.wrap(words.text(text(arguments.get(0)), values(arguments)));
    }

    private static String text(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("t.text expects a text's key, then strings or numbers");
    }

    private static Object[] values(List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            Object argument = arguments.get(i + 1);
            values[i] = argument instanceof TemplateNumberModel number ? number.getAsNumber() : text(argument);
        }
        return values;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        return name.equals(TEXT) ? text : others.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
