package dev.stagedoor.emulator.gateway.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Follows {@code $ref} to elsewhere in the same document. Other documents are out of reach. */
final class References {

    private static final int MAX_HOPS = 20;

    private final ObjectNode document;

    References(ObjectNode document) {
        this.document = document;
    }

    /** The object itself, or what its {@code $ref} points at. */
    Members resolve(Members members) {
        Members current = members;
        for (int hops = 0; current.has("$ref"); hops++) {
            String reference = current.text("$ref");
            if (hops == MAX_HOPS || !reference.startsWith("#/")
                    || !(at(reference.substring(1)) instanceof ObjectNode target)) {
                throw new InvalidOpenApiException(
                        "Unable to resolve the reference " + reference + " at " + members.where());
            }
            current = new Members(reference, target);
        }
        return current;
    }

    private JsonNode at(String pointer) {
        return document.at(JsonPointer.compile(pointer));
    }
}
