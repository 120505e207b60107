package dev.stagedoor.emulator.states.task.optimized;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.task.integration.Answer;

/**
 * What an optimized integration adds to its result: {@code SdkHttpMetadata} and {@code SdkResponseMetadata}, of the answer as it
 * would travel.
 */
final class SdkMetadata {

    private final Clock clock;

    SdkMetadata(Clock clock) {
        this.clock = clock;
    }

    /** Of an answer in AWS JSON, of this version. */
    ObjectNode json(ObjectNode result, Answer answer, String version) {
        Map<String, String> headers = common(answer, "application/x-amz-json-" + version,
                Json.bytes(answer.output()).length);
        headers.put("connection", "keep-alive");
        return add(result, answer, headers);
    }

    /** Of an answer of DynamoDB. */
    ObjectNode dynamoDb(ObjectNode result, Answer answer) {
        byte[] body = Json.bytes(answer.output());
        CRC32 checksum = new CRC32();
        checksum.update(body);
        Map<String, String> headers = common(answer, "application/x-amz-json-1.0", body.length);
        headers.put("Connection", "keep-alive");
        headers.put("Server", "Server");
        headers.put("x-amz-crc32", Long.toString(checksum.getValue()));
        return add(result, answer, headers);
    }

    /** Of an answer that has headers of its own, and a body of this length. */
    ObjectNode headers(ObjectNode result, Answer answer, int length) {
        Map<String, String> headers = common(answer, "application/json", length);
        headers.put("Connection", "keep-alive");
        headers.putAll(answer.response().headers());
        return add(result, answer, headers);
    }

    private Map<String, String> common(Answer answer, String contentType, int length) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Length", Integer.toString(length));
        headers.put("Content-Type", contentType);
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME
                .format(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
        headers.put("x-amzn-RequestId", answer.requestId());
        return headers;
    }

    private static ObjectNode add(ObjectNode result, Answer answer, Map<String, String> headers) {
        ObjectNode metadata = result.putObject("SdkHttpMetadata");
        ObjectNode all = metadata.putObject("AllHttpHeaders");
        ObjectNode first = metadata.putObject("HttpHeaders");
        headers.forEach((name, value) -> {
            all.putArray(name).add(value);
            first.put(name, value);
        });
        metadata.put("HttpStatusCode", answer.response().status());
        result.putObject("SdkResponseMetadata").put("RequestId", answer.requestId());
        return result;
    }
}
