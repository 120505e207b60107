package dev.stagedoor.emulator.gateway.control.method;

import java.util.Locale;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodBuilder;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html">PutMethod</a>. */
final class PutMethod implements ControlOperation {

    private final Methods methods;

    PutMethod(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "resourceId", "httpMethod", "authorizationType", "authorizerId",
                "apiKeyRequired", "operationName", "requestParameters", "requestModels", "requestValidatorId",
                "authorizationScopes");
        new Constraints().required("putMethodInput.authorizationType", input.text("authorizationType")).check();
        Method method = method(input);
        methods.changeResource(request, (api, resource) -> {
            MethodRules.check(api, method);
            if (resource.methods().containsKey(method.httpMethod())) {
                throw new ConflictException("Method already exists for this resource");
            }
            return Methods.with(resource, method);
        });
        return AwsResponse.of(201, MethodJson.of(method));
    }

    private static Method method(Input input) {
        String type = input.text("authorizationType").toUpperCase(Locale.ROOT);
        MethodBuilder method = Method.builder(input.text("httpMethod")).authorizationType(type)
                .authorizerId(MethodRules.needsAuthorizer(type) ? input.text("authorizerId") : null)
                .apiKeyRequired(input.flag("apiKeyRequired")).operationName(input.text("operationName"))
                .requestValidatorId(input.text("requestValidatorId"));
        method.authorizationScopes().addAll(input.texts("authorizationScopes"));
        method.requestParameters().putAll(input.flagMap("requestParameters"));
        method.requestModels().putAll(input.textMap("requestModels"));
        return method.build();
    }
}
