package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodBuilder;
import dev.stagedoor.emulator.gateway.model.MethodResponse;
import dev.stagedoor.emulator.gateway.openapi.SecurityReader.Security;
import dev.stagedoor.emulator.gateway.rules.MappingRules;

/** Reads one operation. */
final class MethodReader {

    private final Spec spec;
    private final ModelReader models;
    private final SecurityReader securities;
    private final ValidatorReader validators;
    private final IntegrationReader integrations;
    private final ImportReport report;

    MethodReader(Spec spec, ModelReader models, SecurityReader securities, ValidatorReader validators,
            ImportReport report) {
        this.spec = spec;
        this.models = models;
        this.securities = securities;
        this.validators = validators;
        this.integrations = new IntegrationReader(report);
        this.report = report;
    }

    Method read(String path, String verb, String resourceId, Members pathItem, Members operation) {
        Security security = securities.of(operation);
        Map<String, Boolean> parameters = parameters(path, verb, pathItem, operation);
        Map<String, MethodResponse> responses = responses(operation);
        MethodBuilder method = Method.builder(verb).authorizationType(security.authorizationType())
                .authorizerId(security.authorizerId()).apiKeyRequired(security.apiKeyRequired())
                .operationName(operation.text("operationId")).requestValidatorId(validators.of(operation));
        method.authorizationScopes().addAll(security.scopes());
        method.requestParameters().putAll(parameters);
        method.requestModels().putAll(names(spec.requestBody(pathItem, operation)));
        method.responses().putAll(responses);
        if (operation.has(Extensions.INTEGRATION)) {
            method.integration(integrations.read(operation.object(Extensions.INTEGRATION), verb, path, resourceId,
                    parameters.keySet(), responses));
        }
        return method.build();
    }

    private Map<String, Boolean> parameters(String path, String verb, Members pathItem, Members operation) {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (Spec.Parameter parameter : spec.parameters(pathItem, operation)) {
            String place = switch (parameter.in()) {
                case "header", "path" -> parameter.in();
                case "query" -> "querystring";
                case "cookie" -> null;
                default ->
                    throw new InvalidOpenApiException("Unsupported place of the parameter " + parameter.name() + ": "
                            + parameter.in() + " at " + operation.where());
            };
            if (place == null) {
                report.warning("API Gateway has no cookie parameters: '" + parameter.name() + "' of resource '" + path
                        + "' and method '" + verb + "' is left out");
            } else {
                parameters.put("method.request." + place + "." + parameter.name(), parameter.required());
            }
        }
        MappingRules.methodRequest(parameters.keySet()).ifPresent(problem -> {
            throw new InvalidOpenApiException("Unable to put method '" + verb + "' on resource at path '" + path + "': "
                    + problem);
        });
        return parameters;
    }

    private Map<String, MethodResponse> responses(Members operation) {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        operation.object("responses").eachButExtensions((status, members) -> {
            if (status.equals("default")) {
                report.warning("API Gateway has no default method response: " + members.where() + " is left out");
                return;
            }
            if (!status.matches("[1-5]\\d\\d")) {
                throw new InvalidOpenApiException("Invalid status code at " + members.where());
            }
            Spec.Response response = spec.response(operation, members);
            Map<String, Boolean> headers = new LinkedHashMap<>();
            response.headers().forEach(name -> headers.put("method.response.header." + name, false));
            responses.put(status, new MethodResponse(status, headers, names(response.schemas())));
        });
        return responses;
    }

    private Map<String, String> names(Map<String, ObjectNode> schemas) {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((mediaType, schema) -> names.put(mediaType, models.name(schema)));
        return names;
    }
}
