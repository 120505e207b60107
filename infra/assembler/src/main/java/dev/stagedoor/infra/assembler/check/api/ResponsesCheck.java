package dev.stagedoor.infra.assembler.check.api;

import java.util.Optional;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** An integration response maps to a declared method response, and sets only headers that are declared there. */
final class ResponsesCheck implements ApiCheck {

    private static final String HEADER = "method.response.header.";

    @Override
    public void check(Api api, Problems problems) {
        for (Operation operation : api.operations()) {
            operation.integrations().forEach(integration -> integration.map("responses")
                    .ifPresent(responses -> responses.entries().values().forEach(entry -> {
                        if (entry.value() instanceof MapNode response) {
                            response(operation, entry, response, problems);
                        }
                    })));
        }
    }

    private static void response(Operation operation, MapNode.Entry entry, MapNode response, Problems problems) {
        Optional<String> status = response.text("statusCode");
        if (status.isEmpty()) {
            problems.add(entry.position(),
                    "Integration response " + entry.key() + " of " + operation.name() + " needs statusCode.");
            return;
        }
        Optional<MapNode> declared = operation.response(status.get());
        if (declared.isEmpty()) {
            problems.add(entry.position(), operation.name() + " has no response '" + status.get() + "' to map to.");
            return;
        }
        response.map("responseParameters").ifPresent(parameters -> parameters.entries().values().forEach(parameter -> {
            if (!parameter.key().startsWith(HEADER)) {
                problems.add(parameter.position(), parameter.key() + " is no target: " + HEADER + "name.");
            } else if (declared.get().map("headers")
                    .filter(headers -> headers.has(parameter.key().substring(HEADER.length()))).isEmpty()) {
                problems.add(parameter.position(),
                        "Response '" + status.get() + "' of " + operation.name() + " must declare header "
                                + parameter.key().substring(HEADER.length()) + ".");
            }
        }));
    }
}
