package dev.stagedoor.emulator.gateway.control.restapi;

import java.time.Clock;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.openapi.ImportResult;
import dev.stagedoor.emulator.gateway.openapi.OpenApiImporter;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html">ImportRestApi</a>. */
final class ImportRestApi implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;
    private final Clock clock;
    private final OpenApiImporter importer;

    ImportRestApi(ApiStore store, Ids ids, Clock clock, OpenApiImporter importer) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.importer = importer;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "failOnWarnings", "parameters", "body");
        RestApi empty = NewRestApi.of("", ids, clock).build();
        ImportResult result = importer.read(Definition.of(request), empty, Definition.options(input));
        RestApiSettings.checkEndpoint(result.api().endpointConfiguration());
        RestApiSettings.checked(result.api().policy());
        store.add(new ApiState(result.api()));
        return AwsResponse.of(201, RestApiJson.ofNew(result.api(), result.warnings()));
    }
}
