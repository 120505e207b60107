package dev.stagedoor.emulator.gateway.openapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;

/**
 * Reads {@code x-amazon-apigateway-documentation}.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-documentation.html">it</a>.
 */
public final class DocumentationReader {

    private static final Set<String> WITHOUT_PATH = Set.of("API", "AUTHORIZER", "MODEL");

    private DocumentationReader() {}

    /**
     * The parts of a whole definition.
     *
     * @throws InvalidOpenApiException if it is none
     */
    public static List<DocumentationPart> read(byte[] definition, Ids ids) {
        return read(new Members("", DocumentParser.parse(definition)), ids);
    }

    static List<DocumentationPart> read(Members root, Ids ids) {
        Members documentation = root.object(Extensions.DOCUMENTATION);
        documentation.only("version", "createdDate", "documentationParts");
        List<DocumentationPart> parts = new ArrayList<>();
        for (Members part : documentation.objects("documentationParts")) {
            part.only("location", "properties");
            parts.add(new DocumentationPart(ids.lower(6), location(part.object("location")),
                    Json.write(part.object("properties").node())));
        }
        return parts;
    }

    /** Whether a text is a JSON object, as the properties of a part must be. */
    public static boolean isObject(String text) {
        try {
            return Json.parse(text).isObject();
        } catch (IOException e) {
            return false;
        }
    }

    /** A part of a path that names none is of the root. */
    private static ObjectNode location(Members location) {
        location.only("type", "path", "method", "statusCode", "name");
        ObjectNode copy = location.node().deepCopy();
        if (!WITHOUT_PATH.contains(location.required("type")) && !location.has("path")) {
            copy.put("path", "/");
        }
        return copy;
    }
}
