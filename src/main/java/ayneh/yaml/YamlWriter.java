package ayneh.yaml;

import java.util.ArrayList;
import java.util.List;
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

/** Writes {@link YamlValue}s: one key per line, lists and inner mappings in brackets, quotation marks where needed. */
public final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setUseUnicodeEncoding(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .build();

    private YamlWriter() {}

    /** Returns the document's text, ending in a line break; empty for a mapping without keys. */
    public static String write(YamlValue.Mapping document) {
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
        return text.toString();
    }

    private static Node node(YamlValue value) {
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

    private static Node mapping(YamlValue.Mapping mapping, FlowStyle style) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (YamlValue.Pair pair : mapping.pairs()) {
            tuples.add(new NodeTuple(scalar(pair.key()), node(pair.value())));
        }
        return new MappingNode(Tag.MAP, tuples, style);
    }

    /** Returns a node: a quoted scalar is always a string; a plain one keeps the type that its text implies. */
    private static Node scalar(YamlValue.Scalar scalar) {
        Tag tag = scalar.quoted() ? Tag.STR : plainTag(scalar.text());
        boolean oneLine = scalar.text().chars().noneMatch(YamlWriter::breaksLines);
        return new ScalarNode(tag, scalar.text(), oneLine ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /** Returns whether a character is a control or ends a line in any version of YAML (1.1 has more than 1.2). */
    private static boolean breaksLines(int sign) {
        return Character.isISOControl(sign) || sign == '\u2028' || sign == '\u2029' || sign == '\uFEFF';
    }

    private static Tag plainTag(String text) {
        if (text.matches("-?(0|[1-9][0-9]*)")) {
            return Tag.INT;
        }
        if (text.matches("-?(0|[1-9][0-9]*)\\.[0-9]+")) {
            return Tag.FLOAT;
        }
        return text.equals("true") || text.equals("false") ? Tag.BOOL : Tag.STR;
    }
}
