package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;

/**
 * The settings of something in API Gateway by their patch paths, so that an update is the difference of two of them.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html">patch operations</a>.
 */
final class Patches {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> replaceOnly = new HashMap<>();

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
        previous.values.forEach((path, value) -> {
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

    private static void replace(ArrayNode operations, String path, String value) {
        operations.addObject().put("op", "replace").put("path", path).put("value", value);
    }
}
