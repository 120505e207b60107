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
                            + "Member must have length "
                            + (given.isEmpty() ? "greater than or equal to 1" : "less than or equal to " + MOST));
        }
        List<Alias.Route> routes = new ArrayList<>();
        given.forEach(route -> routes
                .add(new Alias.Route(route.path("stateMachineVersionArn").asText(), route.path("weight").asInt())));
        List<String> arns = routes.stream().map(Alias.Route::versionArn).toList();
        if (arns.stream().distinct().count() < arns.size()) {
            throw new ValidationException("Routing configuration must contain distinct state machine version ARNs. "
                    + "Received: " + arns);
        }
        for (int i = 0; i < routes.size(); i++) {
            int weight = routes.get(i).weight();
            if (weight < 0 || weight > WHOLE) {
                throw new ValidationException("1 validation error detected: Value '" + weight
                        + "' at 'routingConfiguration." + (i + 1) + ".member.weight' failed to satisfy constraint: "
                        + "Member must have value "
                        + (weight < 0 ? "greater than or equal to 0" : "less than or equal to 100"));
            }
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
