package dev.stagedoor.emulator.gateway.control.authorizer;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Authorizer;

/**
 * A method that uses an authorizer can be deployed only when the runtime can keep it.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer</a>.
 */
final class CreateAuthorizer implements ControlOperation {

    private static final List<String> TYPES = List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS");
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final int MAX_TTL_SECONDS = 3_600;

    private final ApiStore store;
    private final Ids ids;

    CreateAuthorizer(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
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
            boolean taken = state.api().authorizers().values().stream()
                    .anyMatch(a -> a.name().equals(authorizer.name()));
            if (taken) {
                throw new BadRequestException("Authorizer name must be unique. Authorizer " + authorizer.name()
                        + " already exists in this RestApi.");
            }
            return state.change(api -> api.authorizers().put(authorizer.id(), authorizer));
        });
        return AwsResponse.of(201, Authorizers.shape(authorizer));
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
}
