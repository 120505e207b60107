package dev.stagedoor.emulator.states.engine;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;

/** The details of events, with the members that AWS gives them. */
final class EventDetails {

    private EventDetails() {}

    static ObjectNode none() {
        return Json.object();
    }

    static ObjectNode started(ExecutionRequest request) {
        return input(request.input()).put("roleArn", request.roleArn());
    }

    static ObjectNode entered(String state, Payload input) {
        return input(input).put("name", state);
    }

    static ObjectNode exited(String state, Payload output, Map<String, JsonNode> assigned) {
        ObjectNode details = output(output).put("name", state);
        if (!assigned.isEmpty()) {
            ObjectNode variables = details.putObject("assignedVariables");
            assigned.forEach((name, value) -> variables.put(name, value.toString()));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        return details;
    }

    static ObjectNode input(Payload input) {
        return whole(Json.object().put("input", input.text()), "inputDetails");
    }

    static ObjectNode output(Payload output) {
        return whole(Json.object().put("output", output.text()), "outputDetails");
    }

    private static ObjectNode whole(ObjectNode details, String member) {
        details.putObject(member).put("truncated", false);
        return details;
    }

    static ObjectNode error(ErrorOutput error) {
        return error(Json.object(), error);
    }

    static ObjectNode error(ObjectNode details, ErrorOutput error) {
        if (error.error() != null) {
            details.put("error", error.error());
        }
        if (error.cause() != null) {
            details.put("cause", error.cause());
        }
        return details;
    }

    static ObjectNode evaluation(String state, EvaluationException failure, String cause) {
        ObjectNode details = Json.object().put("cause", cause).put("error", failure.error());
        if (failure.location() != null) {
            details.put("location", failure.location());
        }
        return details.put("state", state);
    }

    static ObjectNode iteration(String state, int index) {
        return Json.object().put("index", index).put("name", state);
    }
}
