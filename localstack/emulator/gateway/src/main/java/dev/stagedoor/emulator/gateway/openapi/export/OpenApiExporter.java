package dev.stagedoor.emulator.gateway.openapi.export;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Writes the definition of an API, as it is served by a stage. */
public final class OpenApiExporter {

    private static final String ANY_METHOD = "x-amazon-apigateway-any-method";

    private final ExportOptions options;
    private final String region;

    /** @param region for the host name */
    public OpenApiExporter(ExportOptions options, String region) {
        this.options = options;
        this.region = region;
    }

    public ObjectNode write(RestApi api, String stageName) {
        ObjectNode document = Json.object();
        document.put(options.swagger() ? "swagger" : "openapi", options.swagger() ? "2.0" : "3.0.1");
        info(api, document.putObject("info"));
        server(api, stageName, document);
        ObjectNode paths = document.putObject("paths");
        MethodWriter methods = new MethodWriter(options, api);
        for (Resource resource : byPath(api).values()) {
            if (!resource.methods().isEmpty()) {
                ObjectNode item = paths.putObject(resource.path());
                for (Method method : resource.methods().values()) {
                    String verb = method.httpMethod().equals("ANY")
                            ? ANY_METHOD
                            : method.httpMethod().toLowerCase(Locale.ROOT);
                    item.set(verb, methods.write(method, resource.id()));
                }
            }
        }
        components(api, document);
        if (options.settings()) {
            SettingsWriter.write(api, document);
        }
        return document;
    }

    /** An API without a version has the time of its creation. */
    public static String version(RestApi api) {
        return api.version() == null ? api.createdDate().toString() : api.version();
    }

    private static void info(RestApi api, ObjectNode info) {
        info.put("title", api.name());
        if (api.description() != null) {
            info.put("description", api.description());
        }
        info.put("version", version(api));
    }

    private void server(RestApi api, String stageName, ObjectNode document) {
        String host = api.id() + ".execute-api." + region + ".amazonaws.com";
        if (options.swagger()) {
            document.put("host", host).put("basePath", "/" + stageName).putArray("schemes").add("https");
        } else {
            ObjectNode server = document.putArray("servers").addObject().put("url", "https://" + host + "/{basePath}");
            server.putObject("variables").putObject("basePath").put("default", stageName);
        }
    }

    private void components(RestApi api, ObjectNode document) {
        ObjectNode schemas = new ModelWriter(options, api).write();
        ObjectNode schemes = new SecurityWriter(options, api).schemes();
        ObjectNode owner = options.swagger() ? document : document.putObject("components");
        if (!schemas.isEmpty()) {
            owner.set(options.swagger() ? "definitions" : "schemas", schemas);
        }
        if (!schemes.isEmpty()) {
            owner.set(options.swagger() ? "securityDefinitions" : "securitySchemes", schemes);
        }
    }

    private static Map<String, Resource> byPath(RestApi api) {
        Map<String, Resource> byPath = new TreeMap<>();
        api.resources().values().forEach(resource -> byPath.put(resource.path(), resource));
        return byPath;
    }

    static ArrayNode texts(Iterable<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode map(Map<String, String> map) {
        ObjectNode object = Json.object();
        map.forEach(object::put);
        return object;
    }
}
