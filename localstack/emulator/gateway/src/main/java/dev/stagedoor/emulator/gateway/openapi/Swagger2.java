package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** See <a href="https://swagger.io/specification/v2/">Swagger 2.0</a>. */
final class Swagger2 implements Spec {

    private static final Set<String> BODY = Set.of("body", "formData");

    private final Members root;
    private final References references;

    Swagger2(Members root) {
        this.root = root;
        this.references = new References(root.node());
    }

    @Override
    public Members root() {
        return root;
    }

    @Override
    public References references() {
        return references;
    }

    @Override
    public List<Parameter> parameters(Members pathItem, Members operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        all(pathItem, operation).forEach((key, parameter) -> {
            if (!BODY.contains(parameter.text("in"))) {
                parameters.put(key, new Parameter(parameter.text("in"), parameter.text("name"),
                        parameter.flag("required")));
            }
        });
        return List.copyOf(parameters.values());
    }

    private Map<String, Members> all(Members pathItem, Members operation) {
        Map<String, Members> all = new LinkedHashMap<>();
        for (Members owner : List.of(pathItem, operation)) {
            for (Members reference : owner.objects("parameters")) {
                Members parameter = references.resolve(reference);
                all.put(parameter.required("in") + " " + parameter.required("name"), parameter);
            }
        }
        return all;
    }

    @Override
    public Map<String, ObjectNode> requestBody(Members pathItem, Members operation) {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        all(pathItem, operation).values().stream()
                .filter(parameter -> parameter.text("in").equals("body") && parameter.has("schema"))
                .forEach(parameter -> mediaTypes(operation, "consumes")
                        .forEach(type -> schemas.put(type, parameter.object("schema").node())));
        return schemas;
    }

    @Override
    public Response response(Members operation, Members reference) {
        Members response = references.resolve(reference);
        Set<String> headers = new LinkedHashSet<>();
        response.object("headers").node().fieldNames().forEachRemaining(headers::add);
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        if (response.has("schema")) {
            mediaTypes(operation, "produces").forEach(type -> schemas.put(type, response.object("schema").node()));
        }
        return new Response(headers, schemas);
    }

    private List<String> mediaTypes(Members operation, String member) {
        List<String> types = operation.has(member) ? operation.texts(member) : root.texts(member);
        return types.isEmpty() ? List.of("application/json") : types;
    }

    @Override
    public Members schemas() {
        return root.object("definitions");
    }

    @Override
    public String schemaReference() {
        return "#/definitions/";
    }

    @Override
    public Members securitySchemes() {
        return root.object("securityDefinitions");
    }

    @Override
    public String basePath() {
        return root.has("basePath") ? root.text("basePath") : "";
    }
}
