package ayneh.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of a page that many pages share, as in {@code <@once name="top" of=frame.shared>…</@once>}: it is rendered
 * once for each record that it is made from, and must not depend on anything else.
 */
final class OnceDirective implements TemplateDirectiveModel {
    /** Limits the memory used for parts that no other page shares. */
    private static final int MAX_PARTS = 1000;

    private final Map<Part, String> rendered = new ConcurrentHashMap<>();

    private record Part(String template, String name, Record of) {}

    @Override
    @SuppressWarnings("rawtypes") // required by FreeMarker's interface
    public void execute(Environment env, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (!(parameters.get("name") instanceof TemplateScalarModel name)
                || !(parameters.get("of") instanceof RecordModel of)) {
            throw new TemplateModelException("@once requires «name», a string, and «of», a record");
        }
        Part part = new Part(env.getCurrentTemplate().getSourceName(), name.getAsString(), of.record());
        String text = rendered.get(part);
        if (text == null) {
            StringWriter out = new StringWriter();
            body.render(out);
            text = out.toString();
            if (rendered.size() < MAX_PARTS) {
                rendered.put(part, text);
            }
        }
        env.getOut().write(text);
    }
}
