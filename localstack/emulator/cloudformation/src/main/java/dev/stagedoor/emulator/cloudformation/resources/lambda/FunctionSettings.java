package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.core.Json;

/** The configuration of a function; a setting that the template no longer has goes back to AWS's default. */
final class FunctionSettings {

    private static final String[] MEMBERS = {"Runtime", "Handler", "Role", "Description", "MemorySize", "Timeout",
            "Environment", "LoggingConfig", "EphemeralStorage", "TracingConfig", "VpcConfig", "SnapStart"};

    private FunctionSettings() {}

    static ObjectNode given(ObjectNode properties) {
        return Properties.copy(properties, Json.object(), MEMBERS);
    }

    /** The members of an update that lead from the previous properties to these. */
    static ObjectNode changes(String name, ObjectNode before, ObjectNode after) {
        ObjectNode changes = Json.object();
        for (String member : MEMBERS) {
            if (!Objects.equals(before.get(member), after.get(member))) {
                changes.set(member, after.has(member) ? after.get(member) : defaultOf(member, name));
            }
        }
        return changes;
    }

    private static JsonNode defaultOf(String member, String name) {
        ObjectNode value = Json.object();
        switch (member) {
            case "Environment" -> value.putObject("Variables");
            case "LoggingConfig" -> value.put("LogGroup", "/aws/lambda/" + name);
            case "EphemeralStorage" -> value.put("Size", 512);
            case "TracingConfig" -> value.put("Mode", "PassThrough");
            case "SnapStart" -> value.put("ApplyOn", "None");
            case "VpcConfig" -> {
                value.putArray("SubnetIds");
                value.putArray("SecurityGroupIds");
            }
            case "MemorySize" -> {
                return value.numberNode(128);
            }
            case "Timeout" -> {
                return value.numberNode(3);
            }
            // What is left is a text; those that are required never get here.
            default -> {
                return value.textNode("");
            }
        }
        return value;
    }
}
