package dev.stagedoor.emulator.gateway.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Whatever is imported becomes an API or a clear refusal, in bounded time. Seeds are fixed: a failure can be repeated. */
class ImportFuzzTest {

    private static final String DEFINITION = """
            openapi: 3.0.1
            info: {title: theatre, version: '1.0', description: d}
            servers: [{url: 'https://x.example/{basePath}', variables: {basePath: {default: /v1}}}]
            x-amazon-apigateway-binary-media-types: [image/png]
            x-amazon-apigateway-request-validators: {all: {validateRequestBody: true}}
            x-amazon-apigateway-gateway-responses: {DEFAULT_4XX: {statusCode: 400, responseTemplates: {a/b: x}}}
            components:
              securitySchemes:
                sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
                pool: {type: apiKey, name: T, in: header, x-amazon-apigateway-authorizer: {type: token, authorizerUri: u}}
              schemas:
                Show: {type: object, required: [b, a], properties: {next: {$ref: '#/components/schemas/Show'}}}
              parameters: {Q: {name: q, in: query, required: true}}
            paths:
              /shows/{id}:
                parameters: [{name: id, in: path, required: true}, {$ref: '#/components/parameters/Q'}]
                get:
                  security: [{sigv4: []}]
                  x-amazon-apigateway-request-validator: all
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Show'}}}}
                  responses: {'200': {headers: {A: {}}, content: {application/json: {schema: {type: string}}}}}
                  x-amazon-apigateway-integration:
                    type: http
                    httpMethod: GET
                    uri: http://lb/{id}
                    timeoutInMillis: 1000
                    requestParameters: {integration.request.path.id: method.request.path.id}
                    responses: {default: {statusCode: 200, responseParameters: {method.response.header.A: "'a'"}}}
                x-amazon-apigateway-any-method: {security: [{pool: [s]}], x-amazon-apigateway-integration: {type: mock}}
            """;

    private final OpenApiImporter importer = new OpenApiImporter(new Ids(new Random(1)));

    @Test
    @Timeout(60)
    void mutated_trees_become_an_api_or_a_refusal() throws IOException {
        JsonNode original = DocumentParser.parse(DEFINITION.getBytes(StandardCharsets.UTF_8));
        int imported = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            JsonNode mutant = original.deepCopy();
            for (int i = random.nextInt(3); i >= 0; i--) {
                mutate(mutant, random);
            }
            imported += accepts(Json.write(mutant), seed) ? 1 : 0;
        }
        // Both outcomes must occur, or the test proves nothing.
        assertThat(imported).isBetween(150, 1_350);
    }

    @Test
    @Timeout(60)
    void mutated_texts_become_an_api_or_a_refusal() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(DEFINITION);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]:,&*!|>'\"%@`\n\t -#?~\u0000\uFEFF".charAt(random.nextInt(25)));
                    case 2 -> text.setLength(at + 1);
                    default -> text.insert(at, text.substring(Math.max(0, at - 40), at));
                }
            }
            accepts(text.toString(), seed);
        }
    }

    @Test
    @Timeout(60)
    void random_bytes_are_refused() {
        for (int seed = 0; seed < 1_000; seed++) {
            byte[] bytes = new byte[new Random(seed).nextInt(400)];
            new Random(seed).nextBytes(bytes);
            assertThat(accepts(bytes, seed)).isFalse();
        }
    }

    @Test
    @Timeout(20)
    void what_is_deep_long_or_circular_ends() {
        for (String text : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "a: ".repeat(50_000),
                "- ".repeat(100_000), "a: &a [*a]", "&a {x: *a}", "\"" + "x".repeat(1_000_000),
                "openapi: 3.0.1\ninfo: {title: t}\npaths: {/a: {$ref: '#/paths/~1a'}}",
                "openapi: 3.0.1\ninfo: {title: t}\npaths: {/a: {get: {parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]}}}",
                "openapi: 3.0.1\ninfo: {title: t}\npaths: {" + "/a".repeat(20_000) + ": {get: {}}}")) {
            assertThatCode(() -> accepts(text, 0)).doesNotThrowAnyException();
        }
    }

    private boolean accepts(String text, int seed) {
        return accepts(text.getBytes(StandardCharsets.UTF_8), seed);
    }

    private boolean accepts(byte[] bytes, int seed) {
        RestApi empty = RestApi.builder("api", "").root("root").build();
        long start = System.nanoTime();
        try {
            RestApi api = importer.read(bytes, empty, ImportOptions.of(null, false, Map.of("basepath", "prepend")))
                    .api();
            assertThat(api.root()).as("seed %s", seed).isNotNull();
            return true;
        } catch (InvalidOpenApiException e) {
            assertThat(e.getMessage()).as("seed %s", seed).isNotBlank();
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("seed %s", seed)
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, junk(random));
                case 2 -> object.set(names.get(random.nextInt(names.size())) + "x", object.remove(name));
                default -> object.set(name, containers.get(random.nextInt(containers.size())).deepCopy());
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), junk(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode junk(Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(random.nextInt() * 1e9);
            case 3 -> json.textNode("");
            case 4 -> json.textNode("#/components/schemas/Show");
            case 5 -> json.textNode("{" + (char) random.nextInt(0x10000));
            case 6 -> json.arrayNode().add(json.objectNode());
            case 7 -> json.objectNode().put("$ref", "#/paths");
            default -> json.textNode("method.request.path.id");
        };
    }
}
