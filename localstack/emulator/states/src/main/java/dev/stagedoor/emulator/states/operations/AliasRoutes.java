package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.Alias;

/** The member {@code routingConfiguration}, both ways. */
final class AliasRoutes {

    private static final int MOST = 2;
    private static final int WHOLE = 100;

    private AliasRoutes() {}

    /** @return null where there is none */
    static List<Alias.Route> of(Members members) {
        JsonNode given = members.get("routingConfiguration");
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (given.isEmpty() || given.size() > MOST) {
            throw new ValidationException(
                    "1 validation error detected: Value at 'routingConfiguration' failed to satisfy constraint: "
                            + "Member must have length between 1 and " + MOST);
        }
        List<Alias.Route> routes = new ArrayList<>();
        given.forEach(route -> routes
                .add(new Alias.Route(route.path("stateMachineVersionArn").asText(), route.path("weight").asInt())));
        List<String> arns = routes.stream().map(Alias.Route::versionArn).toList();
        if (arns.stream().distinct().count() < arns.size()) {
            throw new ValidationException("Routing configuration must contain distinct state machine version ARNs. "
                    + "Received: " + arns);
        }
        if (routes.stream().anyMatch(route -> route.weight() < 0 || route.weight() > WHOLE)) {
            throw new ValidationException(
                    "1 validation error detected: Value at 'routingConfiguration' failed to satisfy "
                            + "constraint: weight must be between 0 and " + WHOLE);
        }
        return List.copyOf(routes);
    }

    static ObjectNode shape(Alias alias) {
        ObjectNode shape = Json.object().put("stateMachineAliasArn", alias.arn()).put("name", alias.name());
        if (alias.description() != null) {
            shape.put("description", alias.description());
        }
        ArrayNode routes = shape.putArray("routingConfiguration");
        alias.routes().forEach(route -> routes.addObject().put("stateMachineVersionArn", route.versionArn())
                .put("weight", route.weight()));
        shape.set("creationDate", Members.date(alias.creationDate()));
        shape.set("updateDate", Members.date(alias.updateDate()));
        return shape;
    }
}
