package dev.stagedoor.emulator.data.s3.operations;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.data.s3.error.MetadataTooLargeException;
import dev.stagedoor.emulator.data.s3.store.ObjectMetadata;

/** Reads what a writer says about an object from the members of its call. */
final class Metadata {

    private static final int MAX_USER_METADATA_BYTES = 2048;
    private static final Map<String, String> HEADERS_BY_MEMBER = Map.of("ContentType", "Content-Type", "CacheControl",
            "Cache-Control", "ContentDisposition", "Content-Disposition", "ContentEncoding", "Content-Encoding",
            "ContentLanguage", "Content-Language", "Expires", "Expires");

    private Metadata() {}

    static ObjectMetadata of(AwsRequest request) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "binary/octet-stream");
        HEADERS_BY_MEMBER.forEach((member, header) -> {
            if (request.text(member) != null) {
                headers.put(header, request.text(member));
            }
        });
        return new ObjectMetadata(headers, userMetadata(request), Map.of());
    }

    private static Map<String, String> userMetadata(AwsRequest request) {
        Map<String, String> user = new TreeMap<>();
        int bytes = 0;
        for (Map.Entry<String, JsonNode> entry : request.input().path("Metadata")
                .properties()) {
            String value = entry.getValue().asText();
            user.put(entry.getKey().toLowerCase(Locale.ROOT), value);
            bytes += entry.getKey().length() + value.getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MAX_USER_METADATA_BYTES) {
            throw new MetadataTooLargeException();
        }
        return user;
    }
}
