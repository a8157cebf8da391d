package ayneh.template;

import ayneh.book.view.BookFrame;
import ayneh.diagnostic.WorkException;
import ayneh.page.Page;
import ayneh.page.view.PageFrame;
import ayneh.text.CalendarSystem;
import ayneh.text.PageLocale;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.output.StringBuilderWriter;

/**
 * Renders pages with their templates. A template is looked up in {@code channels/<channel>/}, then in {@code rtl/} or
 * {@code ltr/} by the page's direction, then at the top level; in each place the workspace's file takes precedence over
 * the built-in one. Thread-safe.
 */
public final class Templates {
    private final Configuration configuration;
    private final MessageFiles files;
    private final Map<PageLocale, Messages> messages = new ConcurrentHashMap<>();

    /** @param folder the workspace's templates; it need not exist */
    public Templates(Path folder) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader(folder));
        configuration.setTemplateLookupStrategy(new ScopedLookup());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setSharedVariable("once", new OnceDirective());
        files = new MessageFiles(folder);
    }

    /** Returns what the owner should know of the workspace's own texts. */
    public List<String> notes() {
        return files.notes();
    }

    /** Returns the language of the interface for readers of a language; empty if there is none. */
    public Optional<String> language(String tag) {
        return files.nearest(tag);
    }

    /** Returns the interface texts for readers of a language, in English if there are none; for texts without dates. */
    public Messages words(String language) {
        return words(new PageLocale(files.nearest(language).orElse("en"), CalendarSystem.GREGORIAN));
    }

    /** Returns the interface texts in one of the languages of the interface, with dates in a calendar. */
    public Messages words(PageLocale locale) {
        return messages.computeIfAbsent(locale, any -> new Messages(any, files));
    }

    /** The data that a page template gets. */
    public record Model(PageFrame frame, Record page, Messages t) {}

    /** The data that a book template gets. */
    public record BookModel(BookFrame frame, Record page, Messages t) {}

    /**
     * Renders a page.
     *
     * @return the page in UTF-8
     * @throws WorkException if a template is missing or fails
     */
    public byte[] render(Page page) {
        if (page.template().equals(Page.JSON)) {
            return JsonFeed.write(page.view(), entry -> process(page, "feed-entry.ftlh", entry))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return process(page, page.template(), page.view()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Renders a document of a book.
     *
     * @param name the template's name
     * @param frame the data that all documents of the book share
     * @param view the data that this document shows
     * @return the document in UTF-8
     * @throws WorkException if the template is missing or fails
     */
    public byte[] render(String name, BookFrame frame, Record view) {
        ScopedLookup.Scope scope = new ScopedLookup.Scope(frame.key(), frame.dir());
        return process(name, scope, new BookModel(frame, view, words(frame.locale())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Renders a page's data, or a part of it, with a template. */
    private String process(Page page, String name, Record view) {
        PageFrame frame = page.frame();
        ScopedLookup.Scope scope = new ScopedLookup.Scope(page.channel(), frame.dir());
        return process(name, scope, new Model(frame, view, words(new PageLocale(frame.lang(), frame.calendar()))));
    }

    private String process(String name, ScopedLookup.Scope scope, Record model) {
        StringBuilderWriter out = new StringBuilderWriter(8192);
        try {
            Template template = configuration.getTemplate(name, null, scope, null, true, false);
            template.process(model, out);
        } catch (ParseException broken) {
            throw unparsable(broken);
        } catch (TemplateException failed) {
            throw new WorkException(
                    "templates/" + failed.getTemplateSourceName() + ":" + failed.getLineNumber() + ":"
                            + failed.getColumnNumber() + ": the template fails ("
                            + failed.getMessageWithoutStackTop()
                                    .strip()
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given")
                            + "); fix or remove it",
                    failed);
        } catch (IOException missing) {
            if (missing.getCause() instanceof ParseException broken) { // as another thread has found before
                throw unparsable(broken);
            }
            throw new WorkException("The template can't be loaded: " + missing.getMessage(), missing);
        }
        return out.toString();
    }

    private static WorkException unparsable(ParseException broken) {
        return new WorkException(
                "templates/" + broken.getTemplateName() + ":" + broken.getLineNumber() + ":" + broken.getColumnNumber()
                        + ": the template can't be parsed (" + broken.getEditorMessage() + "); fix or remove it",
                broken);
    }

    private static TemplateLoader loader(Path folder) {
        List<TemplateLoader> loaders = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try {
                loaders.add(new FileTemplateLoader(folder.toFile()));
            } catch (IOException unreadable) {
                throw new WorkException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
            }
        }
        loaders.add(new ClassTemplateLoader(Templates.class, "/templates"));
        return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
    }
}
