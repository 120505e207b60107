package dev.stagedoor.emulator.cloudformation.stack;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.core.Json;

/** Keeps the values of parameters with {@code NoEcho} out of what is shown: wherever one stands, there are stars. */
final class NoEcho {

    private static final String STARS = "****";

    private NoEcho() {}

    static JsonNode mask(JsonNode value, StackDefinition definition) {
        List<String> secrets = definition.template().parameters().values().stream().filter(p -> p.noEcho())
                .map(p -> definition.parameters().get(p.name())).filter(secret -> secret != null && !secret.isEmpty())
                .toList();
        return secrets.isEmpty() ? value : mask(value, secrets);
    }

    private static JsonNode mask(JsonNode value, List<String> secrets) {
        if (value.isObject()) {
            ObjectNode masked = Json.object();
            value.properties().forEach(member -> masked.set(member.getKey(), mask(member.getValue(), secrets)));
            return masked;
        }
        if (value.isArray()) {
            ArrayNode masked = Json.array();
            value.forEach(item -> masked.add(mask(item, secrets)));
            return masked;
        }
        String text = value.asText();
        for (String secret : secrets) {
            text = text.replace(secret, STARS);
        }
        return text.equals(value.asText()) ? value : TextNode.valueOf(text);
    }
}
