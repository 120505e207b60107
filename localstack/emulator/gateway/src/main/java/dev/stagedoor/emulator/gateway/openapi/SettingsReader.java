package dev.stagedoor.emulator.gateway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** Reads what a definition says of the API as a whole. */
final class SettingsReader {

    private static final int MAX_COMPRESSION_BYTES = 10_485_760;

    private final Members root;
    private final ImportOptions options;

    SettingsReader(Members root, ImportOptions options) {
        this.root = root;
        this.options = options;
    }

    /** @param before the API as it was: merging keeps what the definition does not name */
    void read(RestApiBuilder builder, RestApi before) {
        Members info = root.object("info");
        builder.name(info.required("title"));
        if (info.has("description") || !options.merge()) {
            builder.description(info.text("description"));
        }
        if (info.has("version") || !options.merge()) {
            builder.version(info.text("version"));
        }
        builder.binaryMediaTypes(binaryMediaTypes(before));
        if (root.has(Extensions.MINIMUM_COMPRESSION_SIZE) || !options.merge()) {
            builder.minimumCompressionSize(compressionSize());
        }
        if (root.has(Extensions.API_KEY_SOURCE) || !options.merge()) {
            builder.apiKeySource(apiKeySource());
        }
        if (root.has(Extensions.POLICY) || !options.merge()) {
            builder.policy(root.has(Extensions.POLICY) ? root.object(Extensions.POLICY).node() : null);
        }
        endpoint(builder, before);
    }

    private List<String> binaryMediaTypes(RestApi before) {
        LinkedHashSet<String> types = new LinkedHashSet<>();
        if (options.merge()) {
            types.addAll(before.binaryMediaTypes());
        }
        types.addAll(root.texts(Extensions.BINARY_MEDIA_TYPES));
        return List.copyOf(types);
    }

    private Integer compressionSize() {
        Integer size = root.integer(Extensions.MINIMUM_COMPRESSION_SIZE);
        if (size != null && (size < 0 || size > MAX_COMPRESSION_BYTES)) {
            throw new InvalidOpenApiException("Invalid minimum compression size, must be between 0 and 10485760");
        }
        return size;
    }

    private String apiKeySource() {
        String source = root.text(Extensions.API_KEY_SOURCE);
        return switch (source == null ? "HEADER" : source) {
            case "HEADER", "AUTHORIZER" -> source == null ? "HEADER" : source;
            default -> throw root.wrong(Extensions.API_KEY_SOURCE, "HEADER or AUTHORIZER");
        };
    }

    private void endpoint(RestApiBuilder builder, RestApi before) {
        List<Members> owners = new ArrayList<>(root.objects("servers"));
        owners.add(root);
        EndpointConfiguration old = before.endpointConfiguration();
        List<String> types = options.endpointTypes().isEmpty() ? old.types() : options.endpointTypes();
        if (types.size() != 1 || !List.of("EDGE", "REGIONAL", "PRIVATE").contains(types.get(0))) {
            throw new InvalidOpenApiException(
                    "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE");
        }
        List<String> endpoints = new ArrayList<>(options.vpcEndpointIds());
        for (Members owner : owners) {
            Members configuration = owner.object(Extensions.ENDPOINT_CONFIGURATION);
            configuration.only("vpcEndpointIds", "disableExecuteApiEndpoint");
            endpoints.addAll(configuration.texts("vpcEndpointIds"));
            if (configuration.has("disableExecuteApiEndpoint")) {
                builder.disableExecuteApiEndpoint(configuration.flag("disableExecuteApiEndpoint"));
            }
        }
        if (endpoints.isEmpty() && options.merge()) {
            endpoints.addAll(old.vpcEndpointIds());
        }
        String ipAddressType = types.equals(old.types())
                ? old.ipAddressType()
                : types.contains("PRIVATE") ? "dualstack" : "ipv4";
        builder.endpointConfiguration(new EndpointConfiguration(types, ipAddressType, endpoints));
    }
}
