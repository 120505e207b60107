package dev.stagedoor.emulator.gateway.openapi.export;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodResponse;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Writes a method as an operation. */
final class MethodWriter {

    private final ExportOptions options;
    private final RestApi api;
    private final SecurityWriter security;

    MethodWriter(ExportOptions options, RestApi api) {
        this.options = options;
        this.api = api;
        this.security = new SecurityWriter(options, api);
    }

    ObjectNode write(Method method, String resourceId) {
        ObjectNode operation = Json.object();
        if (method.operationName() != null) {
            operation.put("operationId", method.operationName());
        }
        if (options.swagger()) {
            mediaTypes(method, operation);
        }
        ArrayNode parameters = parameters(method);
        if (!options.swagger() && !method.requestModels().isEmpty()) {
            ObjectNode content = operation.putObject("requestBody").put("required", true).putObject("content");
            method.requestModels().forEach((type, model) -> content.putObject(type).set("schema", reference(model)));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        ObjectNode responses = operation.putObject("responses");
        method.responses().forEach((status, response) -> responses.set(status, response(response)));
        ArrayNode lines = security.line(method);
        if (!lines.isEmpty()) {
            operation.set("security", lines);
        }
        if (options.settings() && method.requestValidatorId() != null) {
            operation.put("x-amazon-apigateway-request-validator",
                    api.requestValidators().get(method.requestValidatorId()).name());
        }
        if (options.integrations() && method.integration() != null) {
            operation.set("x-amazon-apigateway-integration", IntegrationWriter.write(method.integration(), resourceId));
        }
        return operation;
    }

    private static void mediaTypes(Method method, ObjectNode operation) {
        Set<String> produced = new TreeSet<>();
        method.responses().values().forEach(response -> produced.addAll(response.responseModels().keySet()));
        if (!method.requestModels().isEmpty()) {
            operation.set("consumes", OpenApiExporter.texts(method.requestModels().keySet()));
        }
        if (!produced.isEmpty()) {
            operation.set("produces", OpenApiExporter.texts(produced));
        }
    }

    private ArrayNode parameters(Method method) {
        ArrayNode parameters = Json.array();
        method.requestParameters().forEach((parameter, required) -> {
            String[] steps = parameter.split("\\.", 4);
            ObjectNode node = parameters.addObject().put("name", steps[3]).put("in",
                    steps[2].equals("querystring") ? "query" : steps[2]);
            if (required || options.swagger()) {
                node.put("required", required);
            }
            if (options.swagger()) {
                node.put("type", "string");
            } else {
                node.putObject("schema").put("type", "string");
            }
        });
        if (options.swagger()) {
            method.requestModels().values().stream().distinct().forEach(model -> parameters.addObject()
                    .put("in", "body").put("name", model).put("required", true).set("schema", reference(model)));
        }
        return parameters;
    }

    private ObjectNode response(MethodResponse response) {
        ObjectNode node = Json.object().put("description", response.statusCode() + " response");
        if (!response.responseParameters().isEmpty()) {
            ObjectNode headers = node.putObject("headers");
            response.responseParameters().keySet().forEach(parameter -> {
                ObjectNode header = headers.putObject(parameter.substring("method.response.header.".length()));
                (options.swagger() ? header : header.putObject("schema")).put("type", "string");
            });
        }
        if (options.swagger()) {
            response.responseModels().values().stream().findFirst()
                    .ifPresent(model -> node.set("schema", reference(model)));
        } else {
            ObjectNode content = node.putObject("content");
            response.responseModels().forEach((type, model) -> content.putObject(type).set("schema", reference(model)));
        }
        return node;
    }

    private ObjectNode reference(String model) {
        return Json.object().put("$ref", ModelWriter.prefix(options) + model);
    }
}
