package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationBuilder;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.MethodResponse;
import dev.stagedoor.emulator.gateway.rules.IntegrationResponseRules;
import dev.stagedoor.emulator.gateway.rules.IntegrationRules;

/**
 * Reads {@code x-amazon-apigateway-integration}.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">it</a>.
 */
final class IntegrationReader {

    private final ImportReport report;

    IntegrationReader(ImportReport report) {
        this.report = report;
    }

    /**
     * @param resourceId the cache namespace unless another is named
     * @param declared the parameters of the method
     */
    Integration read(Members members, String verb, String path, String resourceId, Set<String> declared,
            Map<String, MethodResponse> methodResponses) {
        members.only("type", "httpMethod", "uri", "connectionType", "connectionId", "integrationTarget", "credentials",
                "requestParameters", "requestTemplates", "passthroughBehavior", "contentHandling", "timeoutInMillis",
                "cacheNamespace", "cacheKeyParameters", "tlsConfig", "responses", "payloadFormatVersion",
                "responseTransferMode");
        constant(members, "payloadFormatVersion", "1.0", "1");
        constant(members, "responseTransferMode", "BUFFERED");
        IntegrationBuilder builder = Integration.builder(type(members))
                .httpMethod(upper(members, "httpMethod", null)).uri(members.text("uri"))
                .connectionType(upper(members, "connectionType", "INTERNET")).connectionId(members.text("connectionId"))
                .integrationTarget(members.text("integrationTarget")).credentials(members.text("credentials"))
                .passthroughBehavior(upper(members, "passthroughBehavior", "WHEN_NO_MATCH"))
                .contentHandling(upper(members, "contentHandling", null)).timeoutInMillis(timeout(members))
                .cacheNamespace(members.has("cacheNamespace") ? members.text("cacheNamespace") : resourceId)
                .insecureSkipVerification(insecure(members));
        builder.requestParameters().putAll(parameters(members, "requestParameters", verb, path));
        builder.requestTemplates().putAll(members.textMap("requestTemplates"));
        builder.cacheKeyParameters().addAll(cacheKeys(members, declared));
        IntegrationRules.check(builder.build(), declared).ifPresent(problem -> {
            throw new InvalidOpenApiException(
                    "Unable to put integration on '" + verb + "' for resource at path '" + path
                            + "': " + problem);
        });
        builder.responses().putAll(responses(members, verb, path, methodResponses));
        return builder.build();
    }

    private Map<String, IntegrationResponse> responses(Members members, String verb, String path,
            Map<String, MethodResponse> methodResponses) {
        Map<String, IntegrationResponse> responses = new LinkedHashMap<>();
        Members all = members.object("responses");
        all.node().fieldNames().forEachRemaining(pattern -> {
            Members response = all.object(pattern);
            response.only("statusCode", "responseParameters", "responseTemplates", "contentHandling");
            IntegrationResponse read = new IntegrationResponse(response.required("statusCode"),
                    pattern.equals("default") ? null : pattern,
                    parameters(response, "responseParameters", verb, path), response.textMap("responseTemplates"),
                    upper(response, "contentHandling", null));
            String problem = IntegrationResponseRules.check(read, methodResponses.get(read.statusCode())).orElse(null);
            if (problem == null && !read.statusCode().matches("[1-5]\\d\\d")) {
                problem = "Invalid status code specified: " + read.statusCode();
            }
            if (problem == null && responses.putIfAbsent(read.statusCode(), read) != null) {
                problem = "Two integration responses have the status code " + read.statusCode();
            }
            if (problem != null) {
                throw new InvalidOpenApiException("Unable to put integration response on '" + verb
                        + "' for resource at path '" + path + "': " + problem);
            }
        });
        return responses;
    }

    /** A mapping is a text; one that is not is left out with AWS's warning. */
    private Map<String, String> parameters(Members members, String name, String verb, String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        members.object(name).node().fields().forEachRemaining(parameter -> {
            JsonNode value = parameter.getValue();
            if (value.isTextual()) {
                parameters.put(parameter.getKey(), value.asText());
            } else {
                report.warning("Invalid format for '" + name + "'. Expected type string for property '"
                        + parameter.getKey() + "' of resource '" + path + "' and method '" + verb + "' but got '"
                        + Json.write(value) + "'");
            }
        });
        return parameters;
    }

    private static List<String> cacheKeys(Members members, Set<String> declared) {
        List<String> keys = members.texts("cacheKeyParameters");
        keys.stream().filter(key -> key.startsWith("method.") && !declared.contains(key)).findFirst().ifPresent(key -> {
            throw new InvalidOpenApiException(
                    "Invalid cache key parameter specified: " + key + " at " + members.where());
        });
        return keys;
    }

    private static IntegrationType type(Members members) {
        try {
            return IntegrationType.valueOf(members.required("type").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw members.wrong("type", "one of aws, aws_proxy, http, http_proxy, mock");
        }
    }

    private static int timeout(Members members) {
        Integer timeout = members.integer("timeoutInMillis");
        return timeout == null ? Integration.DEFAULT_TIMEOUT_MILLIS : timeout;
    }

    private static boolean insecure(Members members) {
        Members tls = members.object("tlsConfig");
        tls.only("insecureSkipVerification");
        return tls.flag("insecureSkipVerification");
    }

    /** An option of which only one value can be had here, in any of these spellings. */
    private static void constant(Members members, String name, String... spellings) {
        if (members.has(name) && !List.of(spellings).contains(members.text(name).toUpperCase(Locale.ROOT))) {
            throw members.wrong(name, spellings[0]);
        }
    }

    private static String upper(Members members, String name, String otherwise) {
        return members.has(name) ? members.text(name).toUpperCase(Locale.ROOT) : otherwise;
    }
}
