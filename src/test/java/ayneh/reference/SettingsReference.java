package ayneh.reference;

import static ayneh.reference.MarkdownPage.inCode;
import static ayneh.reference.MarkdownPage.link;
import static ayneh.reference.MarkdownPage.marked;
import static ayneh.reference.MarkdownPage.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Tells all settings by their JSON Schema, which {@code SettingsSchemaTest} holds to what the program reads. */
final class SettingsReference {
    private static final String DEFINITIONS = "#/$defs/";
    private static final String SIMPLE = "Kinds of values";

    private final JsonNode schema;
    private final MarkdownPage page = new MarkdownPage("All settings");

    private SettingsReference(JsonNode schema) {
        this.schema = schema;
    }

    static String page(JsonNode schema) {
        return new SettingsReference(schema).write();
    }

    private String write() {
        page.paragraph(
                "Every key of `seeds/site.yaml`: what its value may be, and what it means. First come the keys at the"
                        + " top of the file, then a section for each kind of object that they hold, and at the end the kinds of"
                        + " values that occur in several places. [Settings](settings.md) introduces them, with examples.");
        page.paragraph(
                "A key that is marked as required must be in each object of its kind; all others may be left out."
                        + " An unknown key is an error.");
        page.heading(2, "Top level");
        page.paragraph("All of these may be left out.");
        table(schema);
        for (Map.Entry<String, JsonNode> each : schema.get("$defs").properties()) {
            if (isObject(each.getValue())) {
                page.heading(2, heading(each.getKey()));
                page.paragraph(description(each.getValue()));
                table(each.getValue());
            }
        }
        page.heading(2, SIMPLE);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : schema.get("$defs").properties()) {
            if (!isObject(each.getValue())) {
                rows.add(List.of(inCode(each.getKey()), oneOf(values(each.getValue())), description(each.getValue())));
            }
        }
        page.table(List.of("kind", "value", "meaning"), rows);
        return page.text();
    }

    private static boolean isObject(JsonNode definition) {
        return definition.has("properties");
    }

    private static String heading(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String description(JsonNode described) {
        return marked(described.path("description").asText());
    }

    private void table(JsonNode object) {
        Set<String> required = new LinkedHashSet<>();
        object.path("required").forEach(key -> required.add(key.asText()));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : object.get("properties").properties()) {
            String key = each.getKey();
            JsonNode value = each.getValue();
            String preset = value.has("default")
                    ? "; default: " + inCode(value.get("default").asText())
                    : "";
            rows.add(List.of(
                    inCode(key) + (required.contains(key) ? " (required)" : ""),
                    oneOf(values(value)) + preset,
                    description(value) + rule(value) + condition(object, key)));
        }
        page.table(List.of("key", "value", "meaning"), rows);
    }

    /** Returns what the keys of a mapping have to be. */
    private static String rule(JsonNode value) {
        JsonNode names = value.path("propertyNames");
        return names.has("description") ? " Its keys: " + lowerFirst(description(names)) : "";
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Returns on which value of another key it depends whether an object may have a key. */
    private static String condition(JsonNode object, String key) {
        JsonNode branches = object.path("oneOf");
        List<String> allowing = new ArrayList<>();
        String decisive = "";
        boolean always = true;
        for (JsonNode branch : branches) {
            JsonNode keys = branch.get("properties");
            boolean allowed = keys.has(key);
            always &= allowed;
            for (Map.Entry<String, JsonNode> each : keys.properties()) {
                if (each.getValue().isObject()) {
                    decisive = each.getKey();
                    allowing.addAll(allowed ? values(each.getValue(), object) : List.of());
                }
            }
        }
        return always ? "" : " Only if " + inCode(decisive) + " is " + oneOf(allowing) + ".";
    }

    private List<String> values(JsonNode value) {
        return values(value, schema);
    }

    /** Returns the values that a part of the schema allows, one by one, as Markdown. */
    private static List<String> values(JsonNode value, JsonNode schema) {
        if (value.has("$ref")) {
            return List.of(reference(value.get("$ref").asText(), schema) + examples(value));
        }
        if (value.has("const")) {
            return List.of(inCode(value.get("const").asText()));
        }
        if (value.has("enum")) {
            return list(value.get("enum")).stream()
                    .map(each -> inCode(each.asText()))
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (String union : List.of("oneOf", "anyOf")) {
            value.path(union).forEach(each -> found.addAll(values(each, schema)));
        }
        JsonNode types = value.path("type");
        for (JsonNode type : types.isArray() ? list(types) : List.of(types)) {
            found.addAll(ofType(type.asText(), value, schema));
        }
        return found;
    }

    private static List<String> ofType(String type, JsonNode value, JsonNode schema) {
        return switch (type) {
            case "" -> List.of();
            case "string" -> List.of((value.has("format") ? "day" : "text") + examples(value));
            case "number" -> List.of("number");
            case "integer" ->
                List.of(
                        value.has("minimum")
                                ? "whole number from " + value.get("minimum") + " to " + value.get("maximum")
                                : "whole number");
            case "boolean" -> List.of(inCode("true"), inCode("false"));
            case "array" ->
                List.of("list of " + oneOf(values(value.get("items"), schema)).replaceFirst("^list of ", "lists of "));
            case "object" -> {
                if (isObject(value)) {
                    throw new IllegalStateException(
                            "an object with keys belongs to $defs, to have a section: " + value);
                }
                JsonNode names = value.path("propertyNames");
                String from = names.has("$ref") ? "of " + oneOf(values(names, schema)) + " " : "";
                yield List.of("mapping " + from + "to " + oneOf(values(value.get("additionalProperties"), schema)));
            }
            default -> throw new IllegalStateException("unknown type: " + type);
        };
    }

    private static String examples(JsonNode value) {
        List<String> examples = list(value.path("examples")).stream()
                .map(each -> inCode(each.asText()))
                .toList();
        return examples.isEmpty() ? "" : " (such as " + oneOf(examples) + ")";
    }

    private static String reference(String target, JsonNode schema) {
        String name = target.substring(DEFINITIONS.length());
        String anchor = isObject(schema.at(target.substring(1))) ? heading(name) : SIMPLE;
        return link(anchor).replaceFirst("\\[[^]]*]", "[" + name + "]");
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    /** Returns the places in the schema that need a description and have none, as JSON Pointers. */
    static List<String> undescribed(JsonNode schema) {
        List<String> found = new ArrayList<>();
        describe(schema, "", found);
        return found;
    }

    private static void describe(JsonNode node, String place, List<String> found) {
        for (String group : List.of("properties", "$defs")) {
            node.path(group).properties().forEach(each -> {
                if (each.getValue().path("description").asText().isBlank()) {
                    found.add(place + "/" + group + "/" + each.getKey());
                }
            });
        }
        JsonNode names = node.path("propertyNames");
        if (!names.isMissingNode() && !names.has("$ref") && !names.has("description")) {
            found.add(place + "/propertyNames");
        }
        node.properties().forEach(each -> {
            boolean restriction = each.getKey().equals("oneOf") && isObject(node); // of keys that are described above
            if (!restriction && each.getValue().isContainerNode()) {
                describeBelow(each.getValue(), place + "/" + each.getKey(), found);
            }
        });
    }

    private static void describeBelow(JsonNode node, String place, List<String> found) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                describe(node.get(i), place + "/" + i, found);
            }
        } else {
            describe(node, place, found);
        }
    }
}
