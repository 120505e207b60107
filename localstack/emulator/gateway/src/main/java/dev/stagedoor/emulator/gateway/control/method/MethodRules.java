package dev.stagedoor.emulator.gateway.control.method;

import java.util.List;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.rules.MappingRules;

/** What a method must say, and what of its API it may refer to. */
final class MethodRules {

    private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD",
            "ANY");
    private static final List<String> TYPES = List.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");

    private MethodRules() {}

    static void check(RestApi api, Method method) {
        if (!VERBS.contains(method.httpMethod())) {
            throw new BadRequestException("Invalid HttpMethod specified. Valid options are " + String.join(",", VERBS));
        }
        if (!TYPES.contains(method.authorizationType())) {
            throw new BadRequestException("Invalid Authorization Type specified. Valid options are "
                    + String.join(",", TYPES));
        }
        if (needsAuthorizer(method.authorizationType()) && !authorizerFits(api, method)) {
            throw new BadRequestException("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
                    + " COGNITO_USER_POOLS requires a valid authorizer.");
        }
        if (method.requestValidatorId() != null && !api.requestValidators().containsKey(method.requestValidatorId())) {
            throw new BadRequestException("Invalid Request Validator identifier specified");
        }
        Methods.checkModels(api, method.requestModels().values());
        BadRequestException.ifPresent(MappingRules.methodRequest(method.requestParameters().keySet()));
    }

    static boolean needsAuthorizer(String authorizationType) {
        return authorizationType.equals("CUSTOM") || authorizationType.equals("COGNITO_USER_POOLS");
    }

    private static boolean authorizerFits(RestApi api, Method method) {
        Authorizer authorizer = method.authorizerId() == null ? null : api.authorizers().get(method.authorizerId());
        boolean cognito = method.authorizationType().equals("COGNITO_USER_POOLS");
        return authorizer != null && authorizer.type().equals("COGNITO_USER_POOLS") == cognito;
    }
}
