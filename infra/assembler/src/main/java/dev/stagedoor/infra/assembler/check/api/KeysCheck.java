package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.assembler.check.Keys;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.Branches;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;

/**
 * Only keys that API Gateway reads and this system uses.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
final class KeysCheck implements ApiCheck {

    private static final Set<String> DOCUMENT = Set.of("components", "info", "openapi", "paths",
            "x-amazon-apigateway-binary-media-types", "x-amazon-apigateway-gateway-responses",
            Operation.VALIDATORS, Operation.VALIDATOR);
    private static final Set<String> INFO = Set.of("description", "title", "version");
    private static final Set<String> COMPONENTS = Set.of("schemas", "securitySchemes");
    private static final Set<String> SCHEME = Set.of("in", "name", "type", "x-amazon-apigateway-authtype");
    private static final Set<String> PATH_ITEM = Set.of("delete", "get", "head", "options", "patch", "post", "put",
            "x-amazon-apigateway-any-method");
    private static final Set<String> OPERATION = Set.of("description", "operationId", "parameters",
            "requestBody", "responses", "security", "summary", Operation.INTEGRATION, Operation.VALIDATOR);
    private static final Set<String> REQUEST_BODY = Set.of("content", "description", "required");
    private static final Set<String> PARAMETER = Set.of("description", "in", "name", "required", "schema");
    private static final Set<String> RESPONSE = Set.of("content", "description", "headers");
    private static final Set<String> INTEGRATION = Set.of("cacheKeyParameters", "cacheNamespace", "connectionId",
            "connectionType", "contentHandling",
            "credentials",
            "httpMethod", "integrationTarget", "passthroughBehavior", "requestParameters", "requestTemplates",
            "responses",
            "timeoutInMillis", "type", "uri");
    private static final Set<String> INTEGRATION_RESPONSE = Set.of("contentHandling", "responseParameters",
            "responseTemplates",
            "statusCode");

    @Override
    public void check(Api api, Problems problems) {
        Keys.onlyKnown(api.document(), DOCUMENT, "The API definition", problems);
        api.document().map("info").ifPresent(info -> Keys.onlyKnown(info, INFO, "info", problems));
        api.document().map("components").ifPresent(components -> components(components, problems));
        api.paths().forEach(path -> Branches.maps(path.value())
                .forEach(item -> Keys.onlyKnown(item, PATH_ITEM, path.key(), problems)));
        api.operations().forEach(operation -> operation(operation, problems));
    }

    private static void components(MapNode components, Problems problems) {
        Keys.onlyKnown(components, COMPONENTS, "components", problems);
        values(components.map("securitySchemes"))
                .forEach(scheme -> onlyKnown(scheme, SCHEME, "A security scheme", problems));
    }

    private static void operation(Operation operation, Problems problems) {
        Keys.onlyKnown(operation.body(), OPERATION, operation.name(), problems);
        operation.body().list("parameters").map(ListNode::items).orElse(List.of())
                .forEach(parameter -> onlyKnown(parameter, PARAMETER, "A parameter", problems));
        operation.body().map("requestBody")
                .ifPresent(body -> Keys.onlyKnown(body, REQUEST_BODY, "A request body", problems));
        values(operation.body().map("responses"))
                .forEach(response -> onlyKnown(response, RESPONSE, "A response", problems));
        operation.integrations().forEach(integration -> {
            Keys.onlyKnown(integration, INTEGRATION, "The integration of " + operation.name(), problems);
            values(integration.map("responses"))
                    .forEach(
                            response -> onlyKnown(response, INTEGRATION_RESPONSE, "An integration response", problems));
        });
    }

    private static List<Node> values(Optional<MapNode> map) {
        return map.map(found -> found.entries().values().stream().map(MapNode.Entry::value).toList()).orElse(List.of());
    }

    private static void onlyKnown(Node node, Set<String> known, String what, Problems problems) {
        Branches.of(node).forEach(branch -> {
            if (branch instanceof MapNode map) {
                Keys.onlyKnown(map, known, what, problems);
            } else {
                problems.add(branch.position(), what + " must be a mapping.");
            }
        });
    }
}
