package dev.stagedoor.emulator.gateway.model;

import java.util.List;
import java.util.Map;

/**
 * A method of a resource. See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html">Method</a>.
 *
 * @param authorizationType {@code NONE}, {@code AWS_IAM}, {@code CUSTOM} or {@code COGNITO_USER_POOLS}
 * @param requestParameters {@code method.request.header.X} and the like to whether they are required
 * @param requestModels media type to model name
 * @param integration null until one is put
 */
public record Method(String httpMethod, String authorizationType, String authorizerId,
        List<String> authorizationScopes, boolean apiKeyRequired, String operationName, String requestValidatorId,
        Map<String, Boolean> requestParameters, Map<String, String> requestModels,
        Map<String, MethodResponse> responses, Integration integration) {

    public Method {
        authorizationScopes = List.copyOf(authorizationScopes);
        requestParameters = Copies.of(requestParameters);
        requestModels = Copies.of(requestModels);
        responses = Copies.of(responses);
    }

    /** A method without authorization. */
    public static MethodBuilder builder(String httpMethod) {
        return new MethodBuilder(httpMethod);
    }

    /** A copy to be changed. */
    public MethodBuilder toBuilder() {
        return new MethodBuilder(this);
    }
}
