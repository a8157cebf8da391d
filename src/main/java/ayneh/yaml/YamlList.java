package ayneh.yaml;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Adds to a list of a document that people write, and leaves the rest as it is, with its comments. */
public final class YamlList {
    private final String text;
    private final Location start;

    private YamlList(String text, Location start) {
        this.text = text;
        this.start = start;
    }

    /**
     * Adds items at the end of a list at the top level, in the form that the list has.
     *
     * @param text the document
     * @param start where it begins, for messages
     * @param key the key of the list, which is added if it is missing
     * @param items words that need no quotation marks
     * @return the changed document
     * @throws InputException if the document isn't YAML, or if the value of the key isn't a list
     */
    public static String add(String text, Location start, String key, List<String> items) {
        YamlReader.read(text, start); // reports what isn't YAML
        return new YamlList(text, start).add(key, items);
    }

    private String add(String key, List<String> items) {
        Optional<NodeTuple> found = new Compose(
                        LoadSettings.builder().setUseMarks(true).build())
                .composeString(text)
                .filter(MappingNode.class::isInstance)
                .flatMap(root -> ((MappingNode) root)
                        .getValue().stream()
                                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                        && name.getValue().equals(key))
                                .findFirst());
        if (found.isEmpty()) {
            String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            return before + key + ":\n"
                    + items.stream().map(item -> "  - " + item + "\n").collect(Collectors.joining());
        }
        Node value = found.get().getValueNode();
        if (value instanceof SequenceNode list) {
            List<Node> present = list.getValue();
            String inFlow = String.join(", ", items);
            if (present.isEmpty()) {
                return insert(end(value) - 1, inFlow);
            }
            Node last = present.get(present.size() - 1);
            return list.getFlowStyle() == FlowStyle.FLOW
                    ? insert(end(last), ", " + inFlow)
                    : insert(endOfLine(end(last)), below(last, items));
        }
        throw new InputException(start, "«" + key + "» isn't a list", "write it like " + key + ": [one, two]");
    }

    /** Returns lines like that of the last item, with the same before the text. */
    private String below(Node last, List<String> items) {
        int at = offset(last.getStartMark().orElseThrow());
        String prefix = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        return items.stream().map(item -> lineBreak + prefix + item).collect(Collectors.joining());
    }

    private String insert(int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private int end(Node node) {
        return offset(node.getEndMark().orElseThrow());
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Returns the place of a mark in the text: the library counts code points. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
