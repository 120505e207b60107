package dev.stagedoor.emulator.gateway.control.restapi;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html">CreateRestApi</a>. */
final class CreateRestApi implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;
    private final Clock clock;

    CreateRestApi(ApiStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "name", "description", "version", "binaryMediaTypes", "minimumCompressionSize",
                "apiKeySource", "endpointConfiguration", "policy", "tags", "disableExecuteApiEndpoint");
        EndpointConfiguration endpoint = endpoint(input);
        new Constraints().required("createRestApiInput.name", input.text("name"))
                .eachOneOf("createRestApiInput.endpointConfiguration.types", endpoint.types(),
                        RestApiSettings.ENDPOINT_TYPES)
                .oneOf("createRestApiInput.endpointConfiguration.ipAddressType", endpoint.ipAddressType(),
                        RestApiSettings.IP_ADDRESS_TYPES)
                .oneOf("createRestApiInput.apiKeySource", input.text("apiKeySource"), RestApiSettings.API_KEY_SOURCES)
                .check();
        RestApiSettings.checkDescription(input.text("description"));
        RestApiSettings.checkCompression(input.integer("minimumCompressionSize"));
        RestApiSettings.checkEndpoint(endpoint);
        RestApi api = build(input, endpoint);
        store.add(new ApiState(api));
        return AwsResponse.of(201, RestApiJson.ofNew(api, List.of()));
    }

    private RestApi build(Input input, EndpointConfiguration endpoint) {
        RestApiBuilder builder = NewRestApi.of(input.text("name"), ids, clock).description(input.text("description"))
                .version(input.text("version")).binaryMediaTypes(input.texts("binaryMediaTypes"))
                .minimumCompressionSize(input.integer("minimumCompressionSize"))
                .apiKeySource(input.text("apiKeySource", "HEADER")).endpointConfiguration(endpoint)
                .policy(RestApiSettings.policy(input.text("policy")))
                .disableExecuteApiEndpoint(input.flag("disableExecuteApiEndpoint"));
        builder.tags().putAll(input.textMap("tags"));
        DefaultModels.of(ids).forEach(model -> builder.models().put(model.name(), model));
        return builder.build();
    }

    private static EndpointConfiguration endpoint(Input input) {
        if (!input.has("endpointConfiguration")) {
            return EndpointConfiguration.DEFAULT;
        }
        Input configuration = input.object("endpointConfiguration");
        List<String> types = configuration.has("types")
                ? configuration.texts("types")
                : EndpointConfiguration.DEFAULT.types();
        return new EndpointConfiguration(types,
                configuration.text("ipAddressType", RestApiSettings.ipAddressType(types)),
                configuration.texts("vpcEndpointIds"));
    }
}
