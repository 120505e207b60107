package dev.stagedoor.emulator.data.sqs.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The value of a message attribute.
 *
 * @param dataType {@code String}, {@code Number} or {@code Binary}, with a label of the sender's after a dot
 * @param value the text, or base64 of the bytes for {@code Binary}
 */
public record MessageAttribute(String dataType, String value) {

    public boolean binary() {
        return dataType.equals("Binary") || dataType.startsWith("Binary.");
    }

    /** The value as it counts for sizes and digests. */
    public byte[] bytes() {
        return binary() ? Base64.getDecoder().decode(value) : value.getBytes(StandardCharsets.UTF_8);
    }
}
