package ayneh.yaml;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Adds to lists and mappings at the top level of a document that people write, and leaves the rest as it is, with its
 * comments. What it adds has the form of what is there: below the last item, or inside the brackets.
 */
public final class YamlEditor {
    private final String text;
    private final Location start;
    private final YamlValue.Mapping before;
    private final YamlPlaces places;

    private YamlEditor(String text, Location start) {
        this.text = text;
        this.start = start;
        this.before = YamlReader.read(text, start); // reports what isn't YAML
        this.places = new YamlPlaces(text);
    }

    /**
     * An entry to add to a mapping.
     *
     * @param pair its key and value
     * @param comments lines to write above it, without their number signs; left out where the mapping is in braces
     */
    public record Entry(YamlValue.Pair pair, List<String> comments) {
        public Entry {
            comments = List.copyOf(comments);
        }
    }

    /** Adds items to a list at the top level, as {@link #add(String, Location, List, List)} does. */
    public static String add(String text, Location start, String key, List<YamlValue> items) {
        return add(text, start, List.of(key), items);
    }

    /**
     * Adds items at the end of a list.
     *
     * @param text the document
     * @param start where it begins, for messages
     * @param path the keys that lead to the list; a list at the top level is added if it is missing
     * @param items the items, each written on one line
     * @return the changed document
     * @throws InputException if the document isn't YAML, if the value isn't a list, or if it is written in a way that
     *     can't be added to
     */
    public static String add(String text, Location start, List<String> path, List<YamlValue> items) {
        YamlEditor editor = new YamlEditor(text, start);
        List<YamlValue> all =
                new ArrayList<>(find(path, editor.before).map(YamlValue::asList).orElse(List.of()));
        all.addAll(items);
        String mark = editor.places.mark(path);
        List<String> lines =
                items.stream().map(item -> mark + YamlWriter.line(item)).toList();
        String inFlow = items.stream().map(YamlWriter::flow).collect(Collectors.joining(", "));
        return items.isEmpty() ? text : editor.edit(path, lines, inFlow, "[]", new YamlValue.Sequence(start, all));
    }

