package dev.stagedoor.emulator.states.task.optimized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** Arguments on their way to a service. */
final class Members {

    private Members() {}

    /** The arguments without those that are null, which count as not given. */
    static ObjectNode given(JsonNode arguments) {
        ObjectNode input = Json.object();
        arguments.fields().forEachRemaining(member -> {
            if (!member.getValue().isNull()) {
                input.set(member.getKey(), member.getValue());
            }
        });
        return input;
    }

    /** A member that the service takes as text may be given as JSON. */
    static void asText(ObjectNode input, String member) {
        JsonNode value = input.get(member);
        if (value != null && !value.isTextual()) {
            input.put(member, Json.write(value));
        }
    }
}
