package dev.stagedoor.emulator.gateway.openapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** JSON or YAML, whichever it is, as one tree. */
public final class DocumentParser {

    /** AWS's own limit. */
    private static final int MAX_BYTES = 6 * 1024 * 1024;

    private DocumentParser() {}

    /**
     * @throws InvalidOpenApiException with AWS's text if this is no document
     */
    public static ObjectNode parse(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw new InvalidOpenApiException("The API definition is larger than " + MAX_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            JsonNode tree = text.stripLeading().startsWith("{") ? Json.parse(text) : YamlTree.parse(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (CharacterCodingException e) {
            throw new InvalidOpenApiException("Invalid OpenAPI input. The definition is not UTF-8.");
        } catch (IOException e) {
            throw new InvalidOpenApiException("Invalid OpenAPI input.");
        }
        throw new InvalidOpenApiException("Invalid OpenAPI input.");
    }
}
