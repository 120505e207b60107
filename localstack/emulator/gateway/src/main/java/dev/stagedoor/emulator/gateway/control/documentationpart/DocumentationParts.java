package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.openapi.DocumentationReader;

/** Finds the documentation parts of an API, puts them back, and writes the shape DocumentationPart. */
final class DocumentationParts {

    private static final int MAX_PARTS = 2_000;

    private DocumentationParts() {}

    static DocumentationPart of(RestApi api, String id) {
        DocumentationPart part = id == null ? null : api.documentationParts().get(id);
        if (part == null) {
            throw missing();
        }
        return part;
    }

    static NotFoundException missing() {
        return new NotFoundException("Invalid Documentation part identifier specified");
    }

    /** @param overwrite whether they replace all others, not only those of the same locations */
    static RestApi with(RestApi api, List<DocumentationPart> parts, boolean overwrite) {
        RestApiBuilder builder = api.toBuilder();
        if (overwrite) {
            builder.documentationParts().clear();
        }
        for (DocumentationPart part : parts) {
            builder.documentationParts().values().removeIf(other -> other.location().equals(part.location()));
            builder.documentationParts().put(part.id(), part);
        }
        if (builder.documentationParts().size() > MAX_PARTS) {
            throw new BadRequestException("At most " + MAX_PARTS + " documentation parts");
        }
        return builder.build();
    }

    /** @throws BadRequestException if it is missing or no JSON object */
    static String checkedProperties(String properties) {
        if (properties == null || !DocumentationReader.isObject(properties)) {
            throw new BadRequestException("Documentation part properties must be a JSON object");
        }
        return properties;
    }

    static ObjectNode shape(DocumentationPart part) {
        ObjectNode shape = Json.object().put("id", part.id()).put("properties", part.properties());
        shape.set("location", part.location().deepCopy());
        return shape;
    }
}