    /**
     * Adds entries at the end of a mapping at the top level. An entry whose value has mappings in it takes a line for
     * each of its keys, and for each item of lists of mappings; any other takes one line.
     *
     * @param text the document
     * @param start where it begins, for messages
     * @param key the key of the mapping, which is added if it is missing
     * @param entries the entries
     * @return the changed document
     * @throws InputException if the document isn't YAML, if the value of the key isn't a mapping, if that has one of the
     *     keys already, or if it is written in a way that can't be added to
     */
    public static String put(String text, Location start, String key, List<Entry> entries) {
        YamlEditor editor = new YamlEditor(text, start);
        List<YamlValue.Pair> all = new ArrayList<>(find(List.of(key), editor.before)
                .map(value -> value.asMapping().pairs())
                .orElse(List.of()));
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            find(entry.pair().key().text(), all).ifPresent(YamlEditor::refuse);
            all.add(entry.pair());
            entry.comments().forEach(comment -> lines.add(comment(comment)));
            lines.addAll(YamlWriter.lines(entry.pair(), " ".repeat(editor.places.step(key))));
        }
        String inFlow =
                entries.stream().map(entry -> YamlWriter.flow(entry.pair())).collect(Collectors.joining(", "));
        return entries.isEmpty()
                ? text
                : editor.edit(List.of(key), lines, inFlow, "{}", new YamlValue.Mapping(start, all));
    }

    /** Returns a value on one line, as it is written in a list. */
    public static String line(YamlValue value) {
        return YamlWriter.line(value);
    }

    /** Returns a line of comment: nothing in it can end the line, or is unknown to YAML. */
    public static String comment(String text) {
        return ("# " + text.replaceAll("[\\p{Cc}\\p{Cs}\u2028\u2029\uFFFE\uFFFF]", " ")).strip();
    }

    private static void refuse(YamlValue.Pair present) {
        throw new InputException(
                present.key().location(),
                "the key «" + present.key().text() + "» is there already",
                "remove it, or choose another key");
    }

    private static Optional<YamlValue.Pair> find(String key, List<YamlValue.Pair> pairs) {
        return pairs.stream().filter(pair -> pair.key().text().equals(key)).findFirst();
    }

    /** Returns the value that keys lead to, if it isn't empty. */
    private static Optional<YamlValue> find(List<String> path, YamlValue in) {
        return path.isEmpty()
                ? Optional.of(in).filter(value -> !isNull(value))
                : in instanceof YamlValue.Mapping mapping
                        ? find(path.get(0), mapping.pairs())
                                .flatMap(pair -> find(path.subList(1, path.size()), pair.value()))
                        : Optional.empty();
    }

    private static boolean isNull(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar
                && !scalar.quoted()
                && List.of("", "~", "null").contains(scalar.text());
    }

    /**
     * Returns the document with more in the value that keys lead to, and makes sure that nothing else has changed: people write
     * YAML in more ways than this class knows.
     *
     * @param lines what to add, as lines
     * @param inFlow the same for a place between brackets
     * @param brackets those of that kind of value
     * @param wanted the whole value then
     */
    private String edit(List<String> path, List<String> lines, String inFlow, String brackets, YamlValue wanted) {
        Optional<Node> value = places.value(path);
        String key = path.get(0);
        String whole = brackets.charAt(0) + inFlow + brackets.charAt(1);
        String changed;
        if (value.isEmpty() && path.size() > 1) {
            throw cannot(path);
        } else if (value.isEmpty()) {
            changed = places.isFlow() ? inBrackets(places.root(), key + ": " + whole) : atEnd(key, lines);
        } else if (find(path, before).isEmpty()) {
            changed = places.isFlow()
                    ? instead(value.get(), " " + whole, "")
                    : instead(value.get(), "", under(lines, key));
        } else if (YamlPlaces.isFlow(value.get())) {
            changed = inBrackets(value.get(), inFlow);
        } else {
            int end = places.endOfBlock(value.get());
            changed = splice(end, end, below(" ".repeat(places.column(value.get())), lines));
        }
        check(path, changed, wanted);
        return changed;
    }

    private String inBrackets(Node node, String more) {
        Optional<Integer> last = places.endOfLast(node);
        int at = last.orElse(places.end(node) - 1);
        return splice(at, at, (last.isPresent() ? ", " : "") + more);
    }

    private String atEnd(String key, List<String> lines) {
        int end = places.endOfDocument();
        String lineBreak = end == 0 || text.charAt(end - 1) == '\n' ? "" : places.lineBreak();
        return splice(end, end, lineBreak + places.margin() + key + ":" + under(lines, key) + places.lineBreak());
    }

    /** Returns the document with another value instead of an empty one, and lines below that. */
    private String instead(Node empty, String value, String lines) {
        int end = places.endOfLine(places.end(empty));
        return splice(places.start(empty), end, value + text.substring(places.end(empty), end) + lines);
    }

    private String under(List<String> lines, String key) {
        return below(places.margin() + " ".repeat(places.step(key)), lines);
    }

    private String below(String indent, List<String> lines) {
        return lines.stream().map(line -> places.lineBreak() + indent + line).collect(Collectors.joining());
    }

    private String splice(int from, int to, String more) {
        return text.substring(0, from) + more + text.substring(to);
    }

    private void check(List<String> path, String changed, YamlValue wanted) {
        YamlValue expected = with(before, path, wanted);
        if (!comparable(expected.asMapping()).equals(reread(changed))) {
            throw cannot(path);
        }
    }

    private InputException cannot(List<String> path) {
        return new InputException(
                find(path.get(0), before.pairs())
                        .map(pair -> pair.key().location())
                        .orElse(start),
                "«" + String.join(": ", path) + "» can't be changed by a program",
                "write it in another form");
    }

    /** Returns a value with another one at the end of a path. */
    private YamlValue with(YamlValue value, List<String> path, YamlValue wanted) {
        if (path.isEmpty()) {
            return wanted;
        }
        List<YamlValue.Pair> pairs = new ArrayList<>(value.asMapping().pairs());
        YamlValue.Scalar key = new YamlValue.Scalar(start, path.get(0), true);
        List<String> rest = path.subList(1, path.size());
        find(path.get(0), pairs)
                .ifPresentOrElse(
                        pair -> pairs.set(
                                pairs.indexOf(pair), new YamlValue.Pair(key, with(pair.value(), rest, wanted))),
                        () -> pairs.add(new YamlValue.Pair(key, wanted)));
        return new YamlValue.Mapping(value.location(), pairs);
    }

    private String reread(String changed) {
        try {
            return comparable(YamlReader.read(changed, start));
        } catch (InputException broken) {
            return "";
        }
    }

    private static String comparable(YamlValue.Mapping document) {
        return YamlWriter.writeForComparison(document);
    }
}
