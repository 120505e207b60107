package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;

/** Waits until a function can be used. */
final class FunctionStates {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private FunctionStates() {}

    static void awaitActive(String name, ResourceRequest request) {
        await(name, "State", "Active", request);
    }

    static void awaitUpdated(String name, ResourceRequest request) {
        await(name, "LastUpdateStatus", "Successful", request);
    }

    private static void await(String name, String member, String wanted, ResourceRequest request) {
        request.await("the function " + name, LIMIT, () -> {
            ObjectNode configuration = request.call("lambda", "GetFunctionConfiguration",
                    Json.object().put("FunctionName", name));
            String state = configuration.path(member).asText();
            if (state.equals("Failed")) {
                throw new ResourceFailure("The function " + name + " failed: "
                        + configuration.path(member + "Reason").asText());
            }
            return state.equals(wanted);
        });
    }
}
