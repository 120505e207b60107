package dev.stagedoor.emulator.gateway.control.authorizer;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ConflictException;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/**
 * The actions on authorizers. A method that uses one can be deployed only when the runtime can keep it.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html">Authorizer</a>.
 */
public final class AuthorizerOperations {

    private static final List<String> TYPES = List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS");
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final int MAX_TTL_SECONDS = 3_600;

    private final ApiStore store;
    private final Ids ids;

    public AuthorizerOperations(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateAuthorizer", this::create, "GetAuthorizer", this::get, "GetAuthorizers", this::list,
                "DeleteAuthorizer", this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "name", "type", "providerARNs", "authType", "authorizerUri",
                "authorizerCredentials", "identitySource", "identityValidationExpression",
                "authorizerResultTtlInSeconds");
        store.get(input.text("restApiId"));
        new Constraints().required("createAuthorizerInput.name", input.text("name"))
                .required("createAuthorizerInput.type", input.text("type"))
                .oneOf("createAuthorizerInput.type", input.text("type"), TYPES).check();
        Integer ttl = input.integer("authorizerResultTtlInSeconds");
        Authorizer authorizer = new Authorizer(ids.lower(6), input.text("name"), input.text("type"),
                input.texts("providerARNs"), input.text("authorizerUri"), input.text("authorizerCredentials"),
                input.text("identitySource"), input.text("identityValidationExpression"),
                ttl == null ? Integer.valueOf(DEFAULT_TTL_SECONDS) : ttl);
        check(authorizer);
        store.update(input.text("restApiId"), state -> {
            RestApiBuilder api = state.api().toBuilder();
            boolean taken = api.authorizers().values().stream().anyMatch(a -> a.name().equals(authorizer.name()));
            if (taken) {
                throw new BadRequestException("Authorizer name must be unique. Authorizer " + authorizer.name()
                        + " already exists in this RestApi.");
            }
            api.authorizers().put(authorizer.id(), authorizer);
            return state.withApi(api.build());
        });
        return AwsResponse.of(201, shape(authorizer));
    }

    private static void check(Authorizer authorizer) {
        int ttl = authorizer.authorizerResultTtlInSeconds();
        if (ttl < 0 || ttl > MAX_TTL_SECONDS) {
            throw new BadRequestException("Authorizer result TTL must be between 0 and 3600 seconds");
        }
        if (authorizer.type().equals("COGNITO_USER_POOLS")) {
            if (authorizer.providerArns().isEmpty()) {
                throw new BadRequestException("Invalid provider ARNs specified");
            }
        } else if (authorizer.authorizerUri() == null
                || !authorizer.authorizerUri().matches("arn:aws[a-z-]*:apigateway:[^:]*:lambda:path/.+")) {
            throw new BadRequestException("Invalid Authorizer URI: " + authorizer.authorizerUri()
                    + ". Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.");
        }
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(of(store.get(request.text("restApiId")).api(), request.text("authorizerId"))));
    }

    private AwsResponse list(AwsRequest request) {
        List<Authorizer> all = List.copyOf(store.get(request.text("restApiId")).api().authorizers().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, Authorizer::id, AuthorizerOperations::shape));
    }

    private AwsResponse delete(AwsRequest request) {
        String id = request.text("authorizerId");
        store.update(request.text("restApiId"), state -> {
            of(state.api(), id);
            boolean used = state.api().resources().values().stream()
                    .flatMap(resource -> resource.methods().values().stream())
                    .anyMatch(method -> id.equals(method.authorizerId()));
            if (used) {
                throw new ConflictException("Cannot delete authorizer " + id + ": a method uses it");
            }
            RestApiBuilder api = state.api().toBuilder();
            api.authorizers().remove(id);
            return state.withApi(api.build());
        });
        return AwsResponse.empty(202);
    }

    private static Authorizer of(RestApi api, String id) {
        Authorizer authorizer = id == null ? null : api.authorizers().get(id);
        if (authorizer == null) {
            throw new NotFoundException("Invalid Authorizer identifier specified");
        }
        return authorizer;
    }

    private static ObjectNode shape(Authorizer authorizer) {
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
