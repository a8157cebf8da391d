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

    /**
     * Adds items at the end of a list at the top level.
     *
     * @param text the document
     * @param start where it begins, for messages
     * @param key the key of the list, which is added if it is missing
     * @param items the items, each written on one line
     * @return the changed document
     * @throws InputException if the document isn't YAML, if the value of the key isn't a list, or if it is written in a
     *     way that can't be added to
     */
    public static String add(String text, Location start, String key, List<YamlValue> items) {
        YamlEditor editor = new YamlEditor(text, start);
        List<YamlValue> all =
                new ArrayList<>(editor.value(key).map(YamlValue::asList).orElse(List.of()));
        all.addAll(items);
        List<String> lines = items.stream()
                .map(item -> editor.places.mark(key) + YamlWriter.line(item))
                .toList();
        String inFlow = items.stream().map(YamlWriter::flow).collect(Collectors.joining(", "));
        return items.isEmpty() ? text : editor.edit(key, lines, inFlow, "[]", new YamlValue.Sequence(start, all));
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
        List<YamlValue.Pair> all = new ArrayList<>(
                editor.value(key).map(value -> value.asMapping().pairs()).orElse(List.of()));
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            find(entry.pair().key().text(), all).ifPresent(YamlEditor::refuse);
            all.add(entry.pair());
            entry.comments().forEach(comment -> lines.add(comment(comment)));
            lines.addAll(YamlWriter.lines(entry.pair(), " ".repeat(editor.places.step(key))));
        }
        String inFlow =
                entries.stream().map(entry -> YamlWriter.flow(entry.pair())).collect(Collectors.joining(", "));
        return entries.isEmpty() ? text : editor.edit(key, lines, inFlow, "{}", new YamlValue.Mapping(start, all));
    }

    /** Returns a new document with entries in a mapping at the top level; empty if there are none. */
    public static String document(String key, List<Entry> entries) {
        return put("", Location.startOf(""), key, entries);
    }

    /** Returns a line of comment: nothing in it can end the line, or is unknown to YAML. */
    private static String comment(String text) {
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

    /** Returns the value of a key at the top level, if it isn't empty. */
    private Optional<YamlValue> value(String key) {
        return find(key, before.pairs()).map(YamlValue.Pair::value).filter(value -> !isNull(value));
    }

    private static boolean isNull(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar
                && !scalar.quoted()
                && List.of("", "~", "null").contains(scalar.text());
    }

    /**
     * Returns the document with more in the value of a key, and makes sure that nothing else has changed: people write
     * YAML in more ways than this class knows.
     *
     * @param lines what to add, as lines
     * @param inFlow the same for a place between brackets
     * @param brackets those of that kind of value
     * @param wanted the whole value then
     */
    private String edit(String key, List<String> lines, String inFlow, String brackets, YamlValue wanted) {
        Optional<Node> value = places.value(key);
        String whole = brackets.charAt(0) + inFlow + brackets.charAt(1);
        String changed;
        if (value.isEmpty()) {
            changed = places.isFlow() ? inBrackets(places.root(), key + ": " + whole) : atEnd(key, lines);
        } else if (value(key).isEmpty()) {
            changed = places.isFlow()
                    ? instead(value.get(), " " + whole, "")
                    : instead(value.get(), "", under(lines, key));
        } else if (YamlPlaces.isFlow(value.get())) {
            changed = inBrackets(value.get(), inFlow);
        } else {
            int end = places.endOfBlock(value.get());
            changed = splice(end, end, below(" ".repeat(places.column(value.get())), lines));
        }
        check(key, changed, wanted);
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

    private void check(String key, String changed, YamlValue wanted) {
        List<YamlValue.Pair> pairs = new ArrayList<>(before.pairs());
        Optional<YamlValue.Pair> present = find(key, pairs);
        YamlValue.Pair added = new YamlValue.Pair(new YamlValue.Scalar(start, key, true), wanted);
        present.ifPresentOrElse(pair -> pairs.set(pairs.indexOf(pair), added), () -> pairs.add(added));
        if (!comparable(new YamlValue.Mapping(start, pairs)).equals(reread(changed))) {
            throw new InputException(
                    present.map(pair -> pair.key().location()).orElse(start),
                    "«" + key + "» can't be changed by a program",
                    "write it in another form");
        }
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
