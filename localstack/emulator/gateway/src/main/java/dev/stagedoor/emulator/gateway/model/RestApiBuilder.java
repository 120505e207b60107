package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes a changed copy of a {@link RestApi}. The maps are the builder's own and may be edited in place. */
public final class RestApiBuilder {

    private final String id;
    private String name;
    private String description;
    private String version;
    private Instant createdDate = Instant.EPOCH;
    private String rootResourceId;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, RequestValidator> requestValidators = new LinkedHashMap<>();
    private final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
    private final Map<GatewayResponseType, GatewayResponse> gatewayResponses = new EnumMap<>(GatewayResponseType.class);
    private List<String> binaryMediaTypes = List.of();
    private Integer minimumCompressionSize;
    private String apiKeySource = "HEADER";
    private JsonNode policy;
    private boolean disableExecuteApiEndpoint;
    private EndpointConfiguration endpointConfiguration = EndpointConfiguration.DEFAULT;
    private final Map<String, DocumentationPart> documentationParts = new LinkedHashMap<>();
    private final Map<String, DocumentationVersion> documentationVersions = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    RestApiBuilder(String id, String name) {
        this.id = id;
        this.name = name;
    }

    RestApiBuilder(RestApi api) {
        this(api.id(), api.name());
        description = api.description();
        version = api.version();
        createdDate = api.createdDate();
        rootResourceId = api.rootResourceId();
        resources.putAll(api.resources());
        models.putAll(api.models());
        requestValidators.putAll(api.requestValidators());
        authorizers.putAll(api.authorizers());
        gatewayResponses.putAll(api.gatewayResponses());
        binaryMediaTypes = api.binaryMediaTypes();
        minimumCompressionSize = api.minimumCompressionSize();
        apiKeySource = api.apiKeySource();
        policy = api.policy();
        disableExecuteApiEndpoint = api.disableExecuteApiEndpoint();
        endpointConfiguration = api.endpointConfiguration();
        documentationParts.putAll(api.documentationParts());
        documentationVersions.putAll(api.documentationVersions());
        tags.putAll(api.tags());
    }

    public RestApiBuilder name(String value) {
        name = value;
        return this;
    }

    public RestApiBuilder description(String value) {
        description = value;
        return this;
    }

    public RestApiBuilder version(String value) {
        version = value;
        return this;
    }

    public RestApiBuilder createdDate(Instant value) {
        createdDate = value;
        return this;
    }

    /** Adds the root resource {@code /}, which every API has. */
    public RestApiBuilder root(String resourceId) {
        rootResourceId = resourceId;
        return resource(new Resource(resourceId, null, null, "/", Map.of()));
    }

    /** Adds or replaces a resource. */
    public RestApiBuilder resource(Resource resource) {
        resources.put(resource.id(), resource);
        return this;
    }

    public Map<String, Resource> resources() {
        return resources;
    }

    public Map<String, Model> models() {
        return models;
    }

    public Map<String, RequestValidator> requestValidators() {
        return requestValidators;
    }

    public Map<String, Authorizer> authorizers() {
        return authorizers;
    }

    public Map<GatewayResponseType, GatewayResponse> gatewayResponses() {
        return gatewayResponses;
    }

    public RestApiBuilder binaryMediaTypes(List<String> value) {
        binaryMediaTypes = value;
        return this;
    }

    public RestApiBuilder minimumCompressionSize(Integer value) {
        minimumCompressionSize = value;
        return this;
    }

    public RestApiBuilder apiKeySource(String value) {
        apiKeySource = value;
        return this;
    }

    public RestApiBuilder policy(JsonNode value) {
        policy = value;
        return this;
    }

    public RestApiBuilder disableExecuteApiEndpoint(boolean value) {
        disableExecuteApiEndpoint = value;
        return this;
    }

    public RestApiBuilder endpointConfiguration(EndpointConfiguration value) {
        endpointConfiguration = value;
        return this;
    }

    public Map<String, DocumentationPart> documentationParts() {
        return documentationParts;
    }

    public Map<String, DocumentationVersion> documentationVersions() {
        return documentationVersions;
    }

    public Map<String, String> tags() {
        return tags;
    }

    public RestApi build() {
        return new RestApi(id, name, description, version, createdDate, rootResourceId, resources, models,
                requestValidators, authorizers, gatewayResponses, binaryMediaTypes, minimumCompressionSize,
                apiKeySource, policy, disableExecuteApiEndpoint, endpointConfiguration, documentationParts,
                documentationVersions, tags);
    }
}
