package dev.stagedoor.emulator.gateway.control.integration;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html">PutIntegrationResponse</a>. */
final class PutIntegrationResponse implements ControlOperation {

    private final Methods methods;

    PutIntegrationResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "resourceId", "httpMethod", "statusCode", "selectionPattern",
                "responseParameters", "responseTemplates", "contentHandling");
        MethodIntegrations.statusCode(request, new Constraints()).check();
        IntegrationResponse response = new IntegrationResponse(input.text("statusCode"), input.text("selectionPattern"),
                input.textMap("responseParameters"), templates(input), input.text("contentHandling"));
        methods.change(request, method -> MethodIntegrations.with(method, response));
        return AwsResponse.of(201, IntegrationJson.of(response));
    }

    /** A template may be null, which is an empty one. */
    private static Map<String, String> templates(Input input) {
        Map<String, String> templates = new LinkedHashMap<>();
        Input given = input.object("responseTemplates");
        given.node().fieldNames().forEachRemaining(type -> templates.put(type, given.text(type, "")));
        return templates;
    }
}
