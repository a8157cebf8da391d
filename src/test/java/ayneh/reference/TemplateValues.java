package ayneh.reference;

import static ayneh.reference.MarkdownPage.inCode;
import static ayneh.reference.MarkdownPage.link;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Java's types as what they are to an author of templates, who needn't know Java. */
final class TemplateValues {
    static final String HEADING = "Kinds of values";

    private static final String NUMBER = "number";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("String", "text"),
            Map.entry("int", NUMBER),
            Map.entry("long", NUMBER),
            Map.entry("Integer", NUMBER),
            Map.entry("Long", NUMBER),
            Map.entry("boolean", "boolean"),
            Map.entry("Boolean", "boolean"),
            Map.entry("LocalDate", "day"),
            Map.entry("Instant", "time"),
            Map.entry("CalendarSystem", "calendar"),
            Map.entry("Html", "HTML"),
            Map.entry("Xhtml", "XHTML"),
            Map.entry("JsonLd", "JSON-LD"),
            Map.entry("T", "records"));

    private static final Set<String> COUNTABLE = Set.of("text", NUMBER, "boolean");

    private TemplateValues() {}

    /** Returns whether an author of templates sees a type as a value without parts. */
    static boolean isSimple(String type) {
        return KINDS.containsKey(type);
    }

    /** Writes what the kinds of values are, and how a template shows them. */
    static void explain(MarkdownPage page) {
        page.heading(2, HEADING);
        page.paragraph(
                "What is marked «or null» may be missing: test it with `??`, or give another value with `!`, before"
                        + " you use it.");
        page.table(
                List.of("kind", "meaning"),
                List.of(
                        List.of("text", "plain text, which the template escapes: `${page.title}`"),
                        List.of(
                                NUMBER,
                                "a whole number; `t.number` writes it in the digits of the language, `${…}` in those of machines"),
                        List.of("boolean", "true or false, for `<#if …>`"),
                        List.of(
                                "day",
                                "a date; `t.date(day)` writes it for readers, `day.toString()` as in `2024-05-02`"),
                        List.of("time", "a moment in UTC; `time.toString()` writes it as in `2024-05-02T10:00:00Z`"),
                        List.of("calendar", "`GREGORIAN` or `JALALI`; pages need it only by way of `t`"),
                        List.of(
                                "HTML, XHTML, JSON-LD",
                                "markup that is safe as it is, and isn't escaped again: `${page.body}`"),
                        List.of("list of …", "for `<#list … as …>`"),
                        List.of("mapping of …", "values by name: `${forms.other}`"),
                        List.of(
                                "the name of a record",
                                "a value with parts, as its section lists them: `${page.facts.minutes}`")));
    }

    /**
     * Returns a type for readers.
     *
     * @param modifiers of what has the type, where annotations stand before it is known what they belong to
     * @param heading finds the heading of the section about a record, by its name as the source has it
     */
    static String of(Tree type, ModifiersTree modifiers, Function<String, Optional<String>> heading) {
        boolean nullable = modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(annotation -> annotation.toString().equals("Nullable"));
        return of(type, heading) + (nullable ? " or null" : "");
    }

    private static String of(Tree type, Function<String, Optional<String>> heading) {
        if (type instanceof ParameterizedTypeTree generic) {
            String outer = generic.getType().toString();
            List<String> parts = generic.getTypeArguments().stream()
                    .map(each -> of(each, heading))
                    .toList();
            return switch (outer) {
                case "List" -> "list of " + parts.get(0) + (COUNTABLE.contains(parts.get(0)) ? "s" : "");
                case "Map" -> "mapping of " + parts.get(0) + " to " + parts.get(1);
                default -> of(generic.getType(), heading) + " of " + String.join(", ", parts);
            };
        }
        if (type instanceof PrimitiveTypeTree || type instanceof IdentifierTree || type instanceof MemberSelectTree) {
            String name = type.toString();
            String simple = KINDS.get(name);
            return simple != null
                    ? simple
                    : heading.apply(name).map(MarkdownPage::link).orElseGet(() -> inCode(name));
        }
        throw new IllegalStateException("a type of another form: " + type);
    }

    /** Returns a link to what is said of a type. */
    static String linked(String type, Optional<String> heading) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return isSimple(name)
                ? link(HEADING).replace("[" + HEADING + "]", "[" + KINDS.get(name) + "]")
                : heading.map(MarkdownPage::link).orElseGet(() -> inCode(name));
    }
}
