package dev.stagedoor.emulator.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which of API Gateway's extensions the importer knows, and where. Every other one is refused by its name. */
final class Extensions {

    static final String PREFIX = "x-amazon-apigateway-";
    static final String ANY_METHOD = PREFIX + "any-method";
    static final String INTEGRATION = PREFIX + "integration";
    static final String AUTH = PREFIX + "auth";
    static final String AUTHTYPE = PREFIX + "authtype";
    static final String AUTHORIZER = PREFIX + "authorizer";
    static final String REQUEST_VALIDATOR = PREFIX + "request-validator";
    static final String REQUEST_VALIDATORS = PREFIX + "request-validators";
    static final String GATEWAY_RESPONSES = PREFIX + "gateway-responses";
    static final String BINARY_MEDIA_TYPES = PREFIX + "binary-media-types";
    static final String MINIMUM_COMPRESSION_SIZE = PREFIX + "minimum-compression-size";
    static final String API_KEY_SOURCE = PREFIX + "api-key-source";
    static final String POLICY = PREFIX + "policy";
    static final String DOCUMENTATION = PREFIX + "documentation";
    static final String ENDPOINT_CONFIGURATION = PREFIX + "endpoint-configuration";

    private static final Set<String> ROOT = Set.of(REQUEST_VALIDATOR, REQUEST_VALIDATORS, GATEWAY_RESPONSES,
            BINARY_MEDIA_TYPES, MINIMUM_COMPRESSION_SIZE, API_KEY_SOURCE, POLICY, DOCUMENTATION,
            ENDPOINT_CONFIGURATION);
    private static final Set<String> PATH_ITEM = Set.of(ANY_METHOD);
    private static final Set<String> OPERATION = Set.of(INTEGRATION, AUTH, REQUEST_VALIDATOR);
    private static final Set<String> SECURITY_SCHEME = Set.of(AUTHTYPE, AUTHORIZER);
    private static final Set<String> SERVER = Set.of(ENDPOINT_CONFIGURATION);

    private Extensions() {}

    /** @throws InvalidOpenApiException naming the first unknown extension and its place */
    static void check(ObjectNode document) {
        check(document, new ArrayList<>());
    }

    private static void check(JsonNode node, List<String> place) {
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(member -> {
                String name = member.getKey();
                if (name.startsWith(PREFIX) && !allowed(place).contains(name)) {
                    throw new InvalidOpenApiException("Unsupported extension " + name + " at "
                            + (place.isEmpty() ? "the root" : String.join(".", place)));
                }
                if (!name.startsWith(PREFIX) || name.equals(ANY_METHOD)) {
                    descend(member.getValue(), name, place);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> descend(item, "[]", place));
        }
    }

    private static void descend(JsonNode node, String step, List<String> place) {
        place.add(step);
        check(node, place);
        place.remove(place.size() - 1);
    }

    private static Set<String> allowed(List<String> place) {
        String top = place.isEmpty() ? "" : place.get(0);
        return switch (place.size()) {
            case 0 -> ROOT;
            case 2 -> switch (top) {
                case "paths" -> PATH_ITEM;
                case "securityDefinitions" -> SECURITY_SCHEME;
                case "servers" -> SERVER;
                default -> Set.of();
            };
            case 3 -> switch (top) {
                case "paths" -> OPERATION;
                case "components" -> place.get(1).equals("securitySchemes") ? SECURITY_SCHEME : Set.of();
                default -> Set.of();
            };
            default -> Set.of();
        };
    }
}
