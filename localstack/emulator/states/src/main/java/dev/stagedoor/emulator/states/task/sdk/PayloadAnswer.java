package dev.stagedoor.emulator.states.task.sdk;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;

/** The members of an answer that travel as its body and headers. */
final class PayloadAnswer {

    /** S3's, and none of Lambda's: those are members on the bus as well. */
    private static final Map<String, String> TEXTS = Map.of("etag", "ETag", "content-type", "ContentType",
            "content-encoding", "ContentEncoding", "cache-control", "CacheControl", "accept-ranges", "AcceptRanges",
            "content-disposition", "ContentDisposition", "content-language", "ContentLanguage", "content-range",
            "ContentRange");
    private static final String METADATA = "x-amz-meta-";

    private PayloadAnswer() {}

    /** @param payload the member that is the body; null where none is */
    static void add(ObjectNode result, String payload, AwsResponse response) {
        result.remove("Sandbox"); // which process answered: what the emulator tells itself, no member of AWS's answer
        if (payload != null && response.payload() != null) {
            result.put(payload, response.payload().toString());
        }
        if (!"Payload".equals(payload)) {
            response.headers().forEach((name, value) -> header(result, name.toLowerCase(Locale.ROOT), value));
        }
    }

    private static void header(ObjectNode result, String name, String value) {
        if (TEXTS.containsKey(name)) {
            result.put(TEXTS.get(name), value);
        } else if (name.equals("content-length")) {
            result.put("ContentLength", Long.parseLong(value));
        } else if (name.equals("last-modified")) {
            result.put("LastModified", iso(value));
        } else if (name.startsWith(METADATA)) {
            result.withObjectProperty("Metadata").put(name.substring(METADATA.length()), value);
        }
    }

    private static String iso(String httpDate) {
        try {
            return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toString();
        } catch (DateTimeException e) {
            return httpDate;
        }
    }
}
