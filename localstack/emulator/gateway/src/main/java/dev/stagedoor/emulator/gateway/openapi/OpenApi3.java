package dev.stagedoor.emulator.gateway.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** See <a href="https://spec.openapis.org/oas/v3.0.3.html">OpenAPI 3.0</a>. */
final class OpenApi3 implements Spec {

    private static final Pattern URL = Pattern.compile("(?:https?://[^/]*)?(/.*)?");

    private final Members root;
    private final References references;

    OpenApi3(Members root) {
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
        addParameters(pathItem, parameters);
        addParameters(operation, parameters);
        return List.copyOf(parameters.values());
    }

    private void addParameters(Members owner, Map<String, Parameter> parameters) {
        for (Members reference : owner.objects("parameters")) {
            Members parameter = references.resolve(reference);
            String in = parameter.required("in");
            String name = parameter.required("name");
            parameters.put(in + " " + name, new Parameter(in, name, parameter.flag("required")));
        }
    }

    @Override
    public Map<String, ObjectNode> requestBody(Members pathItem, Members operation) {
        return schemas(references.resolve(operation.object("requestBody")));
    }

    @Override
    public Response response(Members operation, Members reference) {
        Members response = references.resolve(reference);
        Set<String> headers = new LinkedHashSet<>();
        response.object("headers").node().fieldNames().forEachRemaining(headers::add);
        return new Response(headers, schemas(response));
    }

    private static Map<String, ObjectNode> schemas(Members owner) {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        owner.object("content").each((mediaType, content) -> {
            if (content.has("schema")) {
                schemas.put(mediaType, content.object("schema").node());
            }
        });
        return schemas;
    }

    @Override
    public Members schemas() {
        return root.object("components").object("schemas");
    }

    @Override
    public String schemaReference() {
        return "#/components/schemas/";
    }

    @Override
    public Members securitySchemes() {
        return root.object("components").object("securitySchemes");
    }

    /** A single variable named basePath counts even if no URL uses it; else the first server's URL does. */
    @Override
    public String basePath() {
        Collection<Members> servers = new ArrayList<>(root.objects("servers"));
        for (Members server : servers) {
            Members variable = server.object("variables").object("basePath");
            if (variable.has("default")) {
                return variable.text("default");
            }
        }
        for (Members server : servers) {
            Matcher url = URL.matcher(server.has("url") ? server.text("url") : "");
            return url.matches() && url.group(1) != null ? url.group(1) : "";
        }
        return "";
    }
}
