package dev.stagedoor.infra.assembler.check.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;

/** Every operation says who may call it and what happens then; an open one says so with {@code security: []}. */
final class OperationsCheck implements ApiCheck {

    @Override
    public void check(Api api, Problems problems) {
        Map<String, Operation> ids = new HashMap<>();
        for (Operation operation : api.operations()) {
            if (!operation.body().has(Operation.INTEGRATION)) {
                problems.add(operation.position(), operation.name() + " has no " + Operation.INTEGRATION + ".");
            }
            if (!operation.body().has("responses")) {
                problems.add(operation.position(), operation.name() + " has no responses.");
            }
            security(api, operation, problems);
            operation.body().text("operationId").map(id -> ids.putIfAbsent(id, operation)).ifPresent(other -> problems
                    .add(operation.position(), operation.name() + " has the operationId of " + other.name() + "."));
        }
    }

    private static void security(Api api, Operation operation, Problems problems) {
        Optional<ListNode> security = operation.body().list("security");
        if (security.isEmpty()) {
            problems.add(operation.position(),
                    operation.name()
                            + " has no security line. Write security: [] if everybody may call it, else [{scheme: []}].");
            return;
        }
        List<Node> requirements = security.get().items();
        long schemes = requirements.stream().flatMap(requirement -> schemes(requirement).stream())
                .filter(scheme -> !api.isApiKey(scheme)).count();
        if (schemes > 1) {
            problems.add(security.get().position(),
                    operation.name() + ": API Gateway takes one security scheme per method, and an API key beside it.");
        }
        for (Node requirement : requirements) {
            for (String scheme : schemes(requirement)) {
                if (!api.securitySchemes().contains(scheme)) {
                    problems.add(requirement.position(), "There is no security scheme " + scheme + " under components."
                            + NearestName.of(scheme, api.securitySchemes()));
                }
            }
        }
    }

    private static Collection<String> schemes(Node requirement) {
        return requirement instanceof MapNode map ? map.keys() : List.of(requirement.toString());
    }
}
