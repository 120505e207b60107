package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;

/**
 * The settings of something in API Gateway by their patch paths, so that an update is the difference of two of them.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html">patch operations</a>.
 */
final class Patches {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> replaceOnly = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();

    /** Remembers a setting that can be replaced and removed; a missing one is left out. */
    Patches put(String path, JsonNode value) {
        if (value != null && !value.isMissingNode() && !value.isNull()) {
            values.put(path, value.isValueNode() ? value.asText() : Json.write(value));
        }
        return this;
    }

    /**
     * Remembers a setting whose path knows {@code replace} only.
     *
     * @param unset what AWS has where nothing is set; the empty text removes a text
     */
    Patches put(String path, JsonNode value, String unset) {
        replaceOnly.put(path, unset);
        return put(path, value);
    }

    /**
     * Remembers a part of a whole that is removed at once: nothing of it is set any more. While something is, the part knows
     * {@code replace} only.
     *
     * @param whole the path that {@code remove} knows, such as {@code /throttle}
     * @param part the rest of the path, such as {@code /rateLimit}
     */
    Patches putIn(String whole, String part, JsonNode value, String unset) {
        replaceOnly.put(whole + part, unset);
        return putPart(whole, part, value);
    }

    /** As {@link #putIn}, of a part that can be removed for itself. */
    Patches putPart(String whole, String part, JsonNode value) {
        put(whole + part, value);
        if (values.containsKey(whole + part)) {
            wholes.put(whole + part, whole);
        }
        return this;
    }

    /** One step of a path: {@code ~} and {@code /} in it are escaped. */
    static String step(String text) {
        return text.replace("~", "~0").replace("/", "~1");
    }

    Map<String, String> values() {
        return values;
    }

    /** Operations that lead from the previous settings to these; what is no longer set is removed or becomes the default. */
    ArrayNode since(Patches previous) {
        ArrayNode operations = Json.array();
        Set<String> gone = new TreeSet<>(previous.wholes.values());
        gone.removeAll(wholes.values());
        gone.forEach(whole -> operations.addObject().put("op", "remove").put("path", whole));
        previous.values.forEach((path, value) -> {
            if (gone.contains(previous.wholes.getOrDefault(path, ""))) {
                return;
            }
            if (!values.containsKey(path) && replaceOnly.containsKey(path)) {
                replace(operations, path, replaceOnly.get(path));
            } else if (!values.containsKey(path)) {
                operations.addObject().put("op", "remove").put("path", path);
            }
        });
        new TreeMap<>(values).forEach((path, value) -> {
            if (!value.equals(previous.values.get(path))) {
                replace(operations, path, value);
            }
        });
        return operations;
    }

    /**
     * Changes something in API Gateway, if there is anything to change.
     *
     * @param operation such as {@code UpdateStage}
     * @param target the members that name what is changed
     */
    static void send(String operation, ObjectNode target, ArrayNode operations, ResourceRequest request) {
        if (!operations.isEmpty()) {
            request.call("apigateway", operation, target.<ObjectNode>set("patchOperations", operations));
        }
    }

    private static void replace(ArrayNode operations, String path, String value) {
        operations.addObject().put("op", "replace").put("path", path).put("value", value);
    }
}
