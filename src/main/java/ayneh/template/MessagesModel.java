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
 * The words of the interface as templates see them. Every page asks for dozens of texts, and FreeMarker's own way to a
 * method that takes any number of arguments is long; for all else it is good enough.
 */
final class MessagesModel implements TemplateHashModel {
    private static final String TEXT = "text";

    private final TemplateMethodModelEx text;
    private final TemplateHashModel others;

    /** @param others the words as FreeMarker itself shows them */
    MessagesModel(Messages words, TemplateHashModel others, ObjectWrapper wrapper) {
        this.others = others;
        text = arguments -> wrapper.wrap(words.text(text(arguments.get(0)), values(arguments)));
    }

    private static String text(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("t.text takes the key of a text first");
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
