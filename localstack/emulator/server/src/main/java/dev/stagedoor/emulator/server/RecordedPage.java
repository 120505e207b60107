package dev.stagedoor.emulator.server;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.CloudFormationService;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.server.front.Pages;

/** What the deployed stacks hold that has no meaning on one machine, with the reason: for {@code ./stagedoor status}. */
record RecordedPage(CloudFormationService cloudFormation) implements Pages.Page {

    @Override
    public Optional<JsonNode> show(String rest, String query) {
        if (!rest.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode page = Json.object();
        ArrayNode recorded = page.putArray("recorded");
        cloudFormation.recordedOnly().forEach(only -> recorded.addObject().put("stack", only.stack())
                .put("resource", only.logicalId()).put("type", only.type()).put("property", only.property())
                .put("reason", only.reason()));
        return Optional.of(page);
    }
}
