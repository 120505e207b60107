package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A REST API as it is being edited; immutable, so a deployment is this very value.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html">RestApi</a>.
 *
 * @param resources by resource id; the root is among them
 * @param gatewayResponses by response type, only those that were set
 * @param policy the resource policy, or null
 */
public record RestApi(String id, String name, String description, String version, Instant createdDate,
        String rootResourceId, Map<String, Resource> resources, Map<String, Model> models,
        Map<String, RequestValidator> requestValidators, Map<String, Authorizer> authorizers,
        Map<GatewayResponseType, GatewayResponse> gatewayResponses, List<String> binaryMediaTypes,
        Integer minimumCompressionSize, String apiKeySource, JsonNode policy, boolean disableExecuteApiEndpoint,
        List<String> endpointTypes, Map<String, String> tags) {}
