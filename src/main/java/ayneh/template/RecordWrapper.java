package ayneh.template;

import ayneh.markdown.Html;
import ayneh.markdown.Xhtml;
import ayneh.page.view.JsonLd;
import ayneh.record.Accessor;
import ayneh.text.ControlCharacters;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Exposes records to templates; markup known to be safe is not escaped again. */
final class RecordWrapper extends DefaultObjectWrapper {
    private final Map<Class<?>, Map<String, Accessor>> members = new ConcurrentHashMap<>();
    private final Map<Messages, MessagesModel> words = new ConcurrentHashMap<>();

    RecordWrapper() {
        super(builder(), true);
    }

    private static DefaultObjectWrapperBuilder builder() {
        return new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(withoutControls(text));
        }
        if (value instanceof JsonLd data) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(data.json());
        }
        if (value instanceof Xhtml text) {
            return XMLOutputFormat.INSTANCE.fromMarkup(text.markup());
        }
        if (value instanceof Messages words) {
            return this.words.computeIfAbsent(words, any -> new MessagesModel(words, beans(words), this));
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        return value instanceof Record view
                ? new RecordModel(view, members.computeIfAbsent(view.getClass(), RecordModel::members), this)
                : super.wrap(value);
    }

    private TemplateHashModel beans(Messages words) {
        try {
            return (TemplateHashModel) super.wrap(words);
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Replaces the characters that neither HTML nor XML may contain. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ControlCharacters.isForbidden(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text);
                for (; i < clean.length(); i++) {
                    if (ControlCharacters.isForbidden(clean.charAt(i))) {
                        clean.setCharAt(i, '\uFFFD');
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }
}
