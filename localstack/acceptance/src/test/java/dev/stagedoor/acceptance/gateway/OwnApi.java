package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** A small API of a scenario's own, beside the theatre's or where there is no theatre, at the stage {@code dev}: what it is given to bear hurts nobody else. */
public final class OwnApi implements AutoCloseable {

    /** {@code /open} answers everybody, {@code /keyed} and {@code /other} whoever has an API key. */
    private static final String DEFINITION = """
            openapi: 3.0.1
            info: {title: %s, version: '1'}
            paths:
              /open: {get: {responses: {'200': {description: ok}}, %2$s}}
              /keyed: {get: {security: [{api_key: []}], responses: {'200': {description: ok}}, %2$s}}
              /other: {get: {security: [{api_key: []}], responses: {'200': {description: ok}}, %2$s}}
            components: {securitySchemes: {api_key: {type: apiKey, name: x-api-key, in: header}}}
            """;
    private static final String MOCK = "x-amazon-apigateway-integration: {type: mock,"
            + " requestTemplates: {application/json: '{\"statusCode\": 200}'}, responses: {default: {statusCode: '200'}}}";

    private final ApiGatewayClient gateway;
    private final String id;
    private final String url;

    private OwnApi(ApiGatewayClient gateway, String id, String url) {
        this.gateway = gateway;
        this.id = id;
        this.url = url;
    }

    /** Imports the definition; nothing is deployed yet. */
    public static OwnApi imported(Target target, String name) {
        ApiGatewayClient gateway = target.client(ApiGatewayClient.builder());
        String id = gateway.importRestApi(create -> create.failOnWarnings(true)
                .body(SdkBytes.fromUtf8String(DEFINITION.formatted(name, MOCK)))).id();
        return new OwnApi(gateway, id, target.restApi(id).toString());
    }

    public OwnApi deployed() {
        gateway.createDeployment(deploy -> deploy.restApiId(id).stageName("dev"));
        return this;
    }

    public ApiGatewayClient gateway() {
        return gateway;
    }

    public String id() {
        return id;
    }

    /** @param headers name, value, name, value... */
    public HttpResponse<String> get(String path, String... headers) throws IOException {
        return Http.get(URI.create(url + path), headers);
    }

    @Override
    public void close() {
        gateway.deleteRestApi(delete -> delete.restApiId(id));
        gateway.close();
    }
}
