package ayneh.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the values of a document are in its text, which is valid and has a mapping at the top level, or nothing. */
final class YamlPlaces {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final String text;
    private final Optional<MappingNode> root;

    YamlPlaces(String text) {
        this.text = text;
        this.root = new Compose(SETTINGS).composeString(text).map(MappingNode.class::cast);
    }

    /** Returns the document's mapping, which must be there. */
    Node root() {
        return root.orElseThrow();
    }

    /** Returns whether the document is in braces. */
    boolean isFlow() {
        return root.filter(YamlPlaces::isFlow).isPresent();
    }

    static boolean isFlow(Node node) {
        return ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.FLOW;
    }

    /** Returns the value that keys lead to. */
    Optional<Node> value(List<String> path) {
        Optional<Node> value = root.map(node -> node);
        for (String key : path) {
            value = value.filter(MappingNode.class::isInstance).flatMap(node -> value((MappingNode) node, key));
        }
        return value;
    }

    private static Optional<Node> value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private Stream<NodeTuple> tuples() {
        return root.stream().flatMap(mapping -> mapping.getValue().stream());
    }

    /** Returns what is before keys at the top level. */
    String margin() {
        return " "
                .repeat(tuples().findFirst()
                        .map(tuple -> column(tuple.getKeyNode()))
                        .orElse(0));
    }

    /** Returns how many more spaces than the key there are before the lines of its value: as elsewhere, if it has none. */
    int step(String key) {
        return Stream.concat(value(List.of(key)).stream(), tuples().map(NodeTuple::getValueNode))
                .filter(value -> value instanceof MappingNode && !isFlow(value))
                .map(value -> column(value) - margin().length())
                .findFirst()
                .orElse(2);
    }

    /** Returns the mark of an item of a list in lines, with the spaces after it, as its last item has it. */
    String mark(List<String> path) {
        return value(path)
                .filter(value -> value instanceof SequenceNode && !isFlow(value))
                .flatMap(YamlPlaces::last)
                .map(item -> text.substring(text.lastIndexOf('\n', start(item) - 1) + 1, start(item))
                        .stripLeading())
                .filter(mark -> mark.matches("- +"))
                .orElse("- ");
    }

    /** Returns the number of characters on the line before a node; for a list in lines, before its first mark. */
    int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    int end(Node node) {
        return offset(node.getEndMark().orElseThrow());
    }

    /** Returns the end of the last thing in a node. */
    Optional<Integer> endOfLast(Node node) {
        return last(node).map(this::end);
    }

    private static Optional<Node> last(Node node) {
        List<? extends Node> inside = node instanceof MappingNode mapping
                ? mapping.getValue().stream().map(NodeTuple::getValueNode).toList()
                : node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        return inside.isEmpty() ? Optional.empty() : Optional.of(inside.get(inside.size() - 1));
    }

    /** Returns the end of the last line of a value in lines, with comments that stand further in than it does. */
    int endOfBlock(Node node) {
        Node inner = node;
        while (inner instanceof CollectionNode<?> && !isFlow(inner)) {
            inner = last(inner).orElseThrow();
        }
        int end = endOfLine(text.substring(0, end(inner)).stripTrailing().length()); // some end after their line breaks
        while (isCommentWithin(end, column(node))) {
            end = endOfLine(nextLine(end));
        }
        return end;
    }

    private boolean isCommentWithin(int endOfLine, int column) {
        int next = nextLine(endOfLine);
        int mark = next;
        while (mark < text.length() && text.charAt(mark) == ' ') {
            mark++;
        }
        return mark - next > column && mark < text.length() && text.charAt(mark) == '#';
    }

    private int nextLine(int endOfLine) {
        int end = text.indexOf('\n', endOfLine);
        return end < 0 ? text.length() : end + 1;
    }

    int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Returns the end of the document: the text's, or that before a line of three dots. */
    int endOfDocument() {
        return root.map(this::end).orElse(text.length());
    }

    /** Returns how the document ends its lines. */
    String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Returns the place of a mark in the text: the library counts code points. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
