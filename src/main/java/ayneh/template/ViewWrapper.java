package ayneh.template;

import ayneh.markdown.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Shows records to templates; what is known to be HTML is not escaped again. */
final class ViewWrapper extends DefaultObjectWrapper {

    ViewWrapper() {
        super(builder(), true);
    }

    private static DefaultObjectWrapperBuilder builder() {
        return new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return value instanceof Html html ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup()) : super.wrap(value);
    }
}
