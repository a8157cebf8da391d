package ayneh.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Writes {@link YamlValue}s: one key per line, lists and inner mappings in brackets, quotation marks where needed. */
public final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setUseUnicodeEncoding(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();

    /** What the library itself takes a plain scalar for: with another type, it would add quotation marks. */
    private static final ScalarResolver RESOLVER = SETTINGS.getSchema().getScalarResolver();

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

    private final boolean forComparison;

    private YamlWriter(boolean forComparison) {
        this.forComparison = forComparison;
    }

    /**
     * Returns the document's text, ending in a line break; empty for a mapping without keys. Strings are quoted where
     * any YAML reader would take them for something else; see {@link PlainStrings}.
     */
    public static String write(YamlValue.Mapping document) {
        return new YamlWriter(false).document(document);
    }

    /**
     * Returns a text that is the same for the same document, to be hashed. Such hashes stand in import records, so
     * this must never change: strings are quoted only where YAML 1.2 needs it, as archives once had them.
     */
    public static String writeForComparison(YamlValue.Mapping document) {
        return new YamlWriter(true).document(document);
    }

    /** Returns a value on one line, as it is written after a key or the mark of an item. */
    static String line(YamlValue value) {
        return line(pair("x", value)).substring("x: ".length());
    }

    /** Returns a value as it is written between brackets. */
    static String flow(YamlValue value) {
        String list = line(new YamlValue.Sequence(value.location(), List.of(value)));
        return list.substring(1, list.length() - 1);
    }

    /** Returns a key and its value as they are written between braces. */
    static String flow(YamlValue.Pair pair) {
        String mapping = line(new YamlValue.Mapping(pair.key().location(), List.of(pair)));
        return mapping.substring(1, mapping.length() - 1);
    }

    /**
     * Returns the lines of a key and its value: one, or, if there are mappings in the value, one for each of its keys,
     * and for each item of a list of mappings.
     *
     * @param step what is before the lines of an inner value
     */
    static List<String> lines(YamlValue.Pair pair, String step) {
        List<String> inner = new ArrayList<>();
        if (pair.value() instanceof YamlValue.Mapping mapping
                && mapping.pairs().stream().anyMatch(YamlWriter::isDeep)) {
            mapping.pairs().forEach(each -> inner.addAll(lines(each, step)));
        } else if (pair.value() instanceof YamlValue.Sequence list && isDeep(pair)) {
            list.items().forEach(item -> inner.add("- " + line(item)));
        } else {
            return List.of(line(pair));
        }
        List<String> lines = new ArrayList<>();
        String empty = line(
                new YamlValue.Pair(pair.key(), new YamlValue.Scalar(pair.key().location(), "", true)));
        lines.add(empty.substring(0, empty.lastIndexOf(':') + 1));
        inner.forEach(line -> lines.add(step + line));
        return lines;
    }

    private static boolean isDeep(YamlValue.Pair pair) {
        return pair.value() instanceof YamlValue.Mapping
                || pair.value() instanceof YamlValue.Sequence list
                        && list.items().stream().anyMatch(YamlValue.Mapping.class::isInstance);
    }

    private static YamlValue.Pair pair(String key, YamlValue value) {
        return new YamlValue.Pair(new YamlValue.Scalar(value.location(), key, true), value);
    }

    private static String line(YamlValue.Pair pair) {
        return write(new YamlValue.Mapping(pair.key().location(), List.of(pair)))
                .stripTrailing();
    }

    private String document(YamlValue.Mapping document) {
        if (document.pairs().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        new Dump(SETTINGS).dumpNode(mapping(document, FlowStyle.BLOCK), new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return forComparison ? text.toString() : escapeLineBreaks(text.toString());
    }

    /**
     * Escapes what ends a line in YAML 1.1 alone, and what only YAML 1.2 allows: the library leaves it as it is between
     * quotation marks, and it is nowhere else.
     */
    private static String escapeLineBreaks(String yaml) {
        return yaml.replace("\u007F", "\\u007f")
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Node node(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar) {
            return scalar(scalar);
        }
        if (value instanceof YamlValue.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(node(item)));
            return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
        }
        return mapping(value.asMapping(), FlowStyle.FLOW);
    }

    private Node mapping(YamlValue.Mapping mapping, FlowStyle style) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (YamlValue.Pair pair : mapping.pairs()) {
            tuples.add(new NodeTuple(scalar(pair.key()), node(pair.value())));
        }
        return new MappingNode(Tag.MAP, tuples, style);
    }

    /** Returns a node: a quoted scalar is always a string; a plain one keeps the type that its text implies. */
    private Node scalar(YamlValue.Scalar scalar) {
        String text = scalar.text();
        if (needsEscape(text)) {
            return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
        }
        if (!scalar.quoted() && !forComparison && !text.isEmpty()) {
            return new ScalarNode(RESOLVER.resolve(text, true), text, ScalarStyle.PLAIN);
        }
        Tag tag = scalar.quoted() ? Tag.STR : plainTag(text);
        boolean plain = forComparison || PlainStrings.has(text);
        return new ScalarNode(tag, text, plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED);
    }

    /** Returns whether a text has a control, or what ends a line in any version of YAML (1.1 has more than 1.2). */
    private static boolean needsEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isISOControl(sign) || sign == '\u2028' || sign == '\u2029' || sign == '\uFEFF') {
                return true;
            }
        }
        return false;
    }

    private static Tag plainTag(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Tag.INT;
        }
        if (DECIMAL.matcher(text).matches()) {
            return Tag.FLOAT;
        }
        return text.equals("true") || text.equals("false") ? Tag.BOOL : Tag.STR;
    }
}
