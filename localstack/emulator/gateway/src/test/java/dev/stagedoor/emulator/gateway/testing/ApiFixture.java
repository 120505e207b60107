package dev.stagedoor.emulator.gateway.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;

/** Makes APIs for tests, one line a method. */
public final class ApiFixture {

    public static final String API_ID = "api1234567";

    private final RestApiBuilder builder = RestApi.builder(API_ID, "test").createdDate(Instant.EPOCH).root("root");
    private int resources;

    public RestApiBuilder builder() {
        return builder;
    }

    /** A method on a path; the resources on the way are made. */
    public ApiFixture method(String path, Method method) {
        Resource resource = resource(path);
        Map<String, Method> methods = new LinkedHashMap<>(resource.methods());
        methods.put(method.httpMethod(), method);
        builder.resource(
                new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), methods));
        return this;
    }

    public ApiFixture method(String verb, String path, Integration integration) {
        return method(path, Methods.of(verb).integration(integration).build());
    }

    public ApiFixture gatewayResponse(GatewayResponseType type, Integer status, Map<String, String> headers,
            Map<String, String> templates) {
        builder.gatewayResponses().put(type, new GatewayResponse(type, status, headers, templates));
        return this;
    }

    public ApiFixture binary(String... types) {
        builder.binaryMediaTypes(List.of(types));
        return this;
    }

    private Resource resource(String path) {
        for (Resource known : builder.resources().values()) {
            if (known.path().equals(path)) {
                return known;
            }
        }
        int slash = path.lastIndexOf('/');
        Resource parent = resource(slash == 0 ? "/" : path.substring(0, slash));
        Resource made = new Resource("res" + resources++, parent.id(), path.substring(slash + 1), path, Map.of());
        builder.resource(made);
        return made;
    }

    public RestApi build() {
        return builder.build();
    }

    public static Stage stage(String name, Map<String, String> variables) {
        return new Stage(name, "dep1", null, variables, Map.of(), null, null, false, null, false, null, null,
                Instant.EPOCH, Instant.EPOCH, Map.of());
    }
}
