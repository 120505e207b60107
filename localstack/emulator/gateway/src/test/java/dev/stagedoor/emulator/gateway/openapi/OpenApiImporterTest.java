package dev.stagedoor.emulator.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenApiImporterTest {

    private static final String HEAD = "openapi: 3.0.1\ninfo: {title: theatre, version: '1.0'}\n";
    private static final String MOCK = "{type: mock, responses: {default: {statusCode: 200}}}";

    private final OpenApiImporter importer = new OpenApiImporter(new Ids(new Random(1)));

    @Test
    void paths_become_resources_with_their_parents() {
        RestApi api = read(HEAD + """
                paths:
                  /shows/{showId}/{proxy+}:
                    x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: %s}
                """.formatted(MOCK));

        assertThat(api.resources().values()).extracting(Resource::path)
                .containsExactly("/", "/shows", "/shows/{showId}", "/shows/{showId}/{proxy+}");
        assertThat(at(api, "/shows/{showId}/{proxy+}").methods()).containsOnlyKeys("ANY");
    }

    @Test
    void every_member_of_an_integration_is_read() {
        Integration integration = method(read(HEAD + """
                paths:
                  /shows/{id}:
                    get:
                      parameters: [{name: id, in: path, required: true}, {name: q, in: query}]
                      responses: {'200': {headers: {X-A: {schema: {type: string}}}}}
                      x-amazon-apigateway-integration:
                        type: http
                        httpMethod: get
                        uri: http://lb/shows/{id}
                        connectionType: vpc_link
                        connectionId: abc123
                        integrationTarget: arn:aws:elasticloadbalancing:x
                        credentials: arn:aws:iam::000000000000:role/r
                        requestParameters: {integration.request.path.id: method.request.path.id}
                        requestTemplates: {application/json: '{}'}
                        passthroughBehavior: never
                        contentHandling: convert_to_text
                        timeoutInMillis: '1500'
                        cacheNamespace: shows
                        cacheKeyParameters: [method.request.querystring.q]
                        tlsConfig: {insecureSkipVerification: true}
                        responses:
                          default:
                            statusCode: 200
                            responseParameters: {method.response.header.X-A: "'a'"}
                            responseTemplates: {application/json: x}
                            contentHandling: convert_to_binary
                          4\\d\\d: {statusCode: '400'}
                """), "/shows/{id}", "GET").integration();

        assertThat(integration.type()).isEqualTo(IntegrationType.HTTP);
        assertThat(integration.httpMethod()).isEqualTo("GET");
        assertThat(integration.connectionType()).isEqualTo("VPC_LINK");
        assertThat(integration.passthroughBehavior()).isEqualTo("NEVER");
        assertThat(integration.contentHandling()).isEqualTo("CONVERT_TO_TEXT");
        assertThat(integration.timeoutInMillis()).isEqualTo(1500);
        assertThat(integration.cacheKeyParameters()).containsExactly("method.request.querystring.q");
        assertThat(integration.insecureSkipVerification()).isTrue();
        assertThat(integration.responses().get("200").selectionPattern()).isNull();
        assertThat(integration.responses().get("200").responseParameters())
                .containsEntry("method.response.header.X-A", "'a'");
        assertThat(integration.responses().get("400").selectionPattern()).isEqualTo("4\\d\\d");
    }

    @Test
    void security_lines_become_authorization() {
        RestApi api = read(HEAD + """
                security: [{sigv4: []}]
                components:
                  securitySchemes:
                    sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
                    key: {type: apiKey, name: x-api-key, in: header}
                    pool:
                      type: apiKey
                      name: Token
                      in: header
                      x-amazon-apigateway-authtype: cognito_user_pools
                      x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [arn:a]}
                paths:
                  /a:
                    get: {}
                    put: {security: []}
                    post: {security: [{sigv4: [], key: []}]}
                    delete: {security: [{pool: [email]}]}
                """);

        assertThat(method(api, "/a", "GET").authorizationType()).isEqualTo("AWS_IAM");
        assertThat(method(api, "/a", "PUT").authorizationType()).isEqualTo("NONE");
        assertThat(method(api, "/a", "POST").apiKeyRequired()).isTrue();
        assertThat(method(api, "/a", "POST").authorizationType()).isEqualTo("AWS_IAM");
        Method delete = method(api, "/a", "DELETE");
        Authorizer authorizer = api.authorizers().get(delete.authorizerId());
        assertThat(delete.authorizationType()).isEqualTo("COGNITO_USER_POOLS");
        assertThat(delete.authorizationScopes()).containsExactly("email");
        assertThat(authorizer.identitySource()).isEqualTo("method.request.header.Token");
    }

    @Test
    void an_unknown_or_unenforceable_security_scheme_is_refused() {
        refused(HEAD + "paths: {/a: {get: {security: [{nobody: []}]}}}", "Unknown security scheme 'nobody'");
        refused(HEAD + """
                components: {securitySchemes: {basic: {type: http, scheme: basic}}}
                paths: {/a: {get: {security: [{basic: []}]}}}
                """, "'basic' cannot be enforced");
    }

    @Test
    void an_unknown_extension_is_refused_by_name_and_place() {
        refused(HEAD + "paths: {/a: {get: {x-amazon-apigateway-integratoin: {}}}}",
                "Unsupported extension x-amazon-apigateway-integratoin at paths./a.get");
        refused(HEAD + "x-amazon-apigateway-cors: {}\npaths: {}", "x-amazon-apigateway-cors at the root");
        refused(HEAD + "paths: {/a: {get: {x-amazon-apigateway-integration: {type: mock, tpye: x}}}}",
                "Unsupported member 'tpye'");
    }

    @Test
    void schemas_become_models_that_refer_to_each_other_by_url() {
        RestApi api = read(HEAD + """
                components:
                  schemas:
                    House: {type: object, properties: {owner: {$ref: '#/components/schemas/Person'}}}
                    Person: {type: object, description: who, required: [name, age]}
                paths:
                  /a:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/House'}}}}
                      responses:
                        '200': {content: {application/json: {schema: {type: string}}}}
                """);

        assertThat(api.models().get("House").schema())
                .contains("https://apigateway.amazonaws.com/restapis/" + api.id() + "/models/Person");
        assertThat(api.models().get("Person").schema()).contains("\"required\":[\"age\",\"name\"]");
        assertThat(method(api, "/a", "POST").requestModels()).containsEntry("application/json", "House");
        String inline = method(api, "/a", "POST").responses().get("200").responseModels().get("application/json");
        assertThat(api.models().get(inline).schema()).isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    void settings_of_the_whole_api_are_read() {
        RestApi api = read(
                HEAD + """
                        x-amazon-apigateway-binary-media-types: [image/png]
                        x-amazon-apigateway-minimum-compression-size: 1024
                        x-amazon-apigateway-api-key-source: AUTHORIZER
                        x-amazon-apigateway-policy: {Version: '2012-10-17', Statement: []}
                        x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
                        x-amazon-apigateway-request-validator: all
                        x-amazon-apigateway-gateway-responses:
                          THROTTLED:
                            statusCode: 430
                            responseParameters: {gatewayresponse.header.X: "'a'"}
                            responseTemplates: {application/json: '{}'}
                        paths: {/a: {get: {}}}
                        """);

        assertThat(api.binaryMediaTypes()).containsExactly("image/png");
        assertThat(api.minimumCompressionSize()).isEqualTo(1024);
        assertThat(api.apiKeySource()).isEqualTo("AUTHORIZER");
        assertThat(api.policy().get("Version").asText()).isEqualTo("2012-10-17");
        assertThat(api.gatewayResponses().get(GatewayResponseType.THROTTLED).statusCode()).isEqualTo(430);
        String validator = method(api, "/a", "GET").requestValidatorId();
        assertThat(api.requestValidators().get(validator).validateRequestBody()).isTrue();
    }

    @Test
    void swagger_2_is_read_like_openapi_3() {
        RestApi api = read("""
                {"swagger": "2.0", "info": {"title": "t", "version": 1}, "basePath": "/v1",
                 "definitions": {"Pet": {"type": "object"}},
                 "paths": {"/pets": {"post": {
                   "parameters": [{"name": "q", "in": "query", "required": true, "type": "string"},
                                  {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/Pet"}}],
                   "responses": {"200": {"description": "d", "schema": {"$ref": "#/definitions/Pet"},
                                         "headers": {"X-A": {"type": "string"}}}}}}}}
                """);

        Method post = method(api, "/pets", "POST");
        assertThat(api.version()).isEqualTo("1");
        assertThat(post.requestParameters()).isEqualTo(Map.of("method.request.querystring.q", true));
        assertThat(post.requestModels()).containsEntry("application/json", "Pet");
        assertThat(post.responses().get("200").responseParameters()).containsKey("method.response.header.X-A");
    }

    @Test
    void the_base_path_is_ignored_prepended_or_split() {
        String definition = HEAD + "servers: [{url: 'https://x.example/a/b/'}]\npaths: {/c: {get: {}}}";

        assertThat(read(definition).resources().values()).extracting(Resource::path).containsExactly("/", "/c");
        assertThat(read(definition, Map.of("basepath", "prepend")).resources().values()).extracting(Resource::path)
                .containsExactly("/", "/a", "/a/b", "/a/b/c");
        assertThat(read(definition, Map.of("basepath", "split")).resources().values()).extracting(Resource::path)
                .containsExactly("/", "/b", "/b/c");
    }

    @Test
    void yaml_is_read_as_json_would_be() {
        RestApi api = read("""
                openapi: 3.0.1
                info: {title: yes, version: 2026-01-01, description: 010}
                paths: {/a: {get: {responses: {200: {description: ok}}}}}
                """);

        assertThat(api.name()).isEqualTo("yes");
        assertThat(api.version()).isEqualTo("2026-01-01");
        assertThat(api.description()).isEqualTo("010");
        assertThat(method(api, "/a", "GET").responses()).containsKey("200");
    }

    @Test
    void what_is_no_definition_gets_the_text_of_aws() {
        for (String text : new String[]{"", "[]", "{'a:b}", "a: \"b\" c", "just text", "{\"openapi\": null}"}) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidOpenApiException.class)
                    .hasMessage("Invalid OpenAPI input.");
        }
    }

    @Test
    void a_document_that_explodes_by_aliases_is_refused() {
        StringBuilder bomb = new StringBuilder(HEAD + "x-0: &a0 [1, 1]\n");
        for (int i = 1; i < 25; i++) {
            bomb.append("x-%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        refused(bomb + "paths: {}", "too deep or too large");
    }

    @Test
    void a_mapping_that_is_no_text_is_left_out_with_a_warning() {
        String definition = HEAD + """
                paths:
                  /a:
                    get:
                      x-amazon-apigateway-integration:
                        type: mock
                        requestParameters: {integration.request.header.nothing: true}
                """;
        ImportResult result = importer.read(definition.getBytes(StandardCharsets.UTF_8), empty(), options(Map.of()));

        assertThat(result.warnings()).containsExactly("Invalid format for 'requestParameters'. Expected type string for"
                + " property 'integration.request.header.nothing' of resource '/a' and method 'GET' but got 'true'");
        assertThatThrownBy(() -> importer.read(definition.getBytes(StandardCharsets.UTF_8), empty(),
                ImportOptions.of(null, true, Map.of()))).hasMessageStartingWith("Warnings found during import:");
    }

    @Test
    void all_errors_are_named_at_once() {
        assertThatThrownBy(() -> read(HEAD + """
                paths:
                  /a:
                    get: {x-amazon-apigateway-integration: {type: http, httpMethod: GET, uri: nowhere}}
                    put: {x-amazon-apigateway-integration: {type: aws, httpMethod: POST, uri: 'arn:aws:lambda:x'}}
                  /b/{c+}/d:
                    get: {}
                """)).hasMessage("""
                Errors found during import:
                \tUnable to put integration on 'GET' for resource at path '/a': Invalid HTTP endpoint specified for URI
                \tUnable to put integration on 'PUT' for resource at path '/a': Invalid ARN specified in the request
                \tUnable to create resource at path '/b/{c+}/d': Cannot create a child of a resource with a greedy path\
                 variable: {c+}""");
    }

    @Test
    void overwriting_drops_what_is_not_named_and_keeps_ids_of_what_stays() {
        RestApi before = read(
                HEAD + "x-amazon-apigateway-binary-media-types: [a/b]\npaths: {/a: {get: {}}, /b: {get: {}}}");
        RestApi after = read(before, HEAD + "paths: {/a: {put: {}}}", "overwrite");

        assertThat(after.resources().values()).extracting(Resource::path).containsExactly("/", "/a");
        assertThat(at(after, "/a").id()).isEqualTo(at(before, "/a").id());
        assertThat(at(after, "/a").methods()).containsOnlyKeys("PUT");
        assertThat(after.binaryMediaTypes()).isEmpty();
    }

    @Test
    void merging_keeps_what_is_not_named() {
        RestApi before = read(
                HEAD + "x-amazon-apigateway-binary-media-types: [a/b]\npaths: {/a: {get: {}}, /b: {get: {}}}");
        RestApi after = read(before,
                HEAD + "x-amazon-apigateway-binary-media-types: [c/d]\npaths: {/a: {put: {}}}", "merge");

        assertThat(after.resources().values()).extracting(Resource::path).containsExactly("/", "/a", "/b");
        assertThat(at(after, "/a").methods()).containsOnlyKeys("GET", "PUT");
        assertThat(after.binaryMediaTypes()).containsExactly("a/b", "c/d");
    }

    @Test
    void an_unknown_import_parameter_is_refused() {
        assertThatThrownBy(() -> read(HEAD + "paths: {}", Map.of("endpointType", "REGIONAL")))
                .hasMessage("Unsupported import parameter: endpointType");
    }

    @Test
    void the_endpoint_type_comes_from_a_parameter() {
        RestApi api = read(HEAD + "paths: {}", Map.of("endpointConfigurationTypes", "REGIONAL"));

        assertThat(api.endpointConfiguration().types()).containsExactly("REGIONAL");
    }

    @Test
    void extensions_of_others_say_nothing() {
        RestApi api = read(HEAD + """
                x-tool: {a: b}
                paths:
                  x-tool: {a: b}
                  /a: {x-tool: 1, get: {x-tool: [], responses: {x-tool: {a: b}, '200': {description: ok}}}}
                components: {securitySchemes: {x-key: {type: apiKey, name: x-api-key, in: header}}}
                security: [{x-key: []}]
                """);

        assertThat(method(api, "/a", "GET").responses()).containsOnlyKeys("200");
        assertThat(method(api, "/a", "GET").apiKeyRequired()).isTrue();
    }

    private void refused(String definition, String text) {
        assertThatThrownBy(() -> read(definition)).isInstanceOf(InvalidOpenApiException.class)
                .hasMessageContaining(text);
    }

    private RestApi read(String definition) {
        return read(definition, Map.of());
    }

    private RestApi read(String definition, Map<String, String> parameters) {
        return importer.read(definition.getBytes(StandardCharsets.UTF_8), empty(), options(parameters)).api();
    }

    private RestApi read(RestApi before, String definition, String mode) {
        return importer.read(definition.getBytes(StandardCharsets.UTF_8), before,
                ImportOptions.of(mode, false, Map.of())).api();
    }

    private static ImportOptions options(Map<String, String> parameters) {
        return ImportOptions.of(null, false, parameters);
    }

    private static RestApi empty() {
        return RestApi.builder("api123", "").root("root").build();
    }

    private static Resource at(RestApi api, String path) {
        return api.resources().values().stream().filter(resource -> resource.path().equals(path)).findFirst()
                .orElseThrow();
    }

    private static Method method(RestApi api, String path, String verb) {
        return at(api, path).methods().get(verb);
    }
}
