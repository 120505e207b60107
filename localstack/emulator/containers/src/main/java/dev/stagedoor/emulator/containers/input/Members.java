package dev.stagedoor.emulator.containers.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * The members of an object in a call, read strictly: one that the emulator does not know is refused by its name.
 */
public final class Members {

    private static final int MAX_LIST = 1_000;

    private final String where;
    private final JsonNode node;
    private final Function<String, AwsException> invalid;

    private Members(String where, JsonNode node, Function<String, AwsException> invalid) {
        this.where = where;
        this.node = node;
        this.invalid = invalid;
    }

    /**
     * @param where what the object is, for error texts: {@code ecs:CreateService}
     * @param invalid makes the service's own exception of a text
     * @param known every member that is enforced or recorded
     */
    public static Members of(String where, JsonNode node, Function<String, AwsException> invalid, String... known) {
        if (!node.isObject()) {
            throw invalid.apply(where + " must be an object");
        }
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && !node.get(name).isNull() && !isEmptyContainer(node.get(name))) {
                throw invalid.apply("The Stagedoor emulator does not support the member " + name + " of " + where);
            }
        });
        return new Members(where, node, invalid);
    }

    private static boolean isEmptyContainer(JsonNode value) {
        return value.isContainerNode() && value.isEmpty();
    }

    /** A text (or number, as text), or null. */
    public String text(String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    public String text(String name, String otherwise) {
        return node.hasNonNull(name) ? node.get(name).asText() : otherwise;
    }

    public String required(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw invalid.apply(where + ": " + name + " is required");
        }
        return text;
    }

    /** A text that must be one of these, the first of which is the default. */
    public String choice(String name, String... values) {
        String text = text(name, values[0]);
        if (!List.of(values).contains(text)) {
            throw invalid
                    .apply(where + ": " + name + " " + text + " is not supported; use " + String.join(" or ", values));
        }
        return text;
    }

    /** A whole number within bounds; a text that spells one counts, as in query calls. */
    public int number(String name, int min, int max, int otherwise) {
        if (!node.hasNonNull(name)) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(node.get(name).asText());
            if (value < min || value > max) {
                throw invalid.apply(where + ": " + name + " " + value + " is not between " + min + " and " + max);
            }
            return value;
        } catch (NumberFormatException e) {
            throw invalid.apply(where + ": " + name + " is not a number: " + node.get(name).asText());
        }
    }

    public boolean flag(String name) {
        return node.hasNonNull(name) && Boolean.parseBoolean(node.get(name).asText());
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The items of a list; an absent list is empty. */
    public List<JsonNode> list(String name) {
        JsonNode list = node.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MAX_LIST) {
            throw invalid.apply(where + ": " + name + " must be a list of at most " + MAX_LIST);
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    public List<String> texts(String name) {
        return list(name).stream().map(JsonNode::asText).toList();
    }

    /** A member that is an object itself, with the members that it may have; one without any if it is absent. */
    public Members object(String name, String... known) {
        JsonNode object = node.hasNonNull(name) ? node.get(name) : Json.object();
        return of(where + "." + name, object, invalid, known);
    }

    /** The items of a list of objects, each with the members that it may have. */
    public List<Members> objects(String name, String... known) {
        return list(name).stream().map(item -> of(where + "." + name, item, invalid, known)).toList();
    }

    /** A list of {@code {key, value}} pairs, whatever the two members are called; at most 50. */
    public Map<String, String> pairs(String name, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Members pair : objects(name, key, value)) {
            pairs.put(pair.required(key), pair.text(value, ""));
        }
        return Map.copyOf(pairs);
    }

    /** Refuses by name. */
    public AwsException refuse(String what) {
        return invalid.apply("The Stagedoor emulator does not support " + what + " (" + where + ")");
    }
}
