package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A REST API as it is being edited; immutable, so a deployment is this very value.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html">RestApi</a>.
 *
 * @param resources by resource id; the root is among them
 * @param models by name
 * @param requestValidators by id
 * @param authorizers by id
 * @param gatewayResponses by response type, only those that were set
 * @param minimumCompressionSize in bytes, or null: no compression
 * @param apiKeySource {@code HEADER} or {@code AUTHORIZER}
 * @param policy the resource policy, or null
 * @param documentationParts by id
 * @param documentationVersions by version
 */
public record RestApi(String id, String name, String description, String version, Instant createdDate,
        String rootResourceId, Map<String, Resource> resources, Map<String, Model> models,
        Map<String, RequestValidator> requestValidators, Map<String, Authorizer> authorizers,
        Map<GatewayResponseType, GatewayResponse> gatewayResponses, List<String> binaryMediaTypes,
        Integer minimumCompressionSize, String apiKeySource, JsonNode policy, boolean disableExecuteApiEndpoint,
        EndpointConfiguration endpointConfiguration, Map<String, DocumentationPart> documentationParts,
        Map<String, DocumentationVersion> documentationVersions, Map<String, String> tags) {

    public RestApi {
        resources = Copies.of(resources);
        models = Copies.of(models);
        requestValidators = Copies.of(requestValidators);
        authorizers = Copies.of(authorizers);
        gatewayResponses = Copies.of(gatewayResponses);
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
        documentationParts = Copies.of(documentationParts);
        documentationVersions = Copies.of(documentationVersions);
        tags = Copies.of(tags);
    }

    /** An API with nothing but what is required: the caller adds its root resource. */
    public static RestApiBuilder builder(String id, String name) {
        return new RestApiBuilder(id, name);
    }

    /** A copy to be changed. */
    public RestApiBuilder toBuilder() {
        return new RestApiBuilder(this);
    }

    /** The methods of all resources. */
    public Stream<Method> methods() {
        return resources.values().stream().flatMap(resource -> resource.methods().values().stream());
    }

    public Resource root() {
        return resources.get(rootResourceId);
    }
}
