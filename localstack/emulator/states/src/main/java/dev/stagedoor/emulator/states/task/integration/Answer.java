package dev.stagedoor.emulator.states.task.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;

/** What a service answered, and to which request. */
public record Answer(AwsResponse response, String requestId) {

    public ObjectNode output() {
        return response.output();
    }
}
