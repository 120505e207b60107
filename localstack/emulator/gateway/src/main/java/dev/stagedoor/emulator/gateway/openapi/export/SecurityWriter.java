package dev.stagedoor.emulator.gateway.openapi.export;

import java.util.Locale;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Writes who may call: security lines and the schemes that they name. */
final class SecurityWriter {

    private static final String API_KEY = "api_key";
    private static final String SIGV4 = "sigv4";

    private final ExportOptions options;
    private final RestApi api;

    SecurityWriter(ExportOptions options, RestApi api) {
        this.options = options;
        this.api = api;
    }

    ArrayNode line(Method method) {
        ArrayNode lines = Json.array();
        if (method.apiKeyRequired()) {
            lines.addObject().putArray(API_KEY);
        }
        if (options.authorizers() && method.authorizationType().equals("AWS_IAM")) {
            lines.addObject().putArray(SIGV4);
        }
        Authorizer authorizer = method.authorizerId() == null ? null : api.authorizers().get(method.authorizerId());
        if (options.authorizers() && authorizer != null) {
            lines.addObject().set(authorizer.name(), OpenApiExporter.texts(method.authorizationScopes()));
        }
        return lines;
    }

    ObjectNode schemes() {
        ObjectNode schemes = Json.object();
        if (any(Method::apiKeyRequired)) {
            schemes.putObject(API_KEY).put("type", "apiKey").put("name", "x-api-key").put("in", "header");
        }
        if (options.authorizers()) {
            if (any(method -> method.authorizationType().equals("AWS_IAM"))) {
                schemes.putObject(SIGV4).put("type", "apiKey").put("name", "Authorization").put("in", "header")
                        .put("x-amazon-apigateway-authtype", "awsSigv4");
            }
            api.authorizers().values().stream()
                    .filter(authorizer -> any(method -> authorizer.id().equals(method.authorizerId())))
                    .forEach(authorizer -> schemes.set(authorizer.name(), scheme(authorizer)));
        }
        return schemes;
    }

    private static ObjectNode scheme(Authorizer authorizer) {
        boolean cognito = authorizer.type().equals("COGNITO_USER_POOLS");
        String source = authorizer.identitySource();
        String header = source != null && source.matches("method\\.request\\.header\\.[^,]+")
                ? source.substring("method.request.header.".length())
                : "Unused";
        ObjectNode scheme = Json.object().put("type", "apiKey").put("name", header).put("in", "header")
                .put("x-amazon-apigateway-authtype", cognito ? "cognito_user_pools" : "custom");
        ObjectNode members = scheme.putObject("x-amazon-apigateway-authorizer").put("type",
                authorizer.type().toLowerCase(Locale.ROOT));
        if (!authorizer.providerArns().isEmpty()) {
            members.set("providerARNs", OpenApiExporter.texts(authorizer.providerArns()));
        }
        put(members, "authorizerUri", authorizer.authorizerUri());
        put(members, "authorizerCredentials", authorizer.authorizerCredentials());
        put(members, "identityValidationExpression", authorizer.identityValidationExpression());
        if (authorizer.type().equals("REQUEST")) {
            put(members, "identitySource", source);
        }
        if (authorizer.authorizerResultTtlInSeconds() != null && authorizer.authorizerResultTtlInSeconds() != 300) {
            members.put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds());
        }
        return scheme;
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private boolean any(Predicate<Method> predicate) {
        return api.methods()
                .anyMatch(predicate);
    }
}
