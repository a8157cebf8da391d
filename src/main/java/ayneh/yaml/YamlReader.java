package ayneh.yaml;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one YAML document into {@link YamlValue}s. */
public final class YamlReader {
    /** Deep nesting has no use here and would only exhaust the stack. */
    private static final int DEEPEST = 32;

    private YamlReader() {}

    /**
     * Reads a document.
     *
     * @param text the document
     * @param start where the text begins: front matter begins inside its file
     * @return its keys and values; empty for a document without content
     * @throws InputException if it isn't YAML, or isn't a mapping at the top level
     */
    public static YamlValue.Mapping read(String text, Location start) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true) // reported below, with a better message
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                return new YamlValue.Mapping(start, List.of());
            }
            return convert(node.get(), start, 0).asMapping();
        } catch (MarkedYamlEngineException broken) {
            Location where =
                    broken.getProblemMark().map(mark -> locate(mark, start)).orElse(start);
            throw new InputException(
                    where,
                    "this isn't valid YAML (" + broken.getProblem() + ")",
                    "correct it; put text that contains «: », «#» or brackets in quotation marks");
        } catch (StackOverflowError tooDeep) {
            throw new InputException(start, "values are nested too deeply", "flatten them");
        } catch (YamlEngineException | IllegalArgumentException broken) { // an escape without digits is the latter
            throw new InputException(start, "this isn't valid YAML (" + broken.getMessage() + ")", "correct it");
        }
    }

    /**
     * Reads the front matter of a post. Most of it is a few keys with plain values, one per line:
     * {@link PlainYamlReader} reads those many times faster, and accepts a title with a colon in it as its author meant
     * it.
     *
     * @throws InputException if it isn't YAML
     */
    public static YamlValue.Mapping readFrontMatter(String text, Location start) {
        return PlainYamlReader.read(text, start).orElseGet(() -> read(text, start));
    }

    private static YamlValue convert(Node node, Location start, int depth) {
        Location where = node.getStartMark().map(mark -> locate(mark, start)).orElse(start);
        if (depth > DEEPEST) {
            throw new InputException(where, "values are nested more than " + DEEPEST + " levels deep", "flatten them");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, where);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, start, depth + 1));
            }
            return new YamlValue.Sequence(where, items);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, where, start, depth);
        }
        throw new InputException(where, "a YAML alias isn't allowed here", "write the value itself");
    }

    private static YamlValue.Scalar scalar(ScalarNode node, Location where) {
        return new YamlValue.Scalar(where, node.getValue(), node.getScalarStyle() != ScalarStyle.PLAIN);
    }

    private static YamlValue.Mapping mapping(MappingNode node, Location where, Location start, int depth) {
        List<YamlValue.Pair> pairs = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Location at =
                    keyNode.getStartMark().map(mark -> locate(mark, start)).orElse(where);
            if (!(keyNode instanceof ScalarNode keyScalar)) {
                throw new InputException(at, "a key is a list or a mapping", "write a plain word as the key");
            }
            YamlValue.Scalar key = scalar(keyScalar, at);
            Location first = seen.putIfAbsent(key.text(), at);
            if (first != null) {
                throw new InputException(
                        at, "the key «" + key.text() + "» is already on line " + first.line(), "keep one of them");
            }
            pairs.add(new YamlValue.Pair(key, convert(tuple.getValueNode(), start, depth + 1)));
        }
        return new YamlValue.Mapping(where, pairs);
    }

    private static Location locate(Mark mark, Location start) {
        int line = start.line() + mark.getLine();
        int column = mark.getLine() == 0 ? start.column() + mark.getColumn() : mark.getColumn() + 1;
        return new Location(start.path(), line, column);
    }
}
