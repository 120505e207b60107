package dev.stagedoor.emulator.gateway.control.integration;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationBuilder;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html">PutIntegration</a>. */
final class PutIntegration implements ControlOperation {

    private static final List<String> TYPES = List.of("HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS");

    private final Methods methods;

    PutIntegration(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "resourceId", "httpMethod", "type", "integrationHttpMethod", "uri",
                "connectionType", "connectionId", "credentials", "requestParameters", "requestTemplates",
                "passthroughBehavior", "cacheNamespace", "cacheKeyParameters", "contentHandling", "timeoutInMillis",
                "tlsConfig", "integrationTarget", "responseTransferMode");
        String type = input.text("type");
        new Constraints().required("putIntegrationInput.type", type).oneOf("putIntegrationInput.type", type, TYPES)
                .check();
        if (!input.text("responseTransferMode", "BUFFERED").equals("BUFFERED")) {
            throw new UnsupportedMemberException("the responseTransferMode " + input.text("responseTransferMode"));
        }
        Integration integration = integration(input, type);
        methods.change(request, method -> MethodIntegrations.with(method, integration));
        return AwsResponse.of(201, IntegrationJson.of(integration));
    }

    private static Integration integration(Input input, String type) {
        Integer timeout = input.integer("timeoutInMillis");
        IntegrationBuilder integration = Integration.builder(IntegrationType.valueOf(type))
                .httpMethod(input.text("integrationHttpMethod")).uri(input.text("uri"))
                .connectionType(input.text("connectionType", "INTERNET")).connectionId(input.text("connectionId"))
                .integrationTarget(input.text("integrationTarget")).credentials(input.text("credentials"))
                .passthroughBehavior(input.text("passthroughBehavior", "WHEN_NO_MATCH"))
                .contentHandling(input.text("contentHandling"))
                .timeoutInMillis(timeout == null ? Integration.DEFAULT_TIMEOUT_MILLIS : timeout)
                .cacheNamespace(input.text("cacheNamespace", input.text("resourceId")))
                .insecureSkipVerification(input.object("tlsConfig").flag("insecureSkipVerification"));
        integration.requestParameters().putAll(input.textMap("requestParameters"));
        integration.requestTemplates().putAll(input.textMap("requestTemplates"));
        integration.cacheKeyParameters().addAll(input.texts("cacheKeyParameters"));
        return integration.build();
    }
}
