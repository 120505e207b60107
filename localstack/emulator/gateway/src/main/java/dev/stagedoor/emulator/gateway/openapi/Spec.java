package dev.stagedoor.emulator.gateway.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the importer reads of a definition, whichever version of the specification it follows. */
interface Spec {

    /** @param in {@code header}, {@code query}, {@code path} or {@code cookie} */
    record Parameter(String in, String name, boolean required) {}

    /**
     * @param headers names
     * @param schemas media type to schema
     */
    record Response(Set<String> headers, Map<String, ObjectNode> schemas) {}

    /** The whole document. */
    Members root();

    References references();

    /** The parameters of one operation, those of its path included; the operation's own win. */
    List<Parameter> parameters(Members pathItem, Members operation);

    /** Media type to schema. */
    Map<String, ObjectNode> requestBody(Members pathItem, Members operation);

    Response response(Members operation, Members response);

    /** The named schemas. */
    Members schemas();

    /** What a {@code $ref} to a named schema starts with. */
    String schemaReference();

    Members securitySchemes();

    /** The path that the definition puts before all others, such as {@code /v1}; empty where there is none. */
    String basePath();

    /** @throws InvalidOpenApiException if the document is of neither version */
    static Spec of(ObjectNode document) {
        Members root = new Members("", document);
        String openApi = root.text("openapi");
        String swagger = root.text("swagger");
        if (openApi != null && openApi.matches("3\\.0(\\.\\d+)?(-.*)?")) {
            return new OpenApi3(root);
        }
        if (openApi == null && swagger != null && swagger.equals("2.0")) {
            return new Swagger2(root);
        }
        throw new InvalidOpenApiException(openApi == null && swagger == null
                ? "Invalid OpenAPI input."
                : "Unsupported version " + (openApi == null ? swagger : openApi)
                        + ": API Gateway imports OpenAPI 3.0 and Swagger 2.0");
    }
}
