package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.concurrent.atomic.AtomicReference;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.openapi.DocumentParser;
import dev.stagedoor.emulator.gateway.openapi.ImportOptions;
import dev.stagedoor.emulator.gateway.openapi.ImportResult;
import dev.stagedoor.emulator.gateway.openapi.OpenApiImporter;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html">PutRestApi</a>. */
final class PutRestApi implements ControlOperation {

    private final ApiStore store;
    private final OpenApiImporter importer;

    PutRestApi(ApiStore store, OpenApiImporter importer) {
        this.store = store;
        this.importer = importer;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "mode", "failOnWarnings", "parameters", "body");
        ImportOptions options = Definition.options(input);
        byte[] definition = Definition.of(request);
        // AWS looks at the definition before it looks for the API.
        DocumentParser.parse(definition);
        AtomicReference<ImportResult> result = new AtomicReference<>();
        store.update(input.text("restApiId"), state -> {
            result.set(importer.read(definition, state.api(), options));
            RestApiSettings.checkEndpoint(result.get().api().endpointConfiguration());
            RestApiSettings.checked(result.get().api().policy());
            return state.withApi(result.get().api());
        });
        return AwsResponse.ok(RestApiJson.withWarnings(RestApiJson.of(result.get().api()), result.get().warnings()));
    }
}
