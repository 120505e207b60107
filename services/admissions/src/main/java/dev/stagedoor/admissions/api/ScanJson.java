package dev.stagedoor.admissions.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagedoor.admissions.domain.Scan;

/** Reads {@code {"scanId": ..., "performanceId": ..., "ticketId": ..., "scannedAt": ...}}, and nothing else. */
final class ScanJson {

    private static final int MAX_LENGTH = 4096;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> MEMBERS = Set.of("scanId", "performanceId", "ticketId", "scannedAt");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ScanJson() {}

    /** @param door from beside the body: who posts it does not know which door its scanner hangs at */
    static Scan read(String body, String door) throws UnreadableScanException {
        JsonNode scan = tree(body);
        for (var names = scan.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new UnreadableScanException("a scan has no member " + name);
            }
        }
        return new Scan(id(scan, "scanId"), id(scan, "performanceId"), id(scan, "ticketId"), door(door),
                instant(scan.path("scannedAt").asText()));
    }

    private static JsonNode tree(String body) throws UnreadableScanException {
        if (body == null || body.length() > MAX_LENGTH) {
            throw new UnreadableScanException("a scan has 1 to " + MAX_LENGTH + " characters");
        }
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableScanException("not JSON: " + e.getOriginalMessage());
        }
        throw new UnreadableScanException("not a JSON object");
    }

    private static String id(JsonNode scan, String name) throws UnreadableScanException {
        String text = scan.path(name).isTextual() ? scan.get(name).textValue() : "";
        if (!ID.matcher(text).matches()) {
            throw new UnreadableScanException(name + " must be 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        return text;
    }

    private static String door(String door) throws UnreadableScanException {
        if (door == null) {
            return "unknown";
        }
        if (!ID.matcher(door).matches()) {
            throw new UnreadableScanException("door must be 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        return door;
    }

    private static Instant instant(String text) throws UnreadableScanException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableScanException("scannedAt must be a time such as 2027-01-14T19:30:00Z");
        }
    }
}
