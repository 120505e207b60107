package dev.stagedoor.emulator.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.openapi.export.ExportOptions;
import dev.stagedoor.emulator.gateway.openapi.export.OpenApiExporter;
import dev.stagedoor.emulator.gateway.openapi.export.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportTest {

    private static final String DEFINITION = """
            openapi: 3.0.1
            info: {title: theatre, version: '1.0', description: d}
            x-amazon-apigateway-binary-media-types: [image/png]
            x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: false}}
            x-amazon-apigateway-gateway-responses: {DEFAULT_4XX: {statusCode: 400, responseTemplates: {a/b: x}}}
            components:
              securitySchemes:
                sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
                pool:
                  type: apiKey
                  name: T
                  in: header
                  x-amazon-apigateway-authtype: custom
                  x-amazon-apigateway-authorizer: {type: token, authorizerUri: u, authorizerResultTtlInSeconds: 5}
              schemas:
                Show: {type: object, required: [a, b], properties: {next: {$ref: '#/components/schemas/Show'}}}
            paths:
              /shows/{id}:
                get:
                  operationId: getShow
                  parameters: [{name: id, in: path, required: true}, {name: q, in: query}]
                  security: [{sigv4: []}]
                  x-amazon-apigateway-request-validator: all
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Show'}}}}
                  responses:
                    '200': {headers: {A: {}}, content: {application/json: {schema: {$ref: '#/components/schemas/Show'}}}}
                  x-amazon-apigateway-integration:
                    type: http
                    httpMethod: GET
                    uri: http://lb/{id}
                    timeoutInMillis: 1000
                    passthroughBehavior: never
                    requestParameters: {integration.request.path.id: method.request.path.id}
                    requestTemplates: {application/json: '{}'}
                    responses: {default: {statusCode: 200, responseParameters: {method.response.header.A: "'a'"}}}
                x-amazon-apigateway-any-method: {security: [{pool: []}], x-amazon-apigateway-integration: {type: mock}}
            """;

    private final OpenApiImporter importer = new OpenApiImporter(new Ids(new Random(1)));
    private final RestApi api = read(DEFINITION.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(strings = {"oas30", "swagger"})
    void what_is_exported_with_all_extensions_is_the_same_api_when_imported(String type) {
        ObjectNode exported = export(type, Map.of("extensions", "apigateway"));

        assertSame(read(Json.write(exported).getBytes(StandardCharsets.UTF_8)));
        assertSame(read(YamlText.of(exported).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void without_extensions_nothing_of_the_gateway_is_told() {
        assertThat(Json.write(export("oas30", Map.of())).replace("x-amazon-apigateway-any-method", ""))
                .doesNotContain("x-amazon").doesNotContain("lb").doesNotContain("sigv4");
        assertThat(Json.write(export("oas30", Map.of("extensions", "integrations")))).contains("http://lb/{id}")
                .doesNotContain("sigv4");
        assertThat(Json.write(export("swagger", Map.of("extensions", "authorizers")))).contains("awsSigv4")
                .doesNotContain("http://lb/{id}");
    }

    @Test
    void the_stage_is_in_the_url() {
        assertThat(export("oas30", Map.of()).at("/servers/0/url").asText())
                .isEqualTo("https://api.execute-api.eu-west-1.amazonaws.com/{basePath}");
        assertThat(export("swagger", Map.of()).get("basePath").asText()).isEqualTo("/dev");
    }

    @Test
    void what_cannot_be_exported_is_refused_by_name() {
        assertThatThrownBy(() -> export("oas31", Map.of())).hasMessageContaining("oas31");
        assertThatThrownBy(() -> export("oas30", Map.of("extensions", "postman"))).hasMessageContaining("postman");
    }

    private ObjectNode export(String type, Map<String, String> parameters) {
        return new OpenApiExporter(ExportOptions.of(type, parameters), "eu-west-1").write(api, "dev");
    }

    private void assertSame(RestApi other) {
        assertThat(other).usingRecursiveComparison().ignoringFields("models").isEqualTo(api);
        assertThat(other.models().keySet()).isEqualTo(api.models().keySet());
        assertThat(other.models().get("Show").schema()).isEqualTo(api.models().get("Show").schema());
    }

    /** Ids are kept: the API is laid over itself. */
    private RestApi read(byte[] definition) {
        RestApi before = api == null ? RestApi.builder("api", "").root("root").build() : api;
        return importer.read(definition, before, ImportOptions.of("overwrite", false, Map.of())).api();
    }
}
