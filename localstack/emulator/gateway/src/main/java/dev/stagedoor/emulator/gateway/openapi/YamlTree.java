package dev.stagedoor.emulator.gateway.openapi;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML read as YAML 1.2 reads JSON: {@code yes} and {@code 2010-09-09} are texts, {@code 010} is no octal. Bounded in depth and in
 * size, also of what aliases expand to.
 */
final class YamlTree {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 500_000;
    private static final int MAX_CHARACTERS = 6 * 1024 * 1024;
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]{0,99})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,100}(\\.[0-9]{0,100})?([eE][-+]?[0-9]{1,3})?");

    private int nodes;

    private YamlTree() {}

    static JsonNode parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (YAMLException e) {
            throw new InvalidOpenApiException("Invalid OpenAPI input.");
        }
        return root == null ? JsonNodeFactory.instance.nullNode() : new YamlTree().convert(root, 0);
    }

    private JsonNode convert(Node node, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw refused(node, "it is too deep or too large");
        }
        if (node.getTag().getValue().startsWith("!")) {
            throw refused(node, "the tag " + node.getTag().getValue() + " is not supported");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = Json.array();
            sequence.getValue().forEach(item -> array.add(convert(item, depth + 1)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        ObjectNode object = Json.object();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused(tuple.getKeyNode(), "a key must be a scalar");
            }
            if (key.getValue().equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
                throw refused(key, "merge keys are not supported");
            }
            if (object.has(key.getValue())) {
                throw refused(key, "the key " + key.getValue() + " is there twice");
            }
            object.set(key.getValue(), convert(tuple.getValueNode(), depth + 1));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return json.textNode(text);
        }
        return switch (text) {
            case "", "~", "null" -> json.nullNode();
            case "true" -> json.booleanNode(true);
            case "false" -> json.booleanNode(false);
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (INTEGER.matcher(text).matches()) {
            BigInteger value = new BigInteger(text);
            return value.bitLength() < 32 ? json.numberNode(value.intValue()) : json.numberNode(value);
        }
        // 010 is neither: a zero in front makes it a text.
        boolean isDecimal = DECIMAL.matcher(text).matches() && !text.matches("[-+]?0[0-9].*");
        return isDecimal ? json.numberNode(new BigDecimal(text)) : json.textNode(text);
    }

    private static InvalidOpenApiException refused(Node node, String why) {
        return new InvalidOpenApiException(
                "Invalid OpenAPI input. Line " + (node.getStartMark().getLine() + 1) + ": " + why + ".");
    }
}
