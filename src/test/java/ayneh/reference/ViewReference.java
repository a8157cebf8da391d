package ayneh.reference;

import static ayneh.reference.MarkdownPage.inCode;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells templates' data by the sources of the records that it consists of. */
final class ViewReference {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("templates");
    private static final String PAGES = "ayneh.page.view";
    private static final String BOOKS = "ayneh.book.view";
    private static final String TEXTS = "ayneh.template.Messages";
    private static final String TEXTS_HEADING = "Texts of the interface";
    /** The records of other packages that views have as they are. */
    private static final List<String> OTHERS =
            List.of("ayneh.text.PageLocale", "ayneh.message.Reaction", "ayneh.site.Series.Episode");

    private final JavaSources sources;
    private final MarkdownPage page = new MarkdownPage("Templates and their data");
    /** The headings of the sections, by the qualified names of the types. */
    private final Map<String, String> headings = new LinkedHashMap<>();

    private ViewReference(JavaSources sources) {
        this.sources = sources;
        Stream.of(PAGES, BOOKS)
                .forEach(home -> records(home).forEach(each -> headings.put(qualified(each), name(each))));
        OTHERS.forEach(each -> headings.put(each, name(type(each))));
        headings.put(TEXTS, TEXTS_HEADING);
    }

    static String page() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String home : List.of(PAGES, BOOKS)) {
            try (Stream<Path> inside = Files.list(SOURCES.resolve(home.replace('.', '/')))) {
                inside.sorted().forEach(files::add);
            }
        }
        for (String file : List.of("message/Reaction", "site/Series", "text/PageLocale", "template/Messages")) {
            files.add(SOURCES.resolve("ayneh/" + file + ".java"));
        }
        return new ViewReference(JavaSources.parse(files)).write();
    }

    private String write() throws IOException {
        page.paragraph(
                "What a template can show: which templates there are, and every value that they get. First come the"
                        + " templates of pages and of books, then the kinds of values and the texts of the interface, and at the"
                        + " end all records, first those of pages, then those of books, and a few others, each in alphabetical order."
                        + " [Templates](templates.md) says how to override a template.");
        templates("Templates of pages", PAGES, "");
        templates("Templates of books", BOOKS, "book/");
        TemplateValues.explain(page);
        texts(type(TEXTS));
        page.heading(2, "Data of pages");
        records(PAGES).forEach(this::section);
        page.heading(2, "Data of books");
        records(BOOKS).forEach(this::section);
        page.heading(2, "Further data");
        page.paragraph("Records that other parts of the program have, too.");
        OTHERS.forEach(each -> section(type(each)));
        return page.text();
    }

    private List<JavaType> records(String home) {
        return sources.types().stream()
                .filter(each -> each.packageName().equals(home))
                .filter(each -> each.isRecord() && !TemplateValues.isSimple(each.name()))
                .sorted(Comparator.comparing(JavaType::name))
                .toList();
    }

    private JavaType type(String qualified) {
        return sources.types().stream()
                .filter(each -> qualified(each).equals(qualified))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source declares " + qualified));
    }

    private static String qualified(JavaType type) {
        return type.packageName() + "." + type.name();
    }

    /** Returns a name that no other type has: a few records of books are called as those of pages are. */
    private String name(JavaType type) {
        String outer = type.name().split("\\.", 2)[0];
        boolean shared = type.packageName().equals(BOOKS) && headings.containsKey(PAGES + "." + outer);
        return type.name() + (shared ? " of books" : "");
    }

    private void templates(String heading, String home, String prefix) throws IOException {
        DocCommentTree comment = sources.packageComment(home);
        page.heading(2, heading);
        page.paragraph(CommentText.paragraph(comment.getFullBody(), this::linked));
        List<List<String>> rows = CommentText.table(comment.getFullBody(), this::linked).stream()
                .map(row -> List.of(
                        Arrays.stream(row.get(0).split(", ", -1))
                                .map(MarkdownPage::inCode)
                                .collect(Collectors.joining(", ")),
                        row.get(1)))
                .toList();
        page.table(List.of("template", "`page`"), rows);
        parts(TEMPLATES.resolve(prefix), prefix, rows);
    }

    /** Names the templates that have no data of their own, because others include them. */
    private void parts(Path folder, String prefix, List<List<String>> rows) throws IOException {
        Set<String> named = rows.stream()
                .flatMap(row -> Stream.of(row.get(0).split(", ", -1)))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            String others = files.filter(Files::isRegularFile)
                    .map(file -> inCode(prefix + file.getFileName()))
                    .filter(file -> !named.contains(file))
                    .sorted()
                    .collect(Collectors.joining(", "));
            page.paragraph("The others are parts that these include: " + others + ".");
        }
    }

    private void section(JavaType type) {
        page.heading(type.name().contains(".") && !OTHERS.contains(qualified(type)) ? 4 : 3, name(type));
        page.paragraph(CommentText.paragraph(type.comment().getFullBody(), this::linked));
        List<List<String>> rows = new ArrayList<>();
        for (VariableTree component : type.components()) {
            String name = component.getName().toString();
            rows.add(List.of(
                    inCode(name),
                    kind(type, component.getType(), component.getModifiers()),
                    said(type.parameter(type.comment(), name))));
        }
        for (MethodTree method : type.methods()) {
            if (method.getParameters().isEmpty()) {
                rows.add(row(type, method, method.getName().toString()));
            }
        }
        page.table(List.of("component", "type", "meaning"), rows);
    }

    private void texts(JavaType type) {
        page.heading(2, TEXTS_HEADING);
        page.paragraph(CommentText.paragraph(type.comment().getFullBody(), this::linked)
                + " A template calls them as methods of `t`. The keys are those of"
                + " `src/main/resources/ayneh/template/messages_en.properties`.");
        page.table(
                List.of("call", "gives", "meaning"),
                type.methods().stream().map(each -> row(type, each, call(each))).toList());
    }

    private static String call(MethodTree method) {
        return method.getParameters().stream()
                .map(each -> each.getName() + (each.toString().contains("...") ? "…" : ""))
                .collect(Collectors.joining(", ", "t." + method.getName() + "(", ")"));
    }

    private List<String> row(JavaType type, MethodTree method, String name) {
        DocCommentTree comment = type.comment(method);
        StringBuilder meaning = new StringBuilder(
                said(comment.getFullBody()).replaceFirst("^Returns ", "").replaceFirst("\\.$", ""));
        for (VariableTree parameter : method.getParameters()) {
            if (!comment.getBlockTags().isEmpty()) {
                String each = parameter.getName().toString();
                meaning.append("; ").append(inCode(each)).append(": ").append(said(type.parameter(comment, each)));
            }
        }
        return List.of(inCode(name), kind(type, method.getReturnType(), method.getModifiers()), meaning.toString());
    }

    private String said(List<? extends DocTree> comment) {
        return CommentText.paragraph(comment, this::linked);
    }

    private String linked(String signature) {
        return TemplateValues.linked(signature, Optional.ofNullable(headings.get(signature)));
    }

    private String kind(JavaType inside, Tree type, ModifiersTree modifiers) {
        return TemplateValues.of(type, modifiers, name -> heading(name, inside));
    }

    /** Finds the section about a type that the source of another one names: nested in it, beside it, or imported. */
    private Optional<String> heading(String name, JavaType inside) {
        Stream<String> places = Stream.of(qualified(inside), enclosing(inside), inside.packageName())
                .map(place -> place + "." + name);
        String first = name.split("\\.", 2)[0];
        Stream<String> imported = inside.path().getCompilationUnit().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .filter(each -> each.endsWith("." + first))
                .map(each -> each.substring(0, each.length() - first.length()) + name);
        return Stream.concat(places, imported)
                .map(headings::get)
                .filter(found -> found != null)
                .findFirst();
    }

    private static String enclosing(JavaType type) {
        String qualified = qualified(type);
        return qualified.substring(0, qualified.lastIndexOf('.'));
    }
}
