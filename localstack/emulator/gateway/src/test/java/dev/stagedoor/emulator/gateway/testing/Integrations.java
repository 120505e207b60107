package dev.stagedoor.emulator.gateway.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** Makes integrations for tests. */
public final class Integrations {

    public static final String JSON = "application/json";

    private final IntegrationType type;
    private String httpMethod;
    private String uri;
    private String connectionType = "INTERNET";
    private String connectionId;
    private String target;
    private String credentials;
    private Map<String, String> parameters = Map.of();
    private final Map<String, String> templates = new LinkedHashMap<>();
    private String passthrough = "WHEN_NO_MATCH";
    private String contentHandling;
    private int timeout = 29_000;
    private List<String> cacheKeys = List.of();
    private String cacheNamespace;
    private final Map<String, IntegrationResponse> responses = new LinkedHashMap<>();

    private Integrations(IntegrationType type) {
        this.type = type;
    }

    public static Integrations of(IntegrationType type) {
        return new Integrations(type);
    }

    /** A MOCK that answers 200 with this template. */
    public static Integration mock(String responseTemplate) {
        return of(IntegrationType.MOCK).template("{\"statusCode\": 200}").response("200", responseTemplate).build();
    }

    public Integrations http(String method, String address) {
        httpMethod = method;
        uri = address;
        return this;
    }

    public Integrations vpcLink(String id, String loadBalancerArn) {
        connectionType = "VPC_LINK";
        connectionId = id;
        target = loadBalancerArn;
        return this;
    }

    public Integrations credentials(String arn) {
        credentials = arn;
        return this;
    }

    public Integrations parameters(Map<String, String> mapping) {
        parameters = mapping;
        return this;
    }

    public Integrations template(String text) {
        return template(JSON, text);
    }

    public Integrations template(String mediaType, String text) {
        templates.put(mediaType, text);
        return this;
    }

    public Integrations passthrough(String behavior) {
        passthrough = behavior;
        return this;
    }

    public Integrations contentHandling(String handling) {
        contentHandling = handling;
        return this;
    }

    public Integrations cacheKeys(String... parameters) {
        cacheKeys = List.of(parameters);
        return this;
    }

    public Integrations cacheNamespace(String name) {
        cacheNamespace = name;
        return this;
    }

    public Integrations timeout(int millis) {
        timeout = millis;
        return this;
    }

    public Integrations response(String status, String template) {
        return response(new IntegrationResponse(status, null, Map.of(),
                template == null ? Map.of() : Map.of(JSON, template), null));
    }

    public Integrations response(String status, String pattern, Map<String, String> headers, String template) {
        return response(new IntegrationResponse(status, pattern, headers,
                template == null ? Map.of() : Map.of(JSON, template), null));
    }

    public Integrations response(IntegrationResponse response) {
        responses.put(response.statusCode(), response);
        return this;
    }

    public Integration build() {
        return new Integration(type, httpMethod, uri, connectionType, connectionId, target, credentials, parameters,
                templates, passthrough, contentHandling, timeout, cacheNamespace, cacheKeys, false, responses);
    }
}
