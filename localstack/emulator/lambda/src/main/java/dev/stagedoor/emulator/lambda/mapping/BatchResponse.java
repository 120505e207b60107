package dev.stagedoor.emulator.lambda.mapping;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/**
 * What a function says of its batch. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">partial batch responses</a>.
 */
final class BatchResponse {

    private static final String FAILURES = "batchItemFailures";

    private BatchResponse() {}

    /**
     * The ids of the messages that failed.
     *
     * @param sent the ids of the batch
     * @return empty if the answer makes no sense: then the whole batch has failed
     */
    static Optional<Set<String>> failures(Buffer answer, Set<String> sent) {
        JsonNode response;
        try {
            response = answer.length() == 0 ? Json.object() : Json.parse(answer.getBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
        // Nothing, null, {} and an empty or null list: everything is done.
        JsonNode list = response.path(FAILURES);
        if (response.isNull() || response.isTextual() && response.asText().isEmpty()
                || response.isObject() && (response.isEmpty() || list.isNull())) {
            return Optional.of(Set.of());
        }
        if (!list.isArray()) {
            return Optional.empty();
        }
        Set<String> failed = new HashSet<>();
        for (JsonNode failure : list) {
            String id = failure.path("itemIdentifier").asText("");
            if (!sent.contains(id)) {
                return Optional.empty();
            }
            failed.add(id);
        }
        return Optional.of(failed);
    }
}
