package dev.stagedoor.emulator.core.wire;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * The flat parameters of the query protocol as a tree: {@code Tags.member.1.Key} is a list of structures,
 * {@code Attributes.entry.1.key} with {@code .value} a map. Every leaf is a text, an empty list arrives as an empty text.
 */
public final class QueryTree {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_INDEX = 100_000;

    private final Map<String, QueryTree> children = new TreeMap<>();
    private String value;

    /** Adds one parameter by its dotted name. */
    public void add(String name, String text) {
        QueryTree node = this;
        String[] steps = name.split("\\.", MAX_DEPTH + 1);
        if (steps.length > MAX_DEPTH) {
            throw malformed(name, "is nested too deeply");
        }
        for (String step : steps) {
            if (step.isEmpty() || node.value != null) {
                throw malformed(name, "contradicts another parameter or has an empty step");
            }
            node = node.children.computeIfAbsent(step, s -> new QueryTree());
        }
        if (node.value != null || !node.children.isEmpty()) {
            throw malformed(name, "is given twice");
        }
        node.value = text;
    }

    /** What was added so far; the result is the caller's own. */
    public ObjectNode object() {
        ObjectNode object = Json.object();
        children.forEach((name, child) -> object.set(name, child.node(name)));
        return object;
    }

    private JsonNode node(String name) {
        if (value != null) {
            return TextNode.valueOf(value);
        }
        if (children.size() == 1 && children.containsKey("member")) {
            return children.get("member").list(name);
        }
        if (children.size() == 1 && children.containsKey("entry")) {
            return children.get("entry").map(name);
        }
        return object();
    }

    private JsonNode list(String name) {
        if (value != null) {
            return TextNode.valueOf(value);
        }
        ArrayNode list = Json.array();
        inOrder(name).values().forEach(child -> list.add(child.node(name)));
        return list;
    }

    private ObjectNode map(String name) {
        ObjectNode map = Json.object();
        for (QueryTree entry : inOrder(name).values()) {
            QueryTree key = entry.children.get("key");
            QueryTree content = entry.children.get("value");
            if (key == null || key.value == null || content == null || entry.children.size() != 2) {
                throw malformed(name, "has an entry that is not a key and a value");
            }
            if (map.has(key.value)) {
                throw malformed(name, "has the key " + key.value + " twice");
            }
            map.set(key.value, content.node(name));
        }
        return map;
    }

    private Map<Integer, QueryTree> inOrder(String name) {
        Map<Integer, QueryTree> items = new TreeMap<>();
        children.forEach((index, child) -> {
            if (!index.matches("[1-9][0-9]{0,5}") || Integer.parseInt(index) > MAX_INDEX) {
                throw malformed(name, "has an item that is not numbered from 1: " + index);
            }
            items.put(Integer.valueOf(index), child);
        });
        return items;
    }

    private static AwsException malformed(String name, String what) {
        return new AwsException(400, "MalformedQueryString", "The parameter " + name + " " + what);
    }
}
