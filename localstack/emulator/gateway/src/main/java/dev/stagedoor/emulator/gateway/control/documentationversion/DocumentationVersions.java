package dev.stagedoor.emulator.gateway.control.documentationversion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.DocumentationVersion;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Finds the documentation versions of an API, and writes the shape DocumentationVersion. */
final class DocumentationVersions {

    private DocumentationVersions() {}

    static DocumentationVersion of(RestApi api, String version) {
        DocumentationVersion found = version == null ? null : api.documentationVersions().get(version);
        if (found == null) {
            throw new NotFoundException("Invalid Documentation version specified");
        }
        return found;
    }

    static ObjectNode shape(DocumentationVersion version) {
        ObjectNode shape = Json.object().put("version", version.version()).put("createdDate",
                version.createdDate().getEpochSecond());
        Shapes.put(shape, "description", version.description());
        return shape;
    }
}
