package dev.stagedoor.emulator.cloudformation.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;

/**
 * A template whose form is right; whether its types, properties and references exist is checked later. Immutable.
 *
 * @param text as it was given
 * @param source its name in messages
 * @param description or null
 * @param mappings by name, then first key: an object by second key
 */
public record Template(String text, String source, String description, Map<String, ParameterDeclaration> parameters,
        Map<String, Map<String, JsonNode>> mappings, Map<String, Expression> conditions,
        Map<String, ResourceDeclaration> resources, Map<String, OutputDeclaration> outputs) {

    public Template {
        parameters = ordered(parameters);
        mappings = ordered(mappings);
        conditions = ordered(conditions);
        resources = ordered(resources);
        outputs = ordered(outputs);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
