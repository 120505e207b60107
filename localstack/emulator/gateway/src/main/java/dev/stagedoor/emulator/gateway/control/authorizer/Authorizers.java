package dev.stagedoor.emulator.gateway.control.authorizer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Finds the authorizers of an API, and writes the shape Authorizer. */
final class Authorizers {

    private Authorizers() {}

    static Authorizer of(RestApi api, String id) {
        Authorizer authorizer = id == null ? null : api.authorizers().get(id);
        if (authorizer == null) {
            throw new NotFoundException("Invalid Authorizer identifier specified");
        }
        return authorizer;
    }

    static ObjectNode shape(Authorizer authorizer) {
        ObjectNode shape = Json.object().put("id", authorizer.id()).put("name", authorizer.name())
                .put("type", authorizer.type())
                .put("authType", authorizer.type().equals("COGNITO_USER_POOLS") ? "cognito_user_pools" : "custom")
                .put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds());
        if (!authorizer.providerArns().isEmpty()) {
            shape.set("providerARNs", Shapes.texts(authorizer.providerArns()));
        }
        Shapes.put(shape, "authorizerUri", authorizer.authorizerUri());
        Shapes.put(shape, "authorizerCredentials", authorizer.authorizerCredentials());
        Shapes.put(shape, "identitySource", authorizer.identitySource());
        Shapes.put(shape, "identityValidationExpression", authorizer.identityValidationExpression());
        return shape;
    }
}
